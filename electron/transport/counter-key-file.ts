import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Where the counter's private key is kept between runs. */
export interface CounterCredentials {
  /** PKCS#8 DER; `undefined` before the first enrolment. */
  load(): Promise<Uint8Array | undefined>;
  /** Resolves when the key is on disk. */
  save(pkcs8: Uint8Array): Promise<void>;
}

/** The counter's key in one sealed file; sealing belongs to the vault, which hands its two functions in. */
export function createCounterKeyFile(options: {
  readonly path: string;
  readonly sealSecret: (plain: Uint8Array) => Promise<Uint8Array>;
  readonly openSecret: (sealed: Uint8Array) => Promise<Uint8Array>;
}): CounterCredentials {
  return {
    async load() {
      const sealed = await findFile(options.path);
      return sealed === undefined ? undefined : options.openSecret(sealed);
    },
    async save(pkcs8) {
      await writeDurably(options.path, await options.sealSecret(pkcs8));
    },
  };
}

async function findFile(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Temp, fsync, rename: a crash leaves the old key or the new one, never half of one. */
async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.${randomUUID()}`;
  const handle = await open(temporary, 'wx', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(temporary, path);
}
