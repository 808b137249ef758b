import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Proves a journal folder without any key and without any of the program's own
 * code: whoever audits the counter can read this file and run it.
 *
 *   npx tsx build/journal-verifier/verify-journal.ts FOLDER [SEQ:HASH ...]
 *
 * Finds any edit, deletion, reordering or insertion. It cannot see that the end
 * was cut off, or that everything was written anew by someone who has the key:
 * for that, give it witnesses, heads printed on a report or kept by the province.
 * The format is described in `electron/journal/record-format.ts`.
 */
type Finding =
  | 'header'
  | 'version'
  | 'order'
  | 'previous-hash'
  | 'batch'
  | 'body'
  | 'tail'
  | 'segment-missing'
  | 'empty'
  | 'witness';

export interface Witness {
  readonly seq: number;
  readonly hash: string;
}

export type Verdict =
  | {
      readonly kind: 'whole';
      readonly records: number;
      readonly pruned: number;
      readonly seq: number;
      readonly hash: string;
    }
  | {
      readonly kind: 'not-whole';
      readonly finding: Finding;
      readonly segment: string;
      readonly offset: number;
    };

interface Walk {
  index: number;
  seq: number;
  hash: string;
  epoch: string;
  batchFirst: number;
  batchOpen: boolean;
  pruned: number;
  readonly heads: Set<string>;
}

const HEAD_BYTES = 248;
const NO_HASH = '0'.repeat(64);
const PRUNED = 0x5a;
const PRESENT = 0xa5;
const GENESIS = 0;
const FIRST_NUMBERED_KIND = 16;

/** Reads every segment of a folder, oldest first. */
export function verifyJournal(folder: string, witnesses: readonly Witness[]): Verdict {
  const names = readdirSync(folder)
    .filter((name) => /^segment-\d{8}\.journal$/.test(name))
    .sort();
  const segments = names.map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
  return verifySegments(segments, witnesses);
}

/** The same over bytes in memory. */
export function verifySegments(
  segments: readonly { readonly name: string; readonly bytes: Buffer }[],
  witnesses: readonly Witness[],
): Verdict {
  const heads = new Set<string>();
  const walk: Walk = {
    index: 0,
    seq: 0,
    hash: NO_HASH,
    epoch: '',
    batchFirst: 0,
    batchOpen: false,
    pruned: 0,
    heads,
  };
  for (const [at, { name, bytes }] of segments.entries()) {
    const number = String(at + 1).padStart(8, '0');
    if (name !== `segment-${number}.journal`) return notWhole('segment-missing', name, 0);
    const found = walkSegment(bytes, walk);
    if (found !== undefined) return notWhole(found.finding, name, found.offset);
  }
  const last = segments.at(-1)?.name ?? '';
  if (walk.index === 0) return notWhole('empty', last, 0);
  const unseen = witnesses.find(({ seq, hash }) => !heads.has(`${seq}:${hash}`));
  if (unseen !== undefined) return notWhole('witness', last, 0);
  return { kind: 'whole', records: walk.index, pruned: walk.pruned, seq: walk.seq, hash: walk.hash };
}

function walkSegment(bytes: Buffer, walk: Walk): { finding: Finding; offset: number } | undefined {
  let offset = 0;
  while (offset < bytes.length && !isZero(bytes.subarray(offset, offset + HEAD_BYTES))) {
    const record = bytes.subarray(offset);
    const finding = checkHead(record) ?? checkOrder(record, walk) ?? checkBody(record);
    if (finding !== undefined) return { finding, offset };
    step(record, walk);
    offset += HEAD_BYTES + record.readUInt32LE(132);
  }
  if (!isZero(bytes.subarray(offset))) return { finding: 'tail', offset };
  if (walk.batchOpen) return { finding: 'batch', offset };
  return undefined;
}

function checkHead(record: Buffer): Finding | undefined {
  if (record.length < HEAD_BYTES || record.toString('latin1', 0, 4) !== 'QMCJ') return 'header';
  if (digest(record.subarray(0, 208)) !== record.toString('hex', 208, 240)) return 'header';
  if (record.readUInt16LE(4) !== 1) return 'version';
  const state = record.readUInt8(240);
  const isKnown = state === PRESENT || state === PRUNED;
  return isKnown && isZero(record.subarray(241, HEAD_BYTES)) ? undefined : 'header';
}

function checkOrder(record: Buffer, walk: Walk): Finding | undefined {
  const kind = record.readUInt16LE(6);
  const seq = Number(record.readBigUInt64LE(16));
  if (Number(record.readBigUInt64LE(8)) !== walk.index) return 'order';
  if (seq !== (kind >= FIRST_NUMBERED_KIND ? walk.seq + 1 : walk.seq)) return 'order';
  if (kind !== GENESIS && record.toString('hex', 56, 72) !== walk.epoch) return 'order';
  if (record.toString('hex', 144, 176) !== walk.hash) return 'previous-hash';
  const batchFirst = Number(record.readBigUInt64LE(24));
  return batchFirst === (walk.batchOpen ? walk.batchFirst : walk.index) ? undefined : 'batch';
}

function checkBody(record: Buffer): Finding | undefined {
  const length = record.readUInt32LE(132);
  const body = record.subarray(HEAD_BYTES, HEAD_BYTES + length);
  if (body.length !== length) return 'body';
  if (record.readUInt8(240) === PRUNED) return isZero(body) ? undefined : 'body';
  return digest(body) === record.toString('hex', 176, 208) ? undefined : 'body';
}

function step(record: Buffer, walk: Walk): void {
  walk.index += 1;
  walk.seq = Number(record.readBigUInt64LE(16));
  walk.hash = record.toString('hex', 208, 240);
  walk.epoch = record.toString('hex', 56, 72);
  walk.batchFirst = Number(record.readBigUInt64LE(24));
  walk.batchOpen = record.readUInt8(136) !== 1;
  if (record.readUInt8(240) === PRUNED) walk.pruned += 1;
  walk.heads.add(`${walk.seq}:${walk.hash}`);
}

function notWhole(finding: Finding, segment: string, offset: number): Verdict {
  return { kind: 'not-whole', finding, segment, offset };
}

function digest(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function isZero(bytes: Buffer): boolean {
  return bytes.equals(Buffer.alloc(bytes.length));
}

function main(folder: string, witnesses: readonly string[]): number {
  const parsed = witnesses.map((text) => {
    const [seq = '', hash = ''] = text.split(':');
    return { seq: Number(seq), hash };
  });
  const verdict = verifyJournal(folder, parsed);
  process.stdout.write(`${JSON.stringify(verdict)}\n`);
  return verdict.kind === 'whole' ? 0 : 1;
}

const [, script, folder, ...witnesses] = process.argv;
// Run as a command, and only then: a test imports the functions.
if (script !== undefined && import.meta.url === pathToFileURL(script).href) {
  process.exitCode = folder === undefined ? 2 : main(folder, witnesses);
}
