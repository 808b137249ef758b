import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lockFolder } from '../../../electron/journal/folder-lock.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-test-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

describe('a folder that is in use', () => {
  test('tells the second who has it, and is free once released', () => {
    const first = lockFolder(folder, { userName: 'canbo-1', nowMs: 1_000 });
    const second = lockFolder(folder, { userName: 'canbo-2', nowMs: 2_000 });
    if (first.ok) first.value.release();
    const third = lockFolder(folder, { userName: 'canbo-3', nowMs: 3_000 });

    expect(first.ok).toBe(true);
    expect(second).toEqual({
      ok: false,
      failure: { kind: 'in-use', by: { pid: process.pid, userName: 'canbo-1', sinceMs: 1_000 } },
    });
    expect(third.ok).toBe(true);
  });

  test('leaves nothing behind when released, nor when refused', () => {
    const first = lockFolder(folder, { userName: 'canbo-1', nowMs: 1_000 });
    lockFolder(folder, { userName: 'canbo-2', nowMs: 2_000 });
    if (first.ok) first.value.release();

    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('a claim whose process is gone', () => {
  test('does not keep anybody out, even when its number belongs to another process now', async () => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    await once(child, 'spawn');
    const pid = child.pid ?? 0;
    leaveClaim({ pid, userName: 'canbo-1', sinceMs: 1, life: 'an-earlier-boot:77' });

    const lock = lockFolder(folder, { userName: 'canbo-2', nowMs: 2_000 });

    child.kill('SIGKILL');
    expect(lock.ok).toBe(true);
    expect(readdirSync(folder).length).toBe(2);
  });

  test('does not keep anybody out when the power went before its name was on disk', () => {
    writeFileSync(join(folder, 'lock-left.held'), '');
    writeFileSync(join(folder, 'lock-left.json'), '\0\0\0\0');

    expect(lockFolder(folder, { userName: 'canbo-2', nowMs: 2_000 }).ok).toBe(true);
  });
});

function leaveClaim(who: object): void {
  writeFileSync(join(folder, 'lock-left.json'), JSON.stringify(who));
  writeFileSync(join(folder, 'lock-left.held'), '');
}
