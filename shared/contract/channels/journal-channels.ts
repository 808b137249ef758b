import type { CommitFailure, LockedFailure } from '../failures.ts';
import type { ClerkIntent } from '../../domain/history.ts';
import type { JournalRecord } from '../../journal/journal-body.ts';
import type { ActionId, DossierId } from '../../kernel/id.ts';
import type { Result } from '../../kernel/result.ts';

export interface JournalHead {
  readonly epoch: string;
  readonly seq: number;
}

export interface Committed {
  readonly seq: number;
  readonly dossierSeq: number;
}

/** The durable log, the only way in for a change of a dossier. */
export interface JournalChannels {
  'journal:commit': {
    readonly request: {
      readonly actionId: ActionId;
      readonly dossierId: DossierId;
      /** How many entries the sender has seen of this dossier; 0 opens it. */
      readonly expectedDossierSeq: number;
      readonly intent: ClerkIntent;
    };
    readonly reply: Result<Committed, CommitFailure>;
  };
  'journal:read': {
    readonly request: { readonly afterSeq: number; readonly limit: number };
    readonly reply: Result<
      { readonly head: JournalHead; readonly records: readonly JournalRecord[] },
      LockedFailure
    >;
  };
}

export interface JournalEvents {
  'journal:advanced': JournalHead;
}
