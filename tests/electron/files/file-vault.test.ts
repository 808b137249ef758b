import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DiskFullError, FileDamagedError } from '../../../electron/files/file-errors.ts';
import type { FileVault } from '../../../electron/files/file-vault.ts';
import { nodeFileLayer } from '../../../electron/files/file-layer.ts';
import { allOf, inPieces, openTestVault, refOf, someBytes } from './file-vault-fixture.ts';
import { AFTERMATHS, PowerCut, PowerLossDisk } from './power-loss-disk.ts';

const MIB = 1_048_576;

describe('a file that was put', () => {
  test.each([0, 1, MIB - 1, MIB, MIB + 1, 3 * MIB])('of %i bytes is read back whole', async (sizeBytes) => {
    const vault = await openTestVault(new PowerLossDisk());
    const bytes = someBytes(sizeBytes);

    const file = await vault.put(inPieces(bytes));

    expect(file).toEqual(refOf(bytes));
    expect(await vault.has(file)).toBe(true);
    expect(Buffer.compare(await vault.readAll(file), bytes)).toBe(0);
    expect(Buffer.compare(await allOf(vault.open(file)), bytes)).toBe(0);
  });

  test('gives any range, and reads only the segments it needs', async () => {
    const disk = new PowerLossDisk();
    const vault = await openTestVault(disk);
    const bytes = someBytes(4 * MIB + 100);
    const file = await vault.put(inPieces(bytes));
    const ranges = [
      [0, 10],
      [MIB - 5, MIB + 5],
      [2 * MIB, 2 * MIB + 1],
      [4 * MIB + 90, 4 * MIB + 100],
      [7, 7],
    ] as const;

    for (const [start, end] of ranges) {
      disk.log.length = 0;
      const part = await allOf(vault.open(file, { start, end }));
      expect(Buffer.compare(part, bytes.subarray(start, end))).toBe(0);
      expect(disk.log.filter((operation) => operation === 'read-part').length).toBeLessThanOrEqual(3);
    }
    expect(() => vault.open(file, { start: 0, end: bytes.length + 1 })).toThrow(RangeError);
  });

  test('closes its handle when the reader walks away', async () => {
    const disk = new PowerLossDisk();
    const vault = await openTestVault(disk);
    const file = await vault.put(inPieces(someBytes(3 * MIB)));
    disk.log.length = 0;

    for await (const piece of vault.open(file)) if (piece.length > 0) break;

    await expect.poll(() => disk.log).toContain('close');
  });

  test('is not written twice, and is repaired when its place holds another length', async () => {
    const disk = new PowerLossDisk();
    const vault = await openTestVault(disk);
    const bytes = someBytes(500);
    const file = await vault.put(inPieces(bytes));
    const path = vault.cipherPath(file);
    const first = disk.content(path);

    await vault.put(inPieces(bytes));
    const second = disk.content(path);
    disk.overwrite(path, first.subarray(0, 300));
    const cutShort = await vault.has(file);
    await vault.put(inPieces(bytes));

    expect(second).toBe(first);
    expect(cutShort).toBe(false);
    expect(Buffer.compare(await vault.readAll(file), bytes)).toBe(0);
    expect(disk.paths()).toEqual([path]);
  });

  test('never has the same ciphertext twice', async () => {
    const [one, other] = [new PowerLossDisk(), new PowerLossDisk()];
    const bytes = someBytes(500);
    const vaults = [await openTestVault(one), await openTestVault(other)] as const;

    const file = await vaults[0].put(inPieces(bytes));
    await vaults[1].put(inPieces(bytes));

    expect(
      Buffer.compare(await allOf(vaults[0].openCipher(file)), await allOf(vaults[1].openCipher(file))),
    ).not.toBe(0);
  });

  test('that is missing is damage, not an empty file', async () => {
    const vault = await openTestVault(new PowerLossDisk());
    const file = refOf(someBytes(5));

    expect(await vault.has(file)).toBe(false);
    await expect(vault.readAll(file)).rejects.toMatchObject({ kind: 'file-damaged', damage: 'missing' });
    await expect(allOf(vault.openCipher(file))).rejects.toBeInstanceOf(FileDamagedError);
  });

  test('names the key it needs when it was written under another', async () => {
    const disk = new PowerLossDisk();
    const file = await (await openTestVault(disk)).put(inPieces(someBytes(5)));

    const later = await openTestVault(disk, { keyId: 'f'.repeat(32) });

    await expect(later.readAll(file)).rejects.toMatchObject({ damage: 'other-key' });
  });
});

describe('the folder on disk', () => {
  test('holds no plain byte and no digest, whole, unfinished or failed', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'qmc-files-'));
    const marker = 'NGUYEN THI TRIAL 000000000001 '.repeat(50_000);
    const vault = await openTestVault(nodeFileLayer, { directory });
    async function* breaking() {
      yield Buffer.from(marker, 'utf8');
      yield Buffer.from(marker, 'utf8');
      const unfinished = await contentsOf(directory);
      expect(unfinished.join('').length).toBeGreaterThan(0);
      expect(unfinished.some((text) => text.includes('TRIAL'))).toBe(false);
      throw new Error('the scanner was unplugged');
    }

    const file = await vault.put(inPieces(Buffer.from(marker, 'utf8')));
    await expect(vault.put(breaking())).rejects.toThrow('unplugged');

    const names = await readdir(directory, { recursive: true });
    expect((await contentsOf(directory)).some((text) => text.includes('TRIAL'))).toBe(false);
    expect(names.join('\n')).not.toContain(file.digest.slice(0, 16));
    expect(names.filter((name) => name.endsWith('.tmp'))).toEqual([]);
    expect(vault.cipherPath(file).length - directory.length).toBeLessThan(80);
    await rm(directory, { recursive: true });
  });
});

describe('a power cut at any step of a put', () => {
  test.each([0, 2000, MIB + 5])('leaves the whole file of %i bytes or nothing', async (sizeBytes) => {
    const bytes = someBytes(sizeBytes);
    const file = refOf(bytes);
    let finished = false;
    let steps = 0;
    for (let cutAt = 1; !finished; cutAt += 1) {
      const disk = new PowerLossDisk();
      const vault = await openTestVault(disk);
      disk.cutAt = disk.operations + cutAt;
      finished = await completes(vault.put(inPieces(bytes)));
      steps = cutAt;
      for (const aftermath of AFTERMATHS) {
        const survivor = disk.after(aftermath);
        const reopened = await openTestVault(survivor);
        expect(finished ? ['whole'] : ['whole', 'nothing']).toContain(
          await stateOf(survivor, reopened, bytes),
        );
        await reopened.put(inPieces(bytes));
        expect(Buffer.compare(await reopened.readAll(file), bytes)).toBe(0);
      }
    }
    expect(steps).toBeGreaterThan(8);
  });

  test('never costs a file that was put before', async () => {
    const bytes = someBytes(2000);
    let finished = false;
    for (let cutAt = 1; !finished; cutAt += 1) {
      const disk = new PowerLossDisk();
      const vault = await openTestVault(disk);
      const earlier = await vault.put(inPieces(bytes));
      disk.cutAt = disk.operations + cutAt;
      finished = await completes(vault.put(inPieces(bytes)));
      for (const aftermath of AFTERMATHS) {
        const reopened = await openTestVault(disk.after(aftermath));
        expect(Buffer.compare(await reopened.readAll(earlier), bytes)).toBe(0);
      }
    }
  });
});

describe('a disk that is nearly full', () => {
  test('refuses before a byte is written below the floor', async () => {
    const disk = new PowerLossDisk();
    const vault = await openTestVault(disk, { freeBytesFloor: 10 * MIB });
    disk.free = 12 * MIB + 1000;

    const refused = await vault.put(inPieces(someBytes(5 * MIB))).catch((error: unknown) => error);

    expect(refused).toBeInstanceOf(DiskFullError);
    expect(refused).toMatchObject({ kind: 'disk-full' });
    expect(disk.free).toBeGreaterThanOrEqual(10 * MIB);
    expect(disk.paths()).toEqual([]);
    await expect(vault.put(inPieces(someBytes(100)))).resolves.toBeDefined();
  });

  test('is named as full when the system says so first, whatever the step', async () => {
    for (const operation of ['create', 'write', 'sync', 'make-directory', 'rename', 'sync-directory']) {
      const disk = new PowerLossDisk();
      const vault = await openTestVault(disk);
      disk.disturb = (step) => (step === operation ? 'ENOSPC' : undefined);

      const refused = await vault.put(inPieces(someBytes(100))).catch((error: unknown) => error);
      disk.disturb = () => undefined;

      expect(refused).toBeInstanceOf(DiskFullError);
      expect(disk.paths().filter((path) => path.endsWith('.tmp'))).toEqual([]);
      expect(await vault.put(inPieces(someBytes(100)))).toEqual(refOf(someBytes(100)));
    }
  });
});

test('two puts of one content at the same time end as one file', async () => {
  const disk = new PowerLossDisk();
  const vault = await openTestVault(disk);
  const bytes = someBytes(MIB + 1);

  const files = await Promise.all([vault.put(inPieces(bytes)), vault.put(inPieces(bytes, 1000))]);

  expect(files[0]).toEqual(files[1]);
  expect(disk.paths().length).toBe(1);
  expect(dirname(vault.cipherPath(files[0])).startsWith('/data/files/')).toBe(true);
});

async function stateOf(disk: PowerLossDisk, vault: FileVault, bytes: Uint8Array): Promise<string> {
  const file = refOf(bytes);
  if (!(await vault.has(file))) return disk.paths().length === 0 ? 'nothing' : 'a leftover';
  const same = Buffer.compare(await vault.readAll(file), bytes) === 0;
  return same && disk.paths().length === 1 ? 'whole' : 'wrong';
}

async function completes(work: Promise<unknown>): Promise<boolean> {
  try {
    await work;
    return true;
  } catch (error) {
    if (error instanceof PowerCut) return false;
    throw error;
  }
}

async function contentsOf(directory: string): Promise<readonly string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(paths.map((path) => readFile(path, 'latin1')));
}
