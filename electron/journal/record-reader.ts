import type { KeyObject } from 'node:crypto';
import { join } from 'node:path';
import { deriveEpochKey, openBody } from './body-cipher.ts';
import type { FileLayer } from './file-layer.ts';
import { HEAD_BYTES, authenticatedPart, isBodyWhole, readHead } from './record-format.ts';
import type { RecordHead } from './record-format.ts';
import type { RecordPlace } from './record-index.ts';
import { segmentName } from './segment-name.ts';

/** A record as it was appended. */
export interface StoredText {
  readonly seq: number;
  /** JSON. */
  readonly text: string;
}

type OpenedRecord =
  | { readonly kind: 'text'; readonly seq: number; readonly text: string }
  | { readonly kind: 'pruned'; readonly seq: number }
  /** No longer what the scan at opening had proved. */
  | { readonly kind: 'broken' }
  /** Whole, but not written under this key. */
  | { readonly kind: 'sealed'; readonly keyId: string };

/** Keys by epoch, derived once each. */
export class EpochKeys {
  readonly #journalKey: Uint8Array;
  readonly #keys = new Map<string, KeyObject>();

  constructor(journalKey: Uint8Array) {
    this.#journalKey = journalKey;
  }

  of(epoch: string): KeyObject {
    const known = this.#keys.get(epoch);
    if (known !== undefined) return known;
    const key = deriveEpochKey(this.#journalKey, epoch);
    this.#keys.set(epoch, key);
    return key;
  }
}

/** Reads the bytes of records that follow each other, with one file read per segment. */
export function readPlaces(
  files: FileLayer,
  directory: string,
  places: readonly RecordPlace[],
): readonly Buffer[] {
  const records: Buffer[] = [];
  for (let start = 0; start < places.length;) {
    const run = runInOneSegment(places, start);
    const [first] = run;
    const last = run.at(-1);
    if (first === undefined || last === undefined) break;
    const file = files.open(join(directory, segmentName(first.segment)), 'read');
    try {
      const bytes = Buffer.from(file.read(first.offset, last.offset + last.length - first.offset));
      for (const { offset, length } of run) {
        records.push(bytes.subarray(offset - first.offset, offset - first.offset + length));
      }
    } finally {
      file.close();
    }
    start += run.length;
  }
  return records;
}

/** Proves a record against its own head and decrypts it. */
export function openRecord(record: Buffer, keys: EpochKeys): OpenedRecord {
  const read = readHead(record);
  if (read.kind !== 'head' || !isBodyWhole(record, read.head.bodyLength)) return { kind: 'broken' };
  const { head } = read;
  if (read.pruned) return { kind: 'pruned', seq: head.seq };
  const text = openText(record, head, keys);
  return text === undefined ? { kind: 'sealed', keyId: head.keyId } : { kind: 'text', seq: head.seq, text };
}

function openText(record: Buffer, head: RecordHead, keys: EpochKeys): string | undefined {
  const under = { nonce: head.nonce, authenticated: authenticatedPart(record) };
  return openBody(keys.of(head.epoch), under, record.subarray(HEAD_BYTES, HEAD_BYTES + head.bodyLength));
}

function runInOneSegment(places: readonly RecordPlace[], start: number): readonly RecordPlace[] {
  const segment = places[start]?.segment;
  let end = start;
  while (end < places.length && places[end]?.segment === segment) end += 1;
  return places.slice(start, end);
}
