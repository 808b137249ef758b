import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { openFileVault } from '../../../electron/files/file-vault.ts';
import type { FileRef } from '../../../shared/domain/file-ref.ts';
import type { BenchCase, Measures } from '../bench-case.ts';
import { fromBench, openBenchPage } from '../browser/open-bench-page.ts';

const OURS = 'our vault, encrypted and synced';
const PEER = 'IndexedDB Blob, in clear';
const FILES = 100;
const FILE_BYTES = 1024 * 1024;
const KEY_BYTES = 32;

/** G12: scanned pages of 1 MiB put away and fetched back. */
export const fileVaultCase: BenchCase = {
  id: 'file-vault',
  title: `${FILES} files of 1 MiB put away and fetched back`,
  async prepare({ directory }) {
    const { page, close } = await openBenchPage(directory);
    const vault = await openFileVault({
      directory: join(directory, 'vault'),
      fileKey: randomBytes(KEY_BYTES),
      namesKey: randomBytes(KEY_BYTES),
      keyId: '0'.repeat(KEY_BYTES),
      freeBytesFloor: 0,
    });
    const ours = async (): Promise<Measures> => {
      const files: FileRef[] = [];
      let putMs = 0;
      for (let count = 0; count < FILES; count += 1) {
        // New bytes each round, since the vault does not write again what it has; made one by one and not counted.
        const bytes = randomBytes(FILE_BYTES);
        putMs += await msOf(async () => void files.push(await vault.put(once(bytes))));
      }
      const getMs = await msOf(async () => {
        for (const file of files) {
          if ((await vault.readAll(file)).length !== FILE_BYTES) throw new Error('a file came back shorter');
        }
      });
      return { putMs, getMs, getMsPerGigabyte: (getMs * 1e9) / (FILES * FILE_BYTES) };
    };
    const peer = (): Promise<Measures> =>
      page
        .evaluate(([count, size]) => window.bench?.blobs(count, size), [FILES, FILE_BYTES] as const)
        .then(fromBench);
    return {
      tools: [
        { name: OURS, run: ours },
        { name: PEER, run: peer },
      ],
      peers: [PEER],
      goals: [
        { kind: 'ratio', id: 'G12 (put)', tool: OURS, peer: PEER, measure: 'putMs', atMost: 1.05 },
        { kind: 'ratio', id: 'G12 (get, files)', tool: OURS, peer: PEER, measure: 'getMs', atMost: 0.25 },
        {
          kind: 'absolute',
          id: 'G12 (1.2 GB/s)',
          tool: OURS,
          measure: 'getMsPerGigabyte',
          atMost: 1_000 / 1.2,
        },
      ],
      missing: [],
      close,
    };
  },
};

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function msOf(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
