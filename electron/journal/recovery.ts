import { join } from 'node:path';
import { fail, succeed } from '../../shared/kernel/result.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { MARK_BYTES, MARK_NAME, parseMark } from './acknowledged-mark.ts';
import type { AcknowledgedMark } from './acknowledged-mark.ts';
import { EMPTY_CHAIN, scanSegment } from './chain-scan.ts';
import type { Chain, FoundRecord, SegmentEnd } from './chain-scan.ts';
import { copyAside, readWhole } from './file-layer.ts';
import type { FileLayer } from './file-layer.ts';
import { systemCodeOf } from './journal-failure.ts';
import type { DamagedFailure, DamagePlace, DamageReason, JournalFailure } from './journal-failure.ts';
import { HEAD_BYTES, isAllZero, sha256 } from './record-format.ts';
import { RecordIndex } from './record-index.ts';
import type { RecordPlace } from './record-index.ts';
import { CHECKPOINT, hasOwnSeq } from './record-kind.ts';
import { segmentName, segmentNumbers } from './segment-name.ts';

/** What the segments say, proved from the first byte. Nothing on disk was changed to find it. */
export interface Recovered {
  readonly chain: Chain;
  readonly index: RecordIndex;
  /** First and last record of the chain, by which a key is tried; `null` in an empty journal. */
  readonly first: RecordPlace | null;
  readonly last: RecordPlace | null;
  readonly endsWithCheckpoint: boolean;
  /** Where the next batch goes; segment 0 when there is none yet. */
  readonly active: { readonly segment: number; readonly position: number };
  /** A write that power or a kill cut off; to be cleared before the next append. */
  readonly torn: TornBatch | null;
}

export interface TornBatch {
  readonly segment: number;
  readonly position: number;
  /** The last sequence number that stays. */
  readonly afterSeq: number;
}

export interface RecoveryOptions {
  readonly directory: string;
  /** A sequence number that somebody already relies on (the working store, a witnessed checkpoint); 0 when unknown. */
  readonly protectedSeq: number;
}

interface Walk {
  chain: Chain;
  readonly index: RecordIndex;
  first: RecordPlace | null;
  last: RecordPlace | null;
  endsWithCheckpoint: boolean;
  active: { readonly segment: number; readonly position: number };
  torn: TornBatch | null;
  mark: AcknowledgedMark | undefined;
}

type Stop = JournalFailure | undefined;

/**
 * Reads the whole journal. A broken end is called torn only when nothing whole
 * follows it and nobody was told that it was saved: not the caller
 * (`protectedSeq`), not the acknowledged mark. Everything else is damage, and the
 * segment is copied aside.
 */
export function recover(files: FileLayer, options: RecoveryOptions): Result<Recovered, JournalFailure> {
  const names = files.list(options.directory);
  const numbers = segmentNumbers(names);
  const walk: Walk = {
    chain: EMPTY_CHAIN,
    index: new RecordIndex(),
    first: null,
    last: null,
    endsWithCheckpoint: false,
    active: { segment: 0, position: 0 },
    torn: null,
    mark: readMark(files, options.directory, names),
  };
  for (const [at, number] of numbers.entries()) {
    if (number !== at + 1) return fail(damaged({ segment: at + 1, offset: 0, walk }, 'segment-missing'));
    const stop = walkSegment(files, { options, walk, number, last: numbers.length });
    if (stop !== undefined) return fail(stop);
    if (walk.torn !== null) break;
  }
  if (isAcknowledgedMissing(walk, options)) {
    return fail(
      damaged({ segment: walk.active.segment, offset: walk.active.position, walk }, 'acknowledged-missing'),
    );
  }
  return succeed(walk);
}

function walkSegment(
  files: FileLayer,
  at: { options: RecoveryOptions; walk: Walk; number: number; last: number },
): Stop {
  const { options, walk, number } = at;
  const bytes = Buffer.from(readWhole(files, join(options.directory, segmentName(number))));
  const before = walk.chain;
  const { chain, end, records } = scanSegment(bytes, before);
  walk.chain = chain;
  const rewritten = records.find((record) => keepRecord(walk, number, record) === 'not-as-acknowledged');
  if (rewritten !== undefined) {
    walk.chain = before;
    return quarantine(files, at, { offset: rewritten.offset, reason: 'acknowledged-missing' });
  }
  if (records.length > 0 || end.kind === 'broken') walk.active = { segment: number, position: end.position };
  return judgeEnd(files, at, end);
}

function judgeEnd(
  files: FileLayer,
  at: { options: RecoveryOptions; walk: Walk; number: number; last: number },
  end: SegmentEnd,
): Stop {
  if (end.kind === 'newer-format') return { kind: 'newer-format', version: end.version };
  if (end.kind === 'end') return undefined;
  const { walk, options, number } = at;
  if (end.followed || isPromised(walk, options) || !isBlankAfter(files, at))
    return quarantine(files, at, end);
  walk.torn = { segment: number, position: end.position, afterSeq: walk.chain.seq };
  return undefined;
}

function keepRecord(walk: Walk, segment: number, record: FoundRecord): 'kept' | 'not-as-acknowledged' {
  const { head, hash, offset } = record;
  if (head.index === walk.mark?.index && Buffer.compare(hash, walk.mark.hash) !== 0)
    return 'not-as-acknowledged';
  const place = { segment, offset, length: HEAD_BYTES + head.bodyLength };
  if (hasOwnSeq(head.kind)) walk.index.add(head.seq, place);
  walk.first ??= place;
  walk.last = place;
  walk.endsWithCheckpoint = head.kind === CHECKPOINT;
  return 'kept';
}

/** Whether somebody was told that the batch which is broken is saved. */
function isPromised(walk: Walk, { protectedSeq }: RecoveryOptions): boolean {
  return (
    walk.chain.seq < protectedSeq || (walk.mark !== undefined && walk.mark.index >= walk.chain.nextIndex)
  );
}

function isAcknowledgedMissing(walk: Walk, { protectedSeq }: RecoveryOptions): boolean {
  if (walk.mark !== undefined && walk.mark.index >= walk.chain.nextIndex) return true;
  // A journal restored from a backup may be behind the working store, which is then rebuilt; one that is gone may not.
  return walk.chain.nextIndex === 0 && protectedSeq > 0;
}

function isBlankAfter(
  files: FileLayer,
  at: { options: RecoveryOptions; number: number; last: number },
): boolean {
  for (let number = at.number + 1; number <= at.last; number += 1) {
    if (!isAllZero(readWhole(files, join(at.options.directory, segmentName(number))))) return false;
  }
  return true;
}

function readMark(
  files: FileLayer,
  directory: string,
  names: readonly string[],
): AcknowledgedMark | undefined {
  if (!names.includes(MARK_NAME)) return undefined;
  return parseMark(readWhole(files, join(directory, MARK_NAME)).subarray(0, MARK_BYTES));
}

function damaged(
  at: { readonly segment: number; readonly offset: number; readonly walk: Walk },
  reason: DamageReason,
): DamagedFailure {
  const segment = segmentName(Math.max(at.segment, 1));
  const place: DamagePlace = { segment, offset: at.offset, afterSeq: at.walk.chain.seq, reason };
  return { kind: 'damaged', place, quarantinedTo: null };
}

function quarantine(
  files: FileLayer,
  at: { readonly options: RecoveryOptions; readonly walk: Walk; readonly number: number },
  found: { readonly offset: number; readonly reason: DamageReason },
): DamagedFailure {
  const failure = damaged({ segment: at.number, offset: found.offset, walk: at.walk }, found.reason);
  return { ...failure, quarantinedTo: copyDamaged(files, at.options.directory, failure.place.segment) };
}

/** The original is never touched either, so a disk too full for the copy loses nothing. */
function copyDamaged(files: FileLayer, directory: string, name: string): string | null {
  const digest = sha256(readWhole(files, join(directory, name)))
    .toString('hex')
    .slice(0, 16);
  try {
    return copyAside(files, { directory, name, target: `damaged-${digest}-${name}.copy` });
  } catch (error) {
    if (systemCodeOf(error) === undefined) throw error;
    return null;
  }
}
