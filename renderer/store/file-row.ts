import type { FileRef } from '../../shared/domain/file-ref.ts';
import { getSha256 } from '../../shared/kernel/sha256.ts';
import type { Json } from '../../shared/kernel/wire.ts';
import type { RecordCipher, SealContext, Sealed } from './record-cipher.ts';

/**
 * A second copy of a file's ciphertext, as the vault has it. `wanted` until the
 * copy is here, so that copying goes on after a restart.
 */
export interface FileRow extends Sealed {
  /** HMAC of the digest; the digest itself is in the sealed body. */
  readonly name: string;
  readonly schema: number;
  readonly state: 'wanted' | 'held';
  readonly seq: number;
  readonly ciphertext: Blob | null;
}

const FILE_SCHEMA = 1;

/** The row that asks for a copy; `seq` is the journal record that named the file. */
export async function wantedFileRow(file: FileRef, seq: number, cipher: RecordCipher): Promise<FileRow> {
  const clear = { name: await cipher.nameFor(file.digest), schema: FILE_SCHEMA, seq };
  const body: Json = { digest: file.digest, sizeBytes: file.sizeBytes };
  return { ...clear, state: 'wanted', ciphertext: null, ...(await cipher.seal(body, contextOf(clear))) };
}

/** Which file a row stands for; `undefined` when it was sealed by another key or altered. */
export async function fileOfRow(row: FileRow, cipher: RecordCipher): Promise<FileRef | undefined> {
  const json = await cipher.open(row, contextOf(row));
  if (json === undefined) return undefined;
  // Sealed by `wantedFileRow`, and its tag has verified.
  const { digest, sizeBytes } = json as { readonly digest: string; readonly sizeBytes: number };
  return { digest: getSha256(digest), sizeBytes };
}

/** `state` is left out: a copy that arrives changes it without touching the sealed body. */
function contextOf({ name, schema, seq }: Pick<FileRow, 'name' | 'schema' | 'seq'>): SealContext {
  return { table: 'files', id: name, schema, seq, clear: [] };
}
