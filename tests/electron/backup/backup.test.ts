import { describe, expect, test } from 'vitest';
import { makeBackup } from '../../../electron/backup/make-backup.ts';
import { restoreParts } from '../../../electron/backup/restore-backup.ts';
import { AFTERMATHS, PowerLossDisk } from '../files/power-loss-disk.ts';
import { filesOn, findingsOn, found, KEY, make, Original, STICK } from './backup-kit.ts';

/** Moonshot 19: «Losing Windows does not lose the ward's work». What lies on the stick, and what may happen to it. */

function twoFiles(): { disk: PowerLossDisk; original: Original } {
  const disk = new PowerLossDisk();
  const original = new Original(disk);
  original.append(30);
  original.addFile('one');
  original.addFile('two');
  return { disk, original };
}

function objectsOn(disk: PowerLossDisk): readonly string[] {
  return disk.paths().filter((path) => path.startsWith(STICK) && path.includes('/objects/'));
}

const signal = new AbortController().signal;

describe('a copy', () => {
  test('is whole when it is read back, and its files come back byte for byte (moonshot 19)', async () => {
    const { disk, original } = twoFiles();
    const { manifest } = await make(original);

    expect(await findingsOn(disk)).toEqual([]);
    const files = filesOn(disk);
    const backup = await found(disk);
    const request = { files, backup, target: '/restored', progressed: () => undefined, signal };
    expect(await restoreParts(request)).toBeUndefined();
    for (const { name } of manifest.parts.filter((part) => part.name.startsWith('files/'))) {
      const text = Buffer.from(disk.content(`/restored/${name}`)).toString();
      expect([...new Set([text.slice(0, 3)])]).toEqual([expect.stringMatching(/one|two/)]);
    }
  });

  test('says nothing of people by its names, and nothing in clear but ids and hashes', async () => {
    const { disk, original } = twoFiles();
    await make(original);

    const names = disk.paths().filter((path) => path.startsWith(STICK));
    for (const name of names) {
      expect(name).toMatch(
        /^\/stick\/QuayMotCua-abababab\/(list-\d{8}\.json|objects\/[0-9a-f]{2}\/[0-9a-f]{64})$/,
      );
    }
  });

  test('made again writes only what is new, and keeps the two last lists', async () => {
    const { disk, original } = twoFiles();
    await make(original);
    original.addFile('three');

    const again = await make(original);
    expect(again.writtenBytes).toBe(Buffer.byteLength('three'.repeat(50)));
    original.append(10);
    await make(original);

    const lists = disk.paths().filter((path) => /list-\d+\.json$/.test(path));
    expect(lists.map((path) => path.slice(-13))).toEqual(['00000002.json', '00000003.json']);
    expect(await findingsOn(disk)).toEqual([]);
  });

  test('forgets objects that no list needs', async () => {
    const { disk, original } = twoFiles();
    for (let round = 0; round < 4; round += 1) {
      original.append(1);
      await make(original);
    }
    const named = new Set((await found(disk)).sealed.manifest.parts.map(({ sha256 }) => sha256));
    // One more than the newest list names: the journal's last piece as the list before has it.
    expect(objectsOn(disk).filter((path) => !named.has(path.slice(-64)))).toHaveLength(1);
  });

  test('cut short at any step, by a stick pulled out or the power, leaves the one before whole', async () => {
    let finished = false;
    for (let cutAt = 1; !finished; cutAt += 1) {
      const { disk, original } = twoFiles();
      await make(original);
      original.append(5);
      original.addFile('late');
      disk.cutAt = disk.operations + cutAt;
      finished = await makeBackup(original.request()).then(
        () => true,
        () => false,
      );
      for (const aftermath of AFTERMATHS) expect(await findingsOn(disk.after(aftermath))).toEqual([]);
    }
  });
});

describe('a stick', () => {
  test.each([
    ['ENOSPC', 'folder-full'],
    ['EIO', 'folder-gone'],
    ['EROFS', 'folder-read-only'],
  ])('that answers %s is named %s', async (code, kind) => {
    const { disk, original } = twoFiles();
    disk.disturb = (operation, path) => (operation === 'write' && path.startsWith(STICK) ? code : undefined);

    expect(await makeBackup(original.request())).toMatchObject({ ok: false, failure: { kind } });
  });

  test('that is too small is refused before anything is written', async () => {
    const { disk, original } = twoFiles();
    disk.free = 1_000;

    expect(await makeBackup(original.request())).toMatchObject({
      failure: { kind: 'folder-full', freeBytes: 1_000 },
    });
    expect(objectsOn(disk)).toEqual([]);
  });

  test('goes on where a cancelled copy stopped', async () => {
    const { original } = twoFiles();
    const stop = new AbortController();
    const cancelled = await makeBackup(
      original.request({ signal: stop.signal, progressed: (done) => (done > 0 ? stop.abort() : undefined) }),
    );

    expect(cancelled).toMatchObject({ ok: false, failure: { kind: 'cancelled' } });
    expect((await make(original)).manifest.generation).toBe(1);
  });
});

describe('reading back', () => {
  test('names the part that was changed or is gone', async () => {
    const { disk, original } = twoFiles();
    await make(original);
    const [first, second] = (await found(disk)).sealed.manifest.parts.filter(({ name }) =>
      name.startsWith('files/'),
    );
    if (first === undefined || second === undefined) throw new TypeError('two files were copied');
    const at = (sha256: string) => objectsOn(disk).find((path) => path.endsWith(sha256)) ?? '';
    const bytes = disk.content(at(first.sha256)).slice();
    bytes[0] = (bytes[0] ?? 0) ^ 1;
    disk.overwrite(at(first.sha256), bytes);
    await filesOn(disk).remove(at(second.sha256));

    expect(await findingsOn(disk)).toEqual([
      { kind: 'part-changed', part: first.name },
      { kind: 'part-missing', part: second.name },
    ]);
  });

  test('does not take a list that another key sealed, or that was edited', async () => {
    const { disk, original } = twoFiles();
    await make(original, { key: new Uint8Array(32).fill(1) });

    await expect(found(disk)).rejects.toThrow('not-ours');
    await make(original, { key: KEY });
    const list = disk.paths().find((path) => path.endsWith('list-00000002.json')) ?? '';
    const text = Buffer.from(disk.content(list)).toString().replace('"counter-1"', '"counter-2"');
    disk.overwrite(list, Buffer.from(text));
    await expect(found(disk)).rejects.toThrow('not-ours');
  });

  test('says where a journal does not hold together, though every object is as listed', async () => {
    const { disk, original } = twoFiles();
    const request = original.request();
    const journal = request.sources.filter(({ name }) => name.startsWith('journal/'));
    const swapped = [journal[1], journal[0], ...journal.slice(2)].filter((source) => source !== undefined);
    await make(original, { sources: swapped });

    expect(await findingsOn(disk)).toMatchObject([{ kind: 'chain-broken', offset: 0 }]);
  });
});
