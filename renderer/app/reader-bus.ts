import type { ReaderText } from '../identity/watch-reader.ts';
import type { CardReaders } from '../screens/services.tsx';

/** Carries what a reader sent to whatever listens; the screen that opened last is the one that acts. */
export function createCardReaders(): CardReaders & { readonly give: (read: ReaderText) => void } {
  const handlers: ((read: ReaderText) => void)[] = [];
  return {
    on(handler) {
      handlers.push(handler);
      return () => void handlers.splice(handlers.indexOf(handler), 1);
    },
    give: (read) => handlers.at(-1)?.(read),
  };
}
