import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { atomicFiles, diskOf } from '../../../electron/files/atomic-write.ts';
import { nodeFileLayer } from '../../../electron/files/file-layer.ts';
import { createExports } from '../../../electron/files/save-exports.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'exports-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const exports = createExports(atomicFiles({ ...diskOf(nodeFileLayer), wait: () => Promise.resolve() }));
const bytes = new TextEncoder().encode('báo cáo');

describe('a file for people', () => {
  test('replaces the one that was there, whole', async () => {
    const path = join(folder, 'bao-cao.pdf');
    writeFileSync(path, 'an older and longer report');

    expect(await exports.save(path, bytes)).toEqual({ ok: true, value: null });
    expect(readFileSync(path, 'utf8')).toBe('báo cáo');
  });

  test('that cannot be written says why, and leaves nothing behind', async () => {
    mkdirSync(join(folder, 'taken'));
    const before = readdirSync(folder);

    const saved = await exports.save(join(folder, 'taken'), bytes);

    expect(saved).toMatchObject({ failure: { kind: 'not-written', code: 'EISDIR' } });
    expect(readdirSync(folder)).toEqual(before);
  });

  test.each(['EBUSY', 'EPERM', 'EACCES'])('that another program holds is told apart: %s', async (code) => {
    const holding = createExports({
      write: () => Promise.reject(Object.assign(new Error('held'), { code })),
    });

    expect(await holding.save('/x', bytes)).toMatchObject({ failure: { kind: 'file-held', code } });
  });

  test('on a full disk is a full disk', async () => {
    const full = createExports({
      write: () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' })),
    });

    expect(await full.save('/x', bytes)).toMatchObject({ failure: { kind: 'disk-full' } });
  });

  test('lets a bug be a bug', async () => {
    const broken = createExports({ write: () => Promise.reject(new TypeError('a bug')) });

    await expect(broken.save('/x', bytes)).rejects.toThrow('a bug');
  });
});
