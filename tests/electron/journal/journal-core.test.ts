import { describe, expect, test } from 'vitest';
import { sha256 } from '../../../electron/journal/record-format.ts';
import { FaultDisk } from '../../support/fault-file-layer.ts';
import {
  FOLDER,
  SEGMENT_BYTES,
  aCall,
  getCore,
  openOn,
  segmentPath,
  textsOf,
  verdictOn,
} from './core-kit.ts';

describe('a journal', () => {
  test('gives back what was appended, in order and after a sequence number', () => {
    const core = getCore(new FaultDisk());

    core.append([aCall(['"một"', '"hai"'])]);
    core.append([aCall(['"ba"'])]);

    expect(core.read(0, 10)).toEqual([
      { seq: 1, text: '"một"' },
      { seq: 2, text: '"hai"' },
      { seq: 3, text: '"ba"' },
    ]);
    expect(core.read(1, 1)).toEqual([{ seq: 2, text: '"hai"' }]);
    expect(core.read(3, 10)).toEqual([]);
  });

  test('numbers the counter’s records from 1 without gaps, whatever it writes for itself', () => {
    const disk = new FaultDisk();
    for (const text of ['"a"', '"b"', '"c"']) {
      const core = getCore(disk);
      core.append([aCall([text])]);
      core.close(3_000);
    }

    const core = getCore(disk);

    expect(core.read(0, 10).map(({ seq }) => seq)).toEqual([1, 2, 3]);
    expect(core.head.seq).toBe(3);
  });

  test('keeps its epoch, its head and its records over a restart', () => {
    const disk = new FaultDisk();
    const before = getCore(disk);
    before.append([aCall(['"kept"'])]);
    const { epoch, hash } = before.head;

    const after = getCore(disk, { newEpoch: '00000000-0000-4000-8000-000000000002' });

    expect(after.head).toMatchObject({ epoch, seq: 1 });
    expect(Buffer.from(after.head.hash).equals(Buffer.from(hash))).toBe(true);
    expect(textsOf(after)).toEqual(['"kept"']);
  });

  test('goes on over many segments, with records larger than one', () => {
    const disk = new FaultDisk();
    const core = getCore(disk);
    const texts = Array.from({ length: 40 }, (_, at) => JSON.stringify('x'.repeat(at === 20 ? 9_000 : 300)));

    for (const text of texts) core.append([aCall([text])]);
    core.close(3_000);

    expect(disk.names().filter((path) => path.endsWith('.journal')).length).toBeGreaterThan(4);
    expect(textsOf(getCore(disk))).toEqual(texts);
    expect(verdictOn(disk)).toMatchObject({ kind: 'whole', seq: 40 });
  });

  test('writes the calls of one turn with one sync', () => {
    const disk = new FaultDisk();
    const core = getCore(disk);
    const before = disk.syncs;

    const outcomes = core.append([aCall(['"a"']), aCall(['"b"', '"c"']), aCall([]), aCall(['"d"'])]);

    expect(disk.syncs - before).toBe(1);
    expect(outcomes).toEqual([1, 3, 3, 4].map((lastSeq) => ({ ok: true, value: { lastSeq } })));
  });

  test('has nothing readable on disk', () => {
    const disk = new FaultDisk();
    const core = getCore(disk);

    core.append([aCall(['"Nguyễn Thị Mẫu 079300000000"'])]);

    const bytes = Buffer.from(disk.contents(segmentPath(1)));
    expect(bytes.includes('Nguyễn')).toBe(false);
    expect(bytes.includes('079300000000')).toBe(false);
  });

  test('uses a segment prepared while nobody waited', () => {
    const disk = new FaultDisk();
    const core = getCore(disk);
    core.append([aCall([JSON.stringify('x'.repeat(SEGMENT_BYTES / 2))])]);
    core.prepareNextSegment();
    expect(disk.names()).toContain(segmentPath(2));

    core.append([aCall([JSON.stringify('y'.repeat(SEGMENT_BYTES / 2))])]);
    core.abandon();

    expect(textsOf(getCore(disk)).length).toBe(2);
    expect(disk.names()).not.toContain(segmentPath(3));
  });

  test('proves itself with its key, segment by segment, while appends go on', () => {
    const disk = new FaultDisk();
    const core = getCore(disk);
    const text = JSON.stringify('x'.repeat(900));
    for (let at = 0; at < 12; at += 1) core.append([aCall([text])]);

    const steps = core.verify();
    steps.next();
    core.append([aCall([text])]);
    let step = steps.next();
    while (step.done !== true) step = steps.next();

    expect(step.value).toMatchObject({ ok: true, value: { seq: 13, pruned: 0 } });
  });
});

describe('opening', () => {
  test('under another key is refused and changes nothing', () => {
    const disk = new FaultDisk();
    const core = getCore(disk);
    core.append([aCall(['"a"'])]);
    const before = disk.contents(segmentPath(1)).slice();

    const opened = openOn(disk, { key: new Uint8Array(32).fill(8), keyId: 'other' });

    expect(opened).toEqual({ ok: false, failure: { kind: 'wrong-key', keyId: 'test-key-1' } });
    expect(Buffer.compare(disk.contents(segmentPath(1)), before)).toBe(0);
  });

  test('names the system’s refusal', () => {
    const disk = new FaultDisk();
    disk.plan({ code: 'EACCES', operation: 'list', atCall: 1, times: 1 });

    expect(openOn(disk)).toEqual({ ok: false, failure: { kind: 'unavailable', code: 'EACCES' } });
  });

  test('begins nothing below the disk’s floor', () => {
    const disk = new FaultDisk();
    disk.capacityBytes = 1_000;

    expect(openOn(disk, { freeBytesFloor: 5_000 })).toEqual({
      ok: false,
      failure: { kind: 'disk-full', freeBytes: 1_000 },
    });
    expect(disk.names()).toEqual([]);
  });

  test('refuses a format it does not know, and leaves it', () => {
    const disk = new FaultDisk();
    getCore(disk).append([aCall(['"a"'])]);
    const bytes = Buffer.from(disk.contents(segmentPath(1)));
    bytes.writeUInt16LE(2, 4);
    rehash(bytes);
    disk.overwrite(segmentPath(1), bytes);
    disk.erase(`${FOLDER}/acknowledged.mark`);

    expect(openOn(disk)).toEqual({ ok: false, failure: { kind: 'newer-format', version: 2 } });
    expect(Buffer.compare(disk.contents(segmentPath(1)), bytes)).toBe(0);
  });
});

describe('a disk at its floor', () => {
  test('takes nothing new, writes nothing, and still takes what ends earlier work', () => {
    const disk = new FaultDisk();
    const core = getCore(disk, { freeBytesFloor: 10_000 });
    disk.capacityBytes = 9_000;
    const before = disk.contents(segmentPath(1)).slice();
    const freeBytes = disk.layer().freeBytes(FOLDER);

    const [refused] = core.append([aCall(['"intake"'])]);
    expect(Buffer.compare(disk.contents(segmentPath(1)), before)).toBe(0);
    const [intake, receipt] = core.append([aCall(['"intake"']), aCall(['"receipt"'], { settles: true })]);

    expect(refused).toEqual({ ok: false, failure: { kind: 'disk-full', freeBytes } });
    expect(intake).toEqual(refused);
    expect(receipt).toEqual({ ok: true, value: { lastSeq: 1 } });
    expect(textsOf(core)).toEqual(['"receipt"']);
  });
});

function rehash(segment: Buffer): void {
  segment.set(sha256(segment.subarray(0, 208)), 208);
}
