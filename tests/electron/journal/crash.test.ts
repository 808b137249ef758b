import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { JournalStoppedError, systemCodeOf } from '../../../electron/journal/journal-failure.ts';
import type { JournalCore } from '../../../electron/journal/journal-core.ts';
import { FaultDisk } from '../../support/fault-file-layer.ts';
import type { FaultCode, FileOperation } from '../../support/fault-file-layer.ts';
import { aCall, getCore, openOn, segmentPath, textsOf, verdictOn } from './core-kit.ts';

type Batches = readonly (readonly string[])[];

const aBatch = fc.array(fc.string({ maxLength: 700, unit: 'binary' }), { minLength: 1, maxLength: 4 });
const someBatches = fc.array(aBatch, { minLength: 1, maxLength: 8 });

describe('a last batch that is torn', () => {
  const earlier = ['"first"', '"second"'];
  const last = ['"third"', JSON.stringify('x'.repeat(600)), '"fifth"'];

  test('at any byte is there whole or not at all, and nothing earlier is lost', () => {
    const disk = new FaultDisk();
    getCore(disk).append([aCall(earlier)]);
    const before = disk.clone();
    getCore(disk).append([aCall(last)]);
    const start = firstDifference(before, disk);
    const end = lastDifference(before, disk) + 1;
    expect(end - start).toBeGreaterThan(1_000);

    for (let cut = start; cut <= end; cut += 1) {
      const torn = before.clone();
      const bytes = before.contents(segmentPath(1)).slice();
      bytes.set(disk.contents(segmentPath(1)).subarray(start, cut), start);
      torn.overwrite(segmentPath(1), bytes);

      const core = getCore(torn);

      expect(textsOf(core)).toEqual(cut === end ? [...earlier, ...last] : earlier);
      core.abandon();
      expect(verdictOn(torn).kind).toBe('whole');
    }
  });

  test('is named when opening clears it, and the next append takes its place', () => {
    const disk = new FaultDisk();
    getCore(disk).append([aCall(earlier)]);
    const before = disk.clone();
    getCore(disk).append([aCall(last)]);
    const bytes = disk.contents(segmentPath(1)).slice();
    bytes.fill(0, lastDifference(before, disk) - 10);
    before.overwrite(segmentPath(1), bytes);

    const opened = openOn(before);

    expect(opened).toMatchObject({ ok: true, value: { cut: { segment: 1, afterSeq: 2 } } });
    if (!opened.ok) return;
    opened.value.core.append([aCall(['"instead"'])]);
    opened.value.core.close(9_000);
    expect(textsOf(getCore(before))).toEqual([...earlier, '"instead"']);
  });

  test('stays where it is under a wrong key', () => {
    const disk = new FaultDisk();
    getCore(disk).append([aCall(earlier)]);
    const before = disk.clone();
    getCore(disk).append([aCall(last)]);
    const bytes = disk.contents(segmentPath(1)).slice();
    bytes.fill(0, lastDifference(before, disk) - 10);
    before.overwrite(segmentPath(1), bytes);

    const opened = openOn(before, { key: new Uint8Array(32) });

    expect(opened).toMatchObject({ ok: false, failure: { kind: 'wrong-key' } });
    expect(Buffer.compare(before.contents(segmentPath(1)), bytes)).toBe(0);
  });

  test('that somebody relies on is damage, kept aside and named, not cut', () => {
    const disk = new FaultDisk();
    getCore(disk).append([aCall(earlier)]);
    const before = disk.clone();
    getCore(disk).append([aCall(last)]);
    const bytes = disk.contents(segmentPath(1)).slice();
    bytes.fill(0, lastDifference(before, disk) - 10);
    before.overwrite(segmentPath(1), bytes);

    const opened = openOn(before, { protectedSeq: 3 });

    expect(opened).toMatchObject({
      ok: false,
      failure: {
        kind: 'damaged',
        place: { segment: 'segment-00000001.journal', afterSeq: 2, reason: 'body' },
      },
    });
    expect(Buffer.compare(before.contents(segmentPath(1)), bytes)).toBe(0);
    const copy = before.names().find((name) => name.endsWith('.copy')) ?? '';
    expect(Buffer.compare(before.contents(copy), bytes)).toBe(0);
  });
});

describe('a last batch whose sectors reached the disk in another order', () => {
  test('is torn all the same, and cut', () => {
    const disk = new FaultDisk();
    getCore(disk).append([aCall(['"first"'])]);
    const before = disk.clone();
    getCore(disk).append([aCall([JSON.stringify('x'.repeat(900)), '"second of the batch"', '"third"'])]);
    const bytes = disk.contents(segmentPath(1)).slice();
    const start = firstDifference(before, disk);
    bytes.fill(0, start, start + 512);
    before.overwrite(segmentPath(1), bytes);

    expect(textsOf(getCore(before))).toEqual(['"first"']);
  });
});

describe('power lost between any two file calls', () => {
  test('loses nothing acknowledged and shows no half batch', () => {
    fc.assert(
      fc.property(
        someBatches,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.infiniteStream(fc.boolean()),
        (batches, when, keeps) => {
          const texts = batches.map((batch) => batch.map((text) => JSON.stringify(text)));
          const { disk, acknowledged } = diskAtCall(texts, when);
          disk.losePower(() => keeps.next().value);

          const core = getCore(disk);

          const found = textsOf(core);
          const whole = texts.findIndex((_, at) => texts.slice(0, at).flat().length === found.length);
          const count = whole === -1 ? texts.length : whole;
          expect(found).toEqual(texts.slice(0, count).flat());
          expect(count).toBeGreaterThanOrEqual(acknowledged);
          expect(count).toBeLessThanOrEqual(acknowledged + 1);
          core.append([aCall(['"after"'])]);
          core.close(9_000);
          expect(textsOf(getCore(disk))).toEqual([...found, '"after"']);
          expect(verdictOn(disk).kind).toBe('whole');
        },
      ),
      { numRuns: 250 },
    );
  });
});

describe('a file call that is refused', () => {
  const refusals: readonly (readonly [FaultCode, FileOperation | undefined, number])[] = [
    ['ENOSPC', undefined, 1],
    ['ENOSPC', undefined, 1_000],
    ['ENOSPC', 'write', 1],
    ['EIO', 'syncData', 1],
    ['EBUSY', 'write', 1],
    ['EPERM', 'write', 2],
    ['EACCES', 'open', 1],
  ];

  test.each(refusals)(
    'with %s at any %s call, %i times, loses nothing acknowledged',
    (code, operation, times) => {
      const texts: Batches = Array.from({ length: 9 }, (_, at) => [
        JSON.stringify(`${at}${'x'.repeat(500)}`),
        `"${at}"`,
      ]);
      const calls = diskAtCall(texts, 1).disk.calls;
      expect(calls).toBeGreaterThan(30);

      for (let atCall = 1; atCall <= calls; atCall += 1) {
        const disk = new FaultDisk();
        const core = getCore(disk);
        const afterBytes = atCall % 700;
        disk.plan(
          operation === undefined
            ? { code, atCall, times, afterBytes }
            : { code, atCall, times, operation, afterBytes },
        );

        const outcome = appendAll(core, texts);
        disk.clearFaults();
        const isRunning = tryAppend(core, ['"freed"']) === 'acknowledged';
        core.abandon();

        const expected = [...outcome.acknowledged.flat(), ...(isRunning ? ['"freed"'] : [])];
        const found = textsOf(getCore(disk));
        // What a stopped journal was writing may have reached the disk: there, whole, and never acknowledged.
        const due = isRunning ? found : found.slice(0, expected.length);
        expect(due).toEqual(expected);
        expect(verdictOn(disk).kind).toBe('whole');
      }
    },
  );

  test.each<FileOperation>(['write', 'syncData'])(
    'at the %s of a batch leaves nothing of it, though no other follows',
    (operation) => {
      const disk = new FaultDisk();
      const core = getCore(disk);
      core.append([aCall(['"kept"'])]);
      disk.plan({ code: 'ENOSPC', operation, atCall: 1, times: 1, afterBytes: 10_000 });

      const [refused] = core.append([aCall(['"refused"'])]);
      core.abandon();

      expect(refused).toMatchObject({ ok: false, failure: { kind: 'disk-full' } });
      expect(textsOf(getCore(disk))).toEqual(['"kept"']);
    },
  );

  test('that cannot be undone, or comes from a failing disk, stops the journal until it is opened again', () => {
    const undoRefused = new FaultDisk();
    const first = getCore(undoRefused);
    undoRefused.plan({ code: 'ENOSPC', operation: 'write', atCall: 1, times: 2 });
    const failing = new FaultDisk();
    const second = getCore(failing);
    failing.plan({ code: 'EIO', operation: 'syncData', atCall: 1, times: 1 });

    for (const core of [first, second]) {
      expect(() => core.append([aCall(['"lost?"'])])).toThrow(JournalStoppedError);
      expect(() => core.append([aCall(['"later"'])])).toThrow(JournalStoppedError);
      core.close(9_000);
    }

    getCore(undoRefused).append([aCall(['"again"'])]);
    expect(textsOf(getCore(undoRefused))).toEqual(['"again"']);
  });

  test('for want of room is an answer with the room there is, and passes when room is made', () => {
    const disk = new FaultDisk();
    const core = getCore(disk);
    disk.capacityBytes = 6_000;

    const text = JSON.stringify('x'.repeat(2_500));
    const answers = [1, 2, 3].map(() => core.append([aCall([text])])[0]);
    disk.capacityBytes = 60_000;
    const after = core.append([aCall([text])])[0];

    expect(answers.map((answer) => answer?.ok)).toEqual([true, false, false]);
    expect(answers[1]).toMatchObject({ failure: { kind: 'disk-full' } });
    expect(after).toEqual({ ok: true, value: { lastSeq: 2 } });
  });
});

/** The disk as it was when some share of all file calls had been made, and how many batches were acknowledged by then. */
function diskAtCall(
  batches: Batches,
  share: number,
): { readonly disk: FaultDisk; readonly acknowledged: number } {
  const rehearsal = new FaultDisk();
  appendAll(getCore(rehearsal), batches);
  const stopAt = Math.floor(share * rehearsal.calls);

  const disk = new FaultDisk();
  let at: { disk: FaultDisk; acknowledged: number } | undefined;
  let acknowledged = 0;
  disk.beforeCall = () => {
    if (disk.calls === stopAt) at ??= { disk: disk.clone(), acknowledged };
  };
  const core = getCore(disk);
  for (const batch of batches) {
    core.append([aCall(batch)]);
    acknowledged += 1;
    core.prepareNextSegment();
  }
  if (at !== undefined) return at;
  disk.beforeCall = () => undefined;
  return { disk, acknowledged };
}

function appendAll(core: JournalCore, batches: Batches): { readonly acknowledged: Batches } {
  return { acknowledged: batches.filter((batch) => tryAppend(core, batch) === 'acknowledged') };
}

function tryAppend(core: JournalCore, batch: readonly string[]): 'acknowledged' | 'refused' {
  try {
    const [outcome] = core.append([aCall(batch)]);
    core.prepareNextSegment();
    return outcome?.ok === true ? 'acknowledged' : 'refused';
  } catch (error) {
    if (error instanceof JournalStoppedError || systemCodeOf(error) !== undefined) return 'refused';
    throw error;
  }
}

function firstDifference(left: FaultDisk, right: FaultDisk): number {
  const [a, b] = [left, right].map((disk) => disk.contents(segmentPath(1)));
  return b?.findIndex((byte, at) => byte !== a?.[at]) ?? -1;
}

function lastDifference(left: FaultDisk, right: FaultDisk): number {
  const [a, b] = [left, right].map((disk) => disk.contents(segmentPath(1)));
  return b?.findLastIndex((byte, at) => byte !== a?.[at]) ?? -1;
}
