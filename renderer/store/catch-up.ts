import type { JournalRecord } from '../../shared/journal/journal-body.ts';
import { fail, succeed, type Result } from '../../shared/kernel/result.ts';
import { applyRecords, resetProjections, type Applied, type ApplyParts } from './apply-record.ts';
import type { JournalPage, JournalReader } from './journal-reader.ts';
import type { MetaRow } from './meta-row.ts';

/** Records per turn: large enough to make one flush worth it, small enough to leave the screen alive. */
const PAGE_RECORDS = 500;

export interface CatchUpRequest extends ApplyParts {
  readonly journal: JournalReader;
  /** Told after each transaction, with what it changed. */
  readonly applied: (change: Applied) => void;
  /** Told when every row is about to be made anew. */
  readonly reset: () => void;
}

export interface CaughtUp {
  readonly appliedSeq: number;
  readonly records: number;
  readonly rebuilt: boolean;
}

export type CatchUpFailure = { readonly kind: 'locked' };

/**
 * Brings the store to the journal's head. Rebuilds from the beginning when the
 * epoch differs, when the store is ahead of the journal, or when a row is not
 * what was written. Throws only when the journal itself makes no sense.
 */
export async function catchUp(request: CatchUpRequest): Promise<Result<CaughtUp, CatchUpFailure>> {
  let records = 0;
  let rebuilt = false;
  for (;;) {
    const meta = await request.database.meta.get('journal');
    const page = await request.journal.read({ afterSeq: meta?.appliedSeq ?? 0, limit: PAGE_RECORDS });
    if (!page.ok) return fail({ kind: 'locked' });
    const turn = await takePage(request, meta, page.value);
    if (turn.kind === 'at-head') return succeed({ appliedSeq: turn.appliedSeq, records, rebuilt });
    if (turn.kind === 'applied') {
      records += turn.records;
      continue;
    }
    // Rows written in this very run are damaged only if the journal does not begin where it should.
    if (turn.kind === 'damaged' && rebuilt)
      throw new TypeError('the journal does not fold from its beginning');
    rebuilt ||= turn.kind !== 'empty';
    records = 0;
    request.reset();
    await resetProjections(request.database, page.value.head.epoch);
  }
}

type Turn =
  | { readonly kind: 'at-head'; readonly appliedSeq: number }
  | { readonly kind: 'applied'; readonly records: number }
  /** Nothing was ever applied here, the journal is another one, or a row is not what was written. */
  | { readonly kind: 'empty' | 'disagrees' | 'damaged' };

async function takePage(
  request: CatchUpRequest,
  meta: MetaRow | undefined,
  { head, records }: JournalPage,
): Promise<Turn> {
  if (meta === undefined) return { kind: 'empty' };
  if (meta.epoch !== head.epoch || meta.appliedSeq > head.seq) return { kind: 'disagrees' };
  if (records.length === 0) return { kind: 'at-head', appliedSeq: meta.appliedSeq };
  checkOrder(meta.appliedSeq, records);
  const applied = await applyRecords(request, meta, records);
  if (applied.ok) {
    request.applied(applied.value);
    return { kind: 'applied', records: records.length };
  }
  return applied.failure.kind === 'overtaken' ? { kind: 'applied', records: 0 } : { kind: 'damaged' };
}

function checkOrder(appliedSeq: number, records: readonly JournalRecord[]): void {
  let last = appliedSeq;
  for (const { seq } of records) {
    if (seq <= last) throw new TypeError('journal records out of order');
    last = seq;
  }
}
