import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { cipherSizeBytes } from '../../shared/domain/encrypted-file-layout.ts';
import type { FileRef } from '../../shared/domain/file-ref.ts';
import { parseSha256 } from '../../shared/kernel/sha256.ts';
import type { CounterSession } from '../counter/session.ts';
import type { Thumbnails } from '../documents/import/thumbnails.ts';
import type { FileVault } from '../files/file-vault.ts';
import type { FindBytes, FoundBytes } from '../window/serve-bytes.ts';

/**
 * What `app://bytes` serves: `page/<digest>/<size>` a scanned JPEG, `thumbnail/…` a small picture of it,
 * `document/…` any file in clear, `cipher/…` what lies on disk. Nothing while locked.
 */
export function createFindBytes(session: CounterSession, find: () => Shelves | undefined): FindBytes {
  return async (path) => {
    const shelves = find();
    const named = parsePath(path);
    if (session.unlocked === undefined || shelves === undefined || named === undefined) return undefined;
    const { files, thumbnails } = shelves;
    if (!(await files.has(named.file))) return undefined;
    return named.area === 'thumbnail' ? foundThumbnail(thumbnails, named.file) : found(files, named);
  };
}

export interface Shelves {
  readonly files: FileVault;
  readonly thumbnails: Pick<Thumbnails, 'find'>;
}

type Area = 'page' | 'thumbnail' | 'document' | 'cipher';

interface Named {
  readonly area: Area;
  readonly file: FileRef;
}

function parsePath(path: string): Named | undefined {
  const [area, name, size, ...rest] = path.split('/');
  const digest = parseSha256(name);
  if (digest === undefined || rest.length > 0 || size === undefined || !/^\d{1,15}$/.test(size))
    return undefined;
  return isArea(area) ? { area, file: { digest, sizeBytes: Number(size) } } : undefined;
}

function isArea(text: string | undefined): text is Area {
  return text === 'page' || text === 'thumbnail' || text === 'document' || text === 'cipher';
}

async function foundThumbnail(
  thumbnails: Shelves['thumbnails'],
  file: FileRef,
): Promise<FoundBytes | undefined> {
  const jpeg = await thumbnails.find(file);
  if (jpeg === undefined) return undefined;
  return {
    sizeBytes: jpeg.length,
    type: 'image/jpeg',
    open: ({ start, end }) => Readable.from([jpeg.subarray(start, end)]),
  };
}

function found(files: FileVault, { area, file }: Named): FoundBytes {
  if (area === 'cipher') {
    const path = files.cipherPath(file);
    return {
      sizeBytes: cipherSizeBytes(file.sizeBytes),
      type: 'application/octet-stream',
      open: ({ start, end }): Readable => createReadStream(path, { start, end: end - 1 }),
    };
  }
  return {
    sizeBytes: file.sizeBytes,
    type: area === 'page' ? 'image/jpeg' : 'application/octet-stream',
    open: (range) => files.open(file, range),
  };
}
