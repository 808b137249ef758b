import { readFileSync } from 'node:fs';
import { openFileVault } from '../../../electron/files/file-vault.ts';

/** Run as a process of its own, so that its peak memory is that of one put and one read. */
const PIECE_BYTES = 65_536;

void main(process.argv[2] ?? '', Number(process.argv[3]));

async function main(directory: string, sizeBytes: number): Promise<void> {
  const vault = await openFileVault({
    directory,
    fileKey: new Uint8Array(32).fill(1),
    namesKey: new Uint8Array(32).fill(2),
    keyId: '0'.repeat(32),
    freeBytesFloor: 0,
  });
  const before = peakKib();
  const file = await vault.put(pieces(sizeBytes));
  let readBytes = 0;
  for await (const piece of vault.open(file)) readBytes += piece.length;
  process.stdout.write(JSON.stringify({ readBytes, before, peak: peakKib() }));
}

async function* pieces(sizeBytes: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < sizeBytes; at += PIECE_BYTES) {
    yield new Uint8Array(Math.min(PIECE_BYTES, sizeBytes - at)).fill(at / PIECE_BYTES);
  }
}

function peakKib(): number {
  return Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]);
}
