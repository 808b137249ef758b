import type { JournalRecord } from '../../shared/journal/journal-body.ts';
import type { Result } from '../../shared/kernel/result.ts';

export interface JournalPage {
  readonly head: { readonly epoch: string; readonly seq: number };
  /** Rising in `seq`; empty at the head. Pruned records are left out. */
  readonly records: readonly JournalRecord[];
}

/** The journal as the store needs it: the bridge fits it by shape. */
export interface JournalReader {
  read(request: {
    readonly afterSeq: number;
    readonly limit: number;
  }): Promise<Result<JournalPage, { readonly kind: 'locked' }>>;
}
