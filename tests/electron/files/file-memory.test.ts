import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const SIZE_BYTES = 300 * 1_048_576;
const CHILD = fileURLToPath(new URL('put-and-read-child.ts', import.meta.url));

test.runIf(process.platform === 'linux')('300 MiB are put and read with flat memory', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'qmc-memory-'));

  const child = await promisify(execFile)(process.execPath, [
    '--import',
    'tsx',
    CHILD,
    directory,
    String(SIZE_BYTES),
  ]);

  const measured = JSON.parse(child.stdout) as { readBytes: number; before: number; peak: number }; // our own child's words
  await rm(directory, { recursive: true });
  expect(measured.readBytes).toBe(SIZE_BYTES);
  expect(measured.peak).toBeLessThan(150_000);
  expect(measured.peak - measured.before).toBeLessThan(80_000);
});
