import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HEAD_BYTES, readHead, sha256 } from '../../../electron/journal/record-format.ts';
import { FaultDisk } from '../../support/fault-file-layer.ts';
import { FOLDER, aCall, getCore, openOn, segmentPath, textsOf, verdictOn } from './core-kit.ts';

const MARK = `${FOLDER}/acknowledged.mark`;
const TEXTS = Array.from({ length: 14 }, (_, at) => JSON.stringify(`${at}-${'x'.repeat(at * 40)}`));

describe('a flipped bit', () => {
  const disk = aFilledDisk();
  const segments = disk.names().filter((name) => name.endsWith('.journal'));

  test.each(segments)('anywhere in %s is found, by the journal and by the verifier without a key', (path) => {
    const size = disk.contents(path).length;
    const written = writtenBytes(disk, path);
    expect(segments.length).toBeGreaterThan(2);

    // Every byte that says something, and a sample of those that do not yet.
    for (let at = 0; at < size; at += at < written ? 1 : 13) {
      const damaged = disk.clone();
      flip(damaged, path, { at, bit: at % 8 });

      expect(verdictOn(damaged).kind).toBe('not-whole');
      // Where nothing was written yet there is nothing to lose; in the last segment it is cleared, and said.
      const isCleared = at >= written && path === segments.at(-1);
      const opened = openOn(damaged);
      expect(opened.ok ? opened.value.cut?.afterSeq : opened.failure.kind).toBe(
        isCleared ? TEXTS.length : 'damaged',
      );
      expect(opened.ok ? textsOf(opened.value.core) : TEXTS).toEqual(TEXTS);
    }
  });

  test('is named with its place, and the segment is copied aside unchanged', () => {
    const damaged = disk.clone();
    const [, second = { offset: 0 }] = recordsOf(damaged.contents(segmentPath(2)));
    flip(damaged, segmentPath(2), { at: second.offset + HEAD_BYTES + 3, bit: 0 });
    const before = damaged.contents(segmentPath(2)).slice();

    const opened = openOn(damaged);
    openOn(damaged);

    const copies = damaged.names().filter((name) => name.endsWith('.copy'));
    expect(opened).toMatchObject({
      ok: false,
      failure: {
        kind: 'damaged',
        place: { segment: 'segment-00000002.journal', offset: second.offset, reason: 'body' },
        quarantinedTo: copies[0],
      },
    });
    expect(copies.length).toBe(1);
    expect(Buffer.compare(damaged.contents(copies[0] ?? ''), before)).toBe(0);
    expect(Buffer.compare(damaged.contents(segmentPath(2)), before)).toBe(0);
  });

  test('in the last record is found even after a kill, because it had been acknowledged', () => {
    const killed = new FaultDisk();
    getCore(killed).append([aCall(['"only"'])]);
    const [, last = { offset: 0 }] = recordsOf(killed.contents(segmentPath(1)));
    flip(killed, segmentPath(1), { at: last.offset + HEAD_BYTES, bit: 5 });

    expect(openOn(killed)).toMatchObject({
      ok: false,
      failure: { kind: 'damaged', place: { reason: 'body' } },
    });
  });

  test('between whole batches is damage even where no mark says what was acknowledged', () => {
    const unmarked = disk.clone();
    unmarked.erase(MARK);
    const [, , , middle = { offset: 0 }] = recordsOf(unmarked.contents(segmentPath(1)));
    const last = disk.names().filter((name) => name.endsWith('.journal')).length;
    for (let number = 2; number <= last; number += 1) unmarked.erase(segmentPath(number));
    flip(unmarked, segmentPath(1), { at: middle.offset + 9, bit: 1 });

    expect(openOn(unmarked)).toMatchObject({
      ok: false,
      failure: { kind: 'damaged', place: { reason: 'header' } },
    });
  });

  test('in the mark costs nothing', () => {
    for (let at = 0; at < disk.contents(MARK).length; at += 1) {
      const damaged = disk.clone();
      flip(damaged, MARK, { at, bit: 2 });

      expect(textsOf(getCore(damaged))).toEqual(TEXTS);
    }
  });
});

describe('what is no longer there', () => {
  test('is named when acknowledged records were cut off the end', () => {
    const disk = aFilledDisk();
    const bytes = disk.contents(segmentPath(1)).slice();
    const kept = recordsOf(bytes).at(-2)?.offset ?? 0; // two records to a batch
    const cut = new FaultDisk();
    cut.overwrite(segmentPath(1), bytes.fill(0, kept));
    cut.overwrite(MARK, disk.contents(MARK));

    expect(openOn(cut)).toMatchObject({
      ok: false,
      failure: { kind: 'damaged', place: { reason: 'acknowledged-missing' } },
    });
  });

  test('is named when a segment is gone', () => {
    const disk = aFilledDisk();
    disk.erase(segmentPath(2));

    expect(openOn(disk)).toMatchObject({
      ok: false,
      failure: { kind: 'damaged', place: { reason: 'segment-missing' } },
    });
    expect(verdictOn(disk)).toMatchObject({ kind: 'not-whole', finding: 'segment-missing' });
  });

  test('is named when everything is gone but the working store remembers', () => {
    expect(openOn(new FaultDisk(), { protectedSeq: 12 })).toMatchObject({
      ok: false,
      failure: { kind: 'damaged', place: { reason: 'acknowledged-missing' } },
    });
  });
});

describe('the verifier without a key', () => {
  test('agrees with the journal on an untouched folder, and on its head', () => {
    const disk = aFilledDisk();
    const hash = Buffer.from(getCore(disk).head.hash).toString('hex');

    expect(verdictOn(disk)).toMatchObject({ kind: 'whole', seq: TEXTS.length, hash, pruned: 0 });
  });

  test('finds records that were deleted, repeated, swapped or brought in from another journal', () => {
    const disk = aFilledDisk();
    const bytes = Buffer.from(disk.contents(segmentPath(1)));
    const spans = recordsOf(bytes).map(({ offset, length }) => bytes.subarray(offset, offset + length));
    const foreign = Buffer.from(aFilledDisk().contents(segmentPath(1)));
    const strangers = recordsOf(foreign).map(({ offset, length }) =>
      foreign.subarray(offset, offset + length),
    );
    const edit = fc.record({
      kind: fc.constantFrom('delete', 'repeat', 'swap', 'insert', 'replace'),
      at: fc.nat(spans.length - 2),
    });

    fc.assert(
      fc.property(edit, ({ kind, at }) => {
        const edited = disk.clone();
        edited.overwrite(segmentPath(1), segmentOf(editRecords(spans, strangers, { kind, at })));

        expect(verdictOn(edited).kind).toBe('not-whole');
        expect(openOn(edited)).toMatchObject({ ok: false, failure: { kind: 'damaged' } });
      }),
    );
  });

  test('finds an end that was cut off once one head has been witnessed outside', () => {
    const disk = aFilledDisk();
    const { seq, hash } = getCore(disk).head;
    const witness = { seq, hash: Buffer.from(hash).toString('hex') };
    const bytes = Buffer.from(disk.contents(segmentPath(1)));
    const cut = new FaultDisk();
    cut.overwrite(segmentPath(1), bytes);

    expect(verdictOn(disk, [witness]).kind).toBe('whole');
    expect(verdictOn(cut).kind).toBe('whole');
    expect(verdictOn(cut, [witness])).toMatchObject({ kind: 'not-whole', finding: 'witness' });
  });

  test('takes a pruned body for what it is, and the chain for whole', () => {
    const disk = aFilledDisk();
    const bytes = Buffer.from(disk.contents(segmentPath(1)));
    const record = recordsOf(bytes).find(({ seq }) => seq === 2) ?? { offset: 0, length: 0 };
    bytes.writeUInt8(0x5a, record.offset + 240);
    bytes.fill(0, record.offset + HEAD_BYTES, record.offset + record.length);
    disk.overwrite(segmentPath(1), bytes);

    expect(verdictOn(disk)).toMatchObject({ kind: 'whole', pruned: 1 });
    expect(textsOf(getCore(disk))).toEqual(TEXTS.filter((_, at) => at !== 1));
  });
});

describe('a body that was forged by someone without the key', () => {
  test('passes the hashes, which anyone can compute, and is found with the key', () => {
    const disk = new FaultDisk();
    getCore(disk).append([aCall(['"true"'])]);
    const bytes = Buffer.from(disk.contents(segmentPath(1)));
    const last = recordsOf(bytes).at(-1) ?? { offset: 0, length: 0 };
    const record = bytes.subarray(last.offset, last.offset + last.length);
    record.fill(1, HEAD_BYTES);
    record.set(sha256(record.subarray(HEAD_BYTES)), 176);
    record.set(sha256(record.subarray(0, 208)), 208);
    const forged = new FaultDisk();
    forged.overwrite(segmentPath(1), bytes);

    expect(verdictOn(forged).kind).toBe('whole');
    expect(openOn(forged)).toMatchObject({
      ok: false,
      failure: { kind: 'damaged', place: { reason: 'ciphertext' } },
    });
  });
});

function aFilledDisk(): FaultDisk {
  const disk = new FaultDisk();
  const core = getCore(disk);
  for (let at = 0; at < TEXTS.length; at += 2) core.append([aCall(TEXTS.slice(at, at + 2))]);
  core.close(9_000);
  return disk;
}

interface Span {
  readonly seq: number;
  readonly offset: number;
  readonly length: number;
}

function recordsOf(segment: Uint8Array): readonly Span[] {
  const bytes = Buffer.from(segment);
  const spans: Span[] = [];
  let offset = 0;
  for (;;) {
    const read = readHead(bytes.subarray(offset));
    if (read.kind !== 'head') return spans;
    const length = HEAD_BYTES + read.head.bodyLength;
    spans.push({ seq: read.head.seq, offset, length });
    offset += length;
  }
}

function writtenBytes(disk: FaultDisk, path: string): number {
  return recordsOf(disk.contents(path)).reduce((total, { length }) => total + length, 0);
}

function flip(disk: FaultDisk, path: string, place: { readonly at: number; readonly bit: number }): void {
  const bytes = disk.contents(path).slice();
  bytes[place.at] = (bytes[place.at] ?? 0) ^ (1 << place.bit);
  disk.overwrite(path, bytes);
}

function editRecords(
  spans: readonly Buffer[],
  strangers: readonly Buffer[],
  edit: { readonly kind: string; readonly at: number },
): readonly Buffer[] {
  const { at } = edit;
  const here = spans.slice(at, at + 1);
  const stranger = strangers.slice(at, at + 1);
  const [before, after] = [spans.slice(0, at), spans.slice(at + 1)];
  switch (edit.kind) {
    case 'delete':
      return [...before, ...after];
    case 'repeat':
      return [...before, ...here, ...here, ...after];
    case 'swap':
      return [...before, ...after.slice(0, 1), ...here, ...after.slice(1)];
    case 'insert':
      return [...before, ...stranger, ...here, ...after];
    default:
      return [...before, ...stranger, ...after];
  }
}

function segmentOf(records: readonly Buffer[]): Uint8Array {
  const bytes = Buffer.concat(records);
  return Buffer.concat([bytes, Buffer.alloc(Math.max(4096 - bytes.length, 0))]);
}
