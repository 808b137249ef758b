import type { FileRef } from '../../shared/domain/file-ref.ts';
import type { CounterDatabase } from './database.ts';
import { fileOfRow, type FileRow } from './file-row.ts';
import type { RecordCipher } from './record-cipher.ts';

export interface CopyFilesRequest {
  readonly database: CounterDatabase;
  readonly cipher: RecordCipher;
  /** The vault's ciphertext of a file; `undefined` when it cannot be had now. */
  readonly fetchCipher: (file: FileRef, signal: AbortSignal) => Promise<Blob | undefined>;
  /** Resolves when nobody is working on the screen. */
  readonly whenIdle: () => Promise<void>;
  readonly signal: AbortSignal;
}

/**
 * Fills the second copy of files, one at a time and only while the counter is
 * idle. Ends when nothing is wanted or when aborted; what could not be had is
 * wanted still, at the next run. Returns how many copies were made.
 */
export async function copyFiles(request: CopyFilesRequest): Promise<number> {
  const { database, signal } = request;
  const wanted = await database.files.where('state').equals('wanted').primaryKeys();
  let copied = 0;
  for (const name of wanted) {
    await request.whenIdle();
    if (signal.aborted) return copied;
    const row = await database.files.get(name);
    if (row?.state === 'wanted' && (await copyOne(request, row))) copied += 1;
  }
  return copied;
}

async function copyOne(
  { database, cipher, fetchCipher, signal }: CopyFilesRequest,
  row: FileRow,
): Promise<boolean> {
  const file = await fileOfRow(row, cipher);
  if (file === undefined) {
    await database.files.delete(row.name); // sealed by a key that is gone: a rebuild asks for it again
    return false;
  }
  const ciphertext = await fetchCipher(file, signal); // no transaction is open while we wait
  if (ciphertext === undefined || signal.aborted) return false;
  await database.files.put({ ...row, state: 'held', ciphertext });
  return true;
}
