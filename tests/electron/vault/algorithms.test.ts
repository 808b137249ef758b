import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { ALLOWED_ALGORITHMS, isBearable } from '../../../electron/vault/algorithms.ts';

const ELECTRON = fileURLToPath(new URL('../../../electron', import.meta.url));
/** A call of node:crypto that names its algorithm in quotes. */
const NAMED =
  /\b(?:createHash|createHmac|createCipheriv|createDecipheriv|createSign|createVerify|hkdf|hkdfSync|pbkdf2|pbkdf2Sync|generateKeyPair|generateKeyPairSync)\(\s*'([^']+)'/g;

test('the machine side names no algorithm that is not on the list', async () => {
  const allowed = new Set<string>(ALLOWED_ALGORITHMS.flatMap(({ nodeNames }) => nodeNames));
  const entries = await readdir(ELECTRON, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter(({ name }) => name.endsWith('.ts'))
    .map(({ parentPath, name }) => join(parentPath, name));
  const sources = await Promise.all(
    paths.map(async (path) => ({ path, text: await readFile(path, 'utf8') })),
  );

  const named = sources.flatMap(({ path, text }) =>
    Array.from(text.matchAll(NAMED), ([, name = '']) => ({ path, name })),
  );

  expect(paths.length).toBeGreaterThan(10);
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter(({ name }) => !allowed.has(name))).toEqual([]);
});

test('a slot file cannot make the counter ask for all memory there is', () => {
  expect(isBearable({ memoryKib: 65_536, passes: 3, lanes: 1 })).toBe(true);
  expect(isBearable({ memoryKib: 2 ** 31, passes: 3, lanes: 1 })).toBe(false);
  expect(isBearable({ memoryKib: 65_536, passes: 1e6, lanes: 1 })).toBe(false);
});
