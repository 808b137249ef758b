import type { LanguageMemory } from '../i18n/language.tsx';

const KEY = 'counter-language';

/** The clerk's language between starts. */
export function languageMemory(storage: Pick<Storage, 'getItem' | 'setItem'>): LanguageMemory {
  return {
    read: () => storage.getItem(KEY),
    write: (language) => storage.setItem(KEY, language),
  };
}
