import type { JournalHead } from './journal-channels.ts';

/** What a support person asks for; nothing of it is personal. */
export interface MachineFacts {
  readonly dataDirectory: string;
  readonly freeBytes: number;
  /** `null` before the first unlock since the start. */
  readonly journal: JournalHead | null;
}

/** The program itself, and which of its two counters is open. */
export interface AppChannels {
  'app:info': {
    readonly request: null;
    readonly reply: { readonly version: string; readonly training: boolean };
  };
  'app:machine': { readonly request: null; readonly reply: MachineFacts };
  /** Closes this counter and opens the other one, locked. The page then loads itself again. */
  'training:switch': { readonly request: { readonly training: boolean }; readonly reply: null };
}
