import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';

import { en } from './en.ts';
import { createFormat, type Format } from './format.ts';
import { fillIn, type Translate } from './message.ts';
import { vi, type MessageKey } from './vi.ts';

export type Language = 'vi' | 'en';

/** Where the choice is kept between starts. It holds no personal data. */
export interface LanguageMemory {
  read(): string | null;
  write(language: Language): void;
}

interface LanguageState {
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
  readonly t: Translate;
  readonly format: Format;
}

const WORDS: Readonly<Record<Language, Readonly<Record<MessageKey, string>>>> = { vi, en };

const LanguageContext = createContext<LanguageState | undefined>(undefined);

/** Gives the words to everything below it and keeps the clerk's choice of language. */
export function LanguageProvider({ memory, children }: { memory: LanguageMemory; children: ReactNode }) {
  const [language, choose] = useState<Language>(() => (memory.read() === 'en' ? 'en' : 'vi'));
  const state = useMemo<LanguageState>(() => {
    const t = createTranslate(language);
    return {
      language,
      t,
      format: createFormat(t),
      setLanguage: (next) => {
        memory.write(next);
        document.documentElement.lang = next;
        choose(next);
      },
    };
  }, [language, memory]);
  return <LanguageContext value={state}>{children}</LanguageContext>;
}

/** The words of one language, outside React too. */
export function createTranslate(language: Language): Translate {
  const words = WORDS[language];
  return (key, ...params) => fillIn(words[key], params[0]);
}

export function useLanguage(): LanguageState {
  const state = useContext(LanguageContext);
  if (state === undefined) throw new TypeError('no language provider');
  return state;
}
