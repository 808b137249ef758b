import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { atomicFiles, diskOf } from '../../../electron/files/atomic-write.ts';
import { nodeFileLayer, type FileLayer } from '../../../electron/files/file-layer.ts';
import { patientDisk } from './file-vault-fixture.ts';
import { AFTERMATHS, PowerCut, PowerLossDisk } from './power-loss-disk.ts';

const OLD = Buffer.from('old content');
const NEW = Buffer.from('new and longer content');

describe('replacing a small file', () => {
  test('leaves the old or the new content after a power cut at any step', async () => {
    let finished = false;
    for (let cutAt = 1; !finished; cutAt += 1) {
      const disk = new PowerLossDisk();
      const files = atomicFiles(patientDisk(disk));
      await files.write('/data/a', OLD);
      disk.cutAt = disk.operations + cutAt;
      finished = await files.write('/data/a', NEW).then(
        () => true,
        (error: unknown) => {
          expect(error).toBeInstanceOf(PowerCut);
          return false;
        },
      );
      for (const aftermath of AFTERMATHS) {
        const read = await disk.after(aftermath).read('/data/a');
        const allowed = finished ? [NEW.toString()] : [OLD.toString(), NEW.toString()];
        expect(allowed).toContain(Buffer.from(read ?? []).toString());
      }
    }
  });

  test.each(['EPERM', 'EBUSY', 'EACCES'])('waits while another program holds it (%s)', async (code) => {
    const disk = new PowerLossDisk();
    let held = 5;
    disk.disturb = (operation) => (operation === 'rename' && held-- > 0 ? code : undefined);
    const waits: number[] = [];
    const wait = async (durationMs: number) => {
      waits.push(durationMs);
    };

    await atomicFiles({ layer: disk, wait }).write('/data/a', NEW);

    expect(Buffer.from(disk.content('/data/a')).toString()).toBe(NEW.toString());
    expect(waits).toEqual([10, 20, 40, 80, 160]);
  });

  test('gives up after ten seconds, with the old content in place and no leftover', async () => {
    const disk = new PowerLossDisk();
    let waitedMs = 0;
    const wait = async (durationMs: number) => {
      waitedMs += durationMs;
    };
    const files = atomicFiles({ layer: disk, wait });
    await files.write('/data/a', OLD);
    disk.disturb = (operation) => (operation === 'rename' ? 'EBUSY' : undefined);

    await expect(files.write('/data/a', NEW)).rejects.toMatchObject({ code: 'EBUSY' });

    expect(waitedMs).toBeGreaterThanOrEqual(10_000);
    expect(waitedMs).toBeLessThan(11_000);
    expect(disk.paths()).toEqual(['/data/a']);
    expect(Buffer.from(disk.content('/data/a')).toString()).toBe(OLD.toString());
  });

  test('does not wait for an error that time cannot heal', async () => {
    const disk = new PowerLossDisk();
    disk.disturb = (operation) => (operation === 'rename' ? 'EIO' : undefined);
    let waits = 0;
    const wait = async () => {
      waits += 1;
    };

    await expect(atomicFiles({ layer: disk, wait }).write('/data/a', NEW)).rejects.toMatchObject({
      code: 'EIO',
    });

    expect(waits).toBe(0);
  });
});

test('a sweep removes what interrupted writes left and nothing else', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'qmc-sweep-'));
  const files = atomicFiles(diskOf(nodeFileLayer));
  await files.write(join(directory, 'kept'), NEW);
  await writeFile(join(directory, 'abc.tmp'), 'torn');

  await files.sweep(directory);
  await files.remove(join(directory, 'never-there'));

  expect(await readdir(directory)).toEqual(['kept']);
  expect(await files.freeBytes(directory)).toBeGreaterThan(0);
  await rm(directory, { recursive: true });
});

/** What the code relies on, asked of the real disk and of the one in memory alike. */
describe.each<[string, () => Promise<{ readonly layer: FileLayer; readonly root: string }>]>([
  [
    'the real disk',
    async () => ({ layer: nodeFileLayer, root: await mkdtemp(join(tmpdir(), 'qmc-layer-')) }),
  ],
  ['the disk in memory', async () => ({ layer: new PowerLossDisk(), root: '/data' })],
])('%s', (_, make) => {
  test('answers as the file vault expects', async () => {
    const { layer, root } = await make();
    const folder = join(root, 'a', 'b');
    const path = join(folder, 'one');

    expect(await layer.list(folder)).toEqual([]);
    await layer.makeDirectory(root);
    expect(await layer.makeDirectory(folder)).toBe(join(root, 'a'));
    expect(await layer.makeDirectory(folder)).toBeUndefined();
    expect(await layer.read(path)).toBeUndefined();
    expect(await layer.sizeBytes(path)).toBeUndefined();
    await expect(layer.remove(path)).rejects.toMatchObject({ code: 'ENOENT' });

    const file = await layer.open(path, 'create');
    await file.write(Buffer.from('world'), 6);
    await file.write(Buffer.from('hello '), 0);
    await file.sync();
    await file.close();
    await expect(layer.open(path, 'create')).rejects.toMatchObject({ code: 'EEXIST' });
    const again = await layer.open(path, 'read');
    const into = new Uint8Array(20);
    expect(await again.read(into, 3)).toBe(8);
    await again.close();
    expect(Buffer.from(into).toString('utf8', 0, 8)).toBe('lo world');

    await layer.rename(path, join(folder, 'two'));
    await layer.syncDirectory(folder);
    expect(await layer.list(folder)).toEqual(['two']);
    expect(await layer.sizeBytes(join(folder, 'two'))).toBe(11);
    expect(await layer.freeBytes(root)).toBeGreaterThan(0);
  });
});
