import type { Reply } from '../../shared/contract/ipc.ts';
import type { MachineSettings, SettingsChange } from '../../shared/domain/machine-settings.ts';
import type { CounterClient } from './bridge.ts';

/** The machine's settings as the screens see them: read once at the start, replaced when a change is on disk. */
export interface SettingsSource {
  readonly current: () => MachineSettings;
  /** Returns its own unsubscribe. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly change: (sections: SettingsChange) => Promise<Reply<'settings:change'>>;
}

export async function openSettings({ invoke }: Pick<CounterClient, 'invoke'>): Promise<SettingsSource> {
  let current = await invoke['settings:read'](null);
  const listeners = new Set<() => void>();
  return {
    current: () => current,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async change(sections) {
      const changed = await invoke['settings:change']({ sections });
      if (!changed.ok) return changed;
      current = changed.value;
      for (const listener of listeners) listener();
      return changed;
    },
  };
}
