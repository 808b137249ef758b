import type { Format } from './format.ts';
import { useLanguage } from './language.tsx';
import type { Translate } from './message.ts';

/** The words of the clerk's language. */
export function useT(): Translate {
  return useLanguage().t;
}

export function useFormat(): Format {
  return useLanguage().format;
}

/** Words and formats together, for functions that turn a failure into a sentence. */
export interface Say {
  readonly t: Translate;
  readonly format: Format;
}

export function useSay(): Say {
  const { t, format } = useLanguage();
  return { t, format };
}
