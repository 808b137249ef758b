import type { Readable } from 'node:stream';
import type { FileRef } from '../../shared/domain/file-ref.ts';
import { parseSha256 } from '../../shared/kernel/sha256.ts';
import type { CounterSession } from './session.ts';

export interface ServedBytes {
  readonly sizeBytes: number;
  readonly type: 'image/jpeg' | 'application/octet-stream';
  readonly open: (start: number, end: number) => Readable;
}

/** What `app://bytes` may ask of the file store beyond the port of the use cases. */
export interface ByteSource {
  findByDigest(digest: FileRef['digest']): Promise<FileRef | undefined>;
  open(file: FileRef, range: { readonly start: number; readonly end: number }): Readable;
  cipherSize(file: FileRef): Promise<number>;
  openCipher(file: FileRef, range: { readonly start: number; readonly end: number }): Readable;
}

/** Paths: `/page/<digest>` is a scanned JPEG, `/document/<digest>` any file, `/cipher/<digest>` what lies on disk. */
export async function openBytes(
  session: CounterSession,
  source: () => ByteSource | undefined,
  path: string,
): Promise<ServedBytes | undefined> {
  const [, area, name] = path.split('/');
  const digest = parseSha256(name);
  const bytes = source();
  if (session.unlocked === undefined || bytes === undefined || digest === undefined) return undefined;
  const file = await bytes.findByDigest(digest);
  if (file === undefined) return undefined;
  if (area === 'cipher') {
    const open = (start: number, end: number): Readable => bytes.openCipher(file, { start, end });
    return { sizeBytes: await bytes.cipherSize(file), type: 'application/octet-stream', open };
  }
  const open = (start: number, end: number): Readable => bytes.open(file, { start, end });
  if (area === 'page') return { sizeBytes: file.sizeBytes, type: 'image/jpeg', open };
  return area === 'document'
    ? { sizeBytes: file.sizeBytes, type: 'application/octet-stream', open }
    : undefined;
}
