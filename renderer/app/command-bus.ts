import type { Command } from '../../shared/contract/keys.ts';
import type { Commands } from '../screens/services.tsx';

/** Carries commands from keys and buttons to whatever listens; the latest listener of a command is the one that acts. */
export function createCommands(): Commands {
  const handlers = new Map<Command, (() => void)[]>();
  return {
    on(command, handler) {
      handlers.set(command, [...(handlers.get(command) ?? []), handler]);
      return () => {
        handlers.set(
          command,
          (handlers.get(command) ?? []).filter((one) => one !== handler),
        );
      };
    },
    run(command) {
      handlers.get(command)?.at(-1)?.();
    },
  };
}
