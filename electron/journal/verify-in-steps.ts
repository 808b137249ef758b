import { join } from 'node:path';
import { fail, succeed } from '../../shared/kernel/result.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { EMPTY_CHAIN, scanSegment } from './chain-scan.ts';
import type { Chain, SegmentScan } from './chain-scan.ts';
import { readWhole } from './file-layer.ts';
import type { FileLayer } from './file-layer.ts';
import type { DamagedFailure, DamageReason } from './journal-failure.ts';
import { HEAD_BYTES } from './record-format.ts';
import { openRecord } from './record-reader.ts';
import type { EpochKeys } from './record-reader.ts';
import { segmentName } from './segment-name.ts';

export interface VerifiedJournal {
  /** All records, the journal's own included. */
  readonly records: number;
  readonly pruned: number;
  readonly seq: number;
}

interface VerifySource {
  readonly files: FileLayer;
  readonly directory: string;
  readonly keys: EpochKeys;
  /** What the journal believes at this moment. */
  readonly expected: () => { readonly segment: number; readonly chain: Chain };
}

/** Reads everything again from the disk: chain, ciphertext hashes, and whether each body opens under its own head. */
export function* verifyInSteps(
  source: VerifySource,
): Generator<undefined, Result<VerifiedJournal, DamagedFailure>> {
  let chain = EMPTY_CHAIN;
  let records = 0;
  let pruned = 0;
  for (let segment = 1; ; segment += 1) {
    const bytes = Buffer.from(readWhole(source.files, join(source.directory, segmentName(segment))));
    const scan = scanSegment(bytes, chain);
    const found = findDamage(bytes, scan, source.keys);
    if (found !== undefined) return fail(damaged(segment, scan.chain, found));
    chain = scan.chain;
    records += scan.records.length;
    pruned += scan.records.filter((record) => record.pruned).length;
    // The last segment and the comparison belong to one step: an append in between would move the goal.
    const expected = source.expected();
    if (segment < expected.segment) {
      yield;
      continue;
    }
    if (Buffer.compare(chain.hash, expected.chain.hash) === 0)
      return succeed({ records, pruned, seq: chain.seq });
    const end = scan.end.position;
    return fail(damaged(segment, chain, { offset: end, reason: 'acknowledged-missing' }));
  }
}

interface Found {
  readonly offset: number;
  readonly reason: DamageReason;
}

function findDamage(bytes: Buffer, scan: SegmentScan, keys: EpochKeys): Found | undefined {
  if (scan.end.kind === 'broken') return scan.end;
  if (scan.end.kind === 'newer-format') return { offset: scan.end.position, reason: 'header' };
  const forged = scan.records.find(({ offset, head }) => {
    const record = bytes.subarray(offset, offset + HEAD_BYTES + head.bodyLength);
    return openRecord(record, keys).kind === 'sealed';
  });
  return forged === undefined ? undefined : { offset: forged.offset, reason: 'ciphertext' };
}

function damaged(segment: number, chain: Chain, found: Found): DamagedFailure {
  const place = {
    segment: segmentName(segment),
    offset: found.offset,
    afterSeq: chain.seq,
    reason: found.reason,
  };
  return { kind: 'damaged', place, quarantinedTo: null };
}
