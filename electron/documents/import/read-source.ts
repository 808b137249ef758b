import { readFile } from 'node:fs/promises';
import type { FileSource } from './child-protocol.ts';

/** The whole file, wherever it lies. */
export async function readSource(source: FileSource): Promise<Buffer> {
  return typeof source === 'string' ? readFile(source) : Buffer.from(source);
}
