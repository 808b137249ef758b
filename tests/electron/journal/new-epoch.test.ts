import { describe, expect, test } from 'vitest';
import { proveSegments } from '../../../electron/journal/prove-segments.ts';
import { FaultDisk } from '../../support/fault-file-layer.ts';
import { aCall, FOLDER, getCore, SEGMENT_BYTES, textsOf, verdictOn } from './core-kit.ts';

const NEXT_EPOCH = '00000000-0000-4000-8000-000000000002';

function filledBy(records: number): FaultDisk {
  const disk = new FaultDisk();
  const core = getCore(disk);
  for (let at = 0; at < records; at += 1) core.append([aCall([`record ${at}`])]);
  core.abandon();
  return disk;
}

describe('a new epoch', () => {
  test('opens again wherever in a segment it begins, also where it needs a fresh one', () => {
    for (let records = 0; records < (2 * SEGMENT_BYTES) / 250; records += 1) {
      const disk = filledBy(records);
      const core = getCore(disk);
      core.begin(NEXT_EPOCH, 3_000);
      core.append([aCall(['after'])]);
      core.close(4_000);

      expect(textsOf(getCore(disk))).toHaveLength(records + 1);
      expect(verdictOn(disk)).toMatchObject({ kind: 'whole', seq: records + 1 });
    }
  });
});

describe('a snapshot', () => {
  test('opens by itself, and goes on in a new epoch, whatever was appended meanwhile (moonshot 19)', async () => {
    const disk = new FaultDisk();
    const core = getCore(disk);
    for (let at = 0; at < 30; at += 1) core.append([aCall([`record ${at}`])]);
    const { segments, head } = core.snapshot();
    for (let at = 0; at < 30; at += 1) core.append([aCall([`later ${at}`])]);

    const copy = new FaultDisk();
    for (const { name, sizeBytes } of segments) {
      copy.overwrite(`${FOLDER}/${name}`, disk.contents(`${FOLDER}/${name}`).slice(0, sizeBytes));
    }
    const proved = await proveSegments(piecesOf(copy));
    expect(proved).toMatchObject({
      ok: true,
      value: { seq: 30, hash: Buffer.from(head.hash).toString('hex') },
    });
    const restored = getCore(copy);
    restored.begin(NEXT_EPOCH, 5_000);
    restored.append([aCall(['after the restore'])]);
    restored.close(6_000);

    expect(textsOf(getCore(copy))).toHaveLength(31);
    expect(core.hashOf(30)).toBe(restored.hashOf(30));
    expect(core.hashOf(31)).not.toBe(restored.hashOf(31));
    expect(core.hashOf(99)).toBeUndefined();
  });
});

async function* piecesOf(disk: FaultDisk): AsyncGenerator<Uint8Array> {
  for (const name of disk.names().filter((path) => path.endsWith('.journal'))) yield disk.contents(name);
}
