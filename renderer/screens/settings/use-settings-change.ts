import { useRef, useState } from 'react';

import type { SettingsChange } from '../../../shared/domain/machine-settings.ts';
import { useSay } from '../../i18n/use-t.ts';
import { useServices } from '../services.tsx';
import { messageForSettings } from '../words/settings-words.ts';

/** Changes settings of this machine, and says in words when they could not be kept. */
export function useSettingsChange() {
  const { settings } = useServices();
  const say = useSay();
  const [trouble, setTrouble] = useState<string | undefined>(undefined);
  const last = useRef<Promise<boolean>>(Promise.resolve(true));
  const keep = async (sections: SettingsChange): Promise<boolean> => {
    const changed = await settings.change(sections);
    setTrouble(changed.ok ? undefined : messageForSettings(changed.failure, say));
    return changed.ok;
  };
  return {
    trouble,
    /** Whether the change is on disk. */
    change: (sections: SettingsChange): Promise<boolean> => {
      last.current = keep(sections);
      return last.current;
    },
    /** Resolves when the last change is on disk, or was refused: what uses the settings waits for it. */
    settled: (): Promise<unknown> => last.current,
  };
}
