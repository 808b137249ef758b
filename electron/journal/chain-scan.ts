import type { DamageReason } from './journal-failure.ts';
import { HEAD_BYTES, MAGIC, NO_HASH, isAllZero, isBodyWhole, readHead } from './record-format.ts';
import type { RecordHead } from './record-format.ts';
import { GENESIS, hasOwnSeq } from './record-kind.ts';

/** How far the chain is proved: what the next record has to continue. */
export interface Chain {
  readonly nextIndex: number;
  readonly seq: number;
  readonly hash: Uint8Array;
  readonly epoch: string | null;
  /** Wall clock of the last record, `null` before the first. */
  readonly writtenAtMs: number | null;
}

export interface FoundRecord {
  readonly head: RecordHead;
  readonly hash: Uint8Array;
  readonly pruned: boolean;
  /** Where its head starts in the segment. */
  readonly offset: number;
}

/** `position` is where the last whole batch ends: everything before it is proved. */
export type SegmentEnd =
  | { readonly kind: 'end'; readonly position: number }
  | {
      readonly kind: 'broken';
      readonly position: number;
      /** Where the first thing that is not true starts. */
      readonly offset: number;
      readonly reason: DamageReason;
      /** A whole record of a later batch stands behind the damage, so this is no torn last write. */
      readonly followed: boolean;
    }
  | { readonly kind: 'newer-format'; readonly position: number; readonly version: number };

export interface SegmentScan {
  readonly chain: Chain;
  readonly end: SegmentEnd;
  /** Records of whole batches only. */
  readonly records: readonly FoundRecord[];
}

type NextRecord =
  | { readonly kind: 'record'; readonly record: FoundRecord }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'broken'; readonly reason: DamageReason }
  | { readonly kind: 'newer-format'; readonly version: number };

export const EMPTY_CHAIN: Chain = { nextIndex: 0, seq: 0, hash: NO_HASH, epoch: null, writtenAtMs: null };

/** Walks one segment from the proved end of the chain before it. Needs no key. */
export function scanSegment(bytes: Buffer, before: Chain): SegmentScan {
  const records: FoundRecord[] = [];
  let proved = before;
  let reached = before;
  let batch: FoundRecord[] = [];
  let position = 0;
  let offset = 0;
  const stop = (end: SegmentEnd): SegmentScan => ({ chain: proved, end, records });
  const broken = (reason: DamageReason): SegmentScan =>
    stop({
      kind: 'broken',
      position,
      offset,
      reason,
      followed: isFollowed(bytes, { offset, batchFirst: proved.nextIndex }),
    });
  for (;;) {
    const next = readNext(bytes, { offset, chain: reached, batchFirst: proved.nextIndex });
    if (next.kind === 'newer-format') return stop({ kind: 'newer-format', position, version: next.version });
    if (next.kind === 'broken') return broken(next.reason);
    if (next.kind === 'nothing')
      return batch.length > 0 ? broken('batch-unfinished') : stop({ kind: 'end', position });
    batch.push(next.record);
    reached = advance(reached, next.record);
    offset += HEAD_BYTES + next.record.head.bodyLength;
    if (!next.record.head.lastOfBatch) continue;
    records.push(...batch);
    batch = [];
    proved = reached;
    position = offset;
  }
}

function readNext(
  bytes: Buffer,
  at: { readonly offset: number; readonly chain: Chain; readonly batchFirst: number },
): NextRecord {
  const rest = bytes.subarray(at.offset);
  if (isBlankAt(rest)) return isAllZero(rest) ? { kind: 'nothing' } : { kind: 'broken', reason: 'tail' };
  const read = readHead(rest);
  if (read.kind === 'broken') return { kind: 'broken', reason: 'header' };
  if (read.kind === 'newer-format') return read;
  if (!continues(read.head, at)) return { kind: 'broken', reason: 'chain' };
  if (!isBodyWhole(rest, read.head.bodyLength)) return { kind: 'broken', reason: 'body' };
  const { head, hash, pruned } = read;
  return { kind: 'record', record: { head, hash, pruned, offset: at.offset } };
}

function isBlankAt(rest: Buffer): boolean {
  return rest.length === 0 || isAllZero(rest.subarray(0, HEAD_BYTES));
}

function continues(head: RecordHead, at: { readonly chain: Chain; readonly batchFirst: number }): boolean {
  const { chain, batchFirst } = at;
  const expectedSeq = hasOwnSeq(head.kind) ? chain.seq + 1 : chain.seq;
  // Only a genesis may name another epoch: a restored machine starts one in the same chain.
  const sameEpoch = head.kind === GENESIS || head.epoch === chain.epoch;
  return (
    head.index === chain.nextIndex &&
    head.seq === expectedSeq &&
    head.batchFirst === batchFirst &&
    sameEpoch &&
    Buffer.compare(head.previousHash, chain.hash) === 0
  );
}

function advance(chain: Chain, { head, hash }: FoundRecord): Chain {
  return {
    nextIndex: chain.nextIndex + 1,
    seq: head.seq,
    hash,
    epoch: head.epoch,
    writtenAtMs: head.wallTimeMs,
  };
}

/** One write may reach the disk in any order, so records of the torn batch itself prove nothing; those of a later one do. */
function isFollowed(bytes: Buffer, from: { readonly offset: number; readonly batchFirst: number }): boolean {
  let at = bytes.indexOf(MAGIC, from.offset);
  while (at !== -1) {
    const read = readHead(bytes.subarray(at));
    if (read.kind === 'head' && read.head.batchFirst > from.batchFirst) return true;
    at = bytes.indexOf(MAGIC, at + 1);
  }
  return false;
}
