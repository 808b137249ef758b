import { useEffect } from 'react';

import { findCommand, isSwallowed } from '../../shared/contract/keys.ts';
import type { Commands } from '../screens/services.tsx';

/** Listens once for the whole window, before any field sees the key. */
export function useFunctionKeys(commands: Commands): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const command = findCommand(event);
      if (command === undefined && !isSwallowed(event)) return;
      event.preventDefault();
      event.stopPropagation();
      // Holding a key down asks once.
      if (command !== undefined && !event.repeat) commands.run(command);
    };
    window.addEventListener('keydown', press, { capture: true });
    return () => window.removeEventListener('keydown', press, { capture: true });
  }, [commands]);
}
