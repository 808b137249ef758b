import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ARGON2_PARAMETERS } from '../../../electron/vault/algorithms.ts';
import { argon2InThread } from '../../../electron/vault/argon2-in-thread.ts';
import { argon2InProcess, type Argon2 } from '../../../electron/vault/argon2.ts';

/**
 * From the test suite of the reference implementation that RFC 9106 points to
 * (phc-winner-argon2, `src/test.c`, Argon2id version 0x13). The RFC's own
 * vector needs associated data, which the passphrase does not use and the
 * library does not offer.
 */
const VECTORS = [
  {
    passphrase: 'password',
    salt: 'somesalt',
    parameters: { memoryKib: 65536, passes: 2, lanes: 1 },
    key: '09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7',
  },
  {
    passphrase: 'password',
    salt: 'somesalt',
    parameters: { memoryKib: 256, passes: 2, lanes: 1 },
    key: '9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe',
  },
  {
    passphrase: 'password',
    salt: 'somesalt',
    parameters: { memoryKib: 256, passes: 2, lanes: 2 },
    key: '6d093c501fd5999645e0ea3bf620d7b8be7fd2db59c20d9fff9539da2bf57037',
  },
  {
    passphrase: 'differentpassword',
    salt: 'somesalt',
    parameters: { memoryKib: 65536, passes: 2, lanes: 1 },
    key: '0b84d652cf6b0c4beaef0dfe278ba6a80df6696281d7e0d2891b817d8c458fde',
  },
  {
    passphrase: 'password',
    salt: 'diffsalt',
    parameters: { memoryKib: 65536, passes: 2, lanes: 1 },
    key: 'bdf32b05ccc42eb15d58fd19b1f856b113da1e9a5874fdcc544308565aa8141c',
  },
] as const;

let folder: string;
let inThread: Argon2;

/** The thread runs as it ships: one CommonJS file. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'qmc-argon-'));
  const entry = fileURLToPath(new URL('../../../electron/vault/argon-thread.ts', import.meta.url));
  await build({
    configFile: false,
    logLevel: 'silent',
    ssr: { noExternal: true },
    build: {
      ssr: entry,
      outDir: folder,
      rollupOptions: { output: { format: 'cjs', entryFileNames: 'argon-thread.cjs' } },
    },
  });
  inThread = argon2InThread(join(folder, 'argon-thread.cjs'));
});

afterAll(() => rm(folder, { recursive: true }));

describe('Argon2id', () => {
  test.each(VECTORS)('derives the known key of $passphrase, $salt in this process', async (vector) => {
    expect(await derivedBy(argon2InProcess, vector)).toBe(vector.key);
  });

  test('derives the same in a thread of its own', async () => {
    const [full, small] = VECTORS;

    expect(await derivedBy(inThread, full)).toBe(full.key);
    expect(await derivedBy(inThread, small)).toBe(small.key);
  });
});

test('a derivation that cannot be made is an error, not a silence', async () => {
  const impossible = {
    passphrase: new Uint8Array(8),
    salt: new Uint8Array(1),
    parameters: ARGON2_PARAMETERS,
  };

  await expect(inThread(impossible)).rejects.toThrow();
});

test('leaves the caller’s passphrase to the caller', async () => {
  const passphrase = new TextEncoder().encode('password');

  await inThread({ passphrase, salt: new Uint8Array(16), parameters: { memoryKib: 8, passes: 1, lanes: 1 } });

  expect(new TextDecoder().decode(passphrase)).toBe('password');
});

test('the product’s cost is at least what OWASP and RFC 9106 ask', () => {
  expect(ARGON2_PARAMETERS.memoryKib).toBeGreaterThanOrEqual(65_536);
  expect(ARGON2_PARAMETERS.passes).toBeGreaterThanOrEqual(3);
});

async function derivedBy(argon2: Argon2, vector: (typeof VECTORS)[number]): Promise<string> {
  const text = new TextEncoder();
  const { parameters } = vector;
  const key = await argon2({
    passphrase: text.encode(vector.passphrase),
    salt: text.encode(vector.salt),
    parameters,
  });
  return Buffer.from(key).toString('hex');
}
