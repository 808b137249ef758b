import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openMachineSettings } from '../../../electron/composition/machine-settings.ts';
import { atomicFiles, diskOf } from '../../../electron/files/atomic-write.ts';
import { nodeFileLayer } from '../../../electron/files/file-layer.ts';
import { DEFAULT_MACHINE_SETTINGS } from '../../../shared/domain/machine-settings.ts';

let folder: string;
let path: string;

const open = () => openMachineSettings(atomicFiles(diskOf(nodeFileLayer)), path);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'settings-'));
  path = join(folder, 'settings.json');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the settings of a machine', () => {
  test('are the defaults before anybody chose', async () => {
    const settings = await open();

    expect(settings.current()).toEqual(DEFAULT_MACHINE_SETTINGS);
  });

  test('are on the disk when a change is answered, and there again after a restart', async () => {
    const settings = await open();

    const changed = await settings.change({ screen: { idleLockMinutes: 20 } });

    expect(changed.screen.idleLockMinutes).toBe(20);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(changed);
    expect((await open()).current()).toEqual(changed);
  });

  test.each([
    ['a torn file', '{"screen":{"idleLo'],
    ['a section this version does not understand', '{"screen":{"idleLockMinutes":7},"other":1}'],
    ['something else altogether', '[]'],
  ])('fall back to the defaults for %s and can be changed again', async (_name, text) => {
    writeFileSync(path, text);
    const settings = await open();

    expect(settings.current()).toEqual(DEFAULT_MACHINE_SETTINGS);
    await settings.change({ screen: { idleLockMinutes: 5 } });
    expect((await open()).current().screen.idleLockMinutes).toBe(5);
  });

  test('keep the last of two changes made at once', async () => {
    const settings = await open();

    await Promise.all([
      settings.change({ screen: { idleLockMinutes: 5 } }),
      settings.change({ screen: { idleLockMinutes: 30 } }),
    ]);

    expect((await open()).current().screen.idleLockMinutes).toBe(30);
  });
});
