import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { cipherSizeBytes } from '../../shared/domain/encrypted-file-layout.ts';
import type { FileRef } from '../../shared/domain/file-ref.ts';
import { parseSha256 } from '../../shared/kernel/sha256.ts';
import type { CounterSession } from '../counter/session.ts';
import type { FileVault } from '../files/file-vault.ts';
import type { FindBytes, FoundBytes } from '../window/serve-bytes.ts';

/**
 * What `app://bytes` serves: `page/<digest>/<size>` a scanned JPEG,
 * `document/…` any file in clear, `cipher/…` what lies on disk. Nothing while locked.
 */
export function createFindBytes(session: CounterSession, findFiles: () => FileVault | undefined): FindBytes {
  return async (path) => {
    const files = findFiles();
    const named = parsePath(path);
    if (session.unlocked === undefined || files === undefined || named === undefined) return undefined;
    return (await files.has(named.file)) ? found(files, named) : undefined;
  };
}

type Area = 'page' | 'document' | 'cipher';

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
  return text === 'page' || text === 'document' || text === 'cipher';
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
