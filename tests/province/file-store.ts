import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Sql } from './database.ts';

/** Whole files by the SHA-256 of their bytes, below one folder that all replicas see. */
export interface FileStore {
  readonly directory: string;
  pathOf(sha256: string): string;
}

export function openFileStore(directory: string): FileStore {
  return { directory, pathOf: (sha256) => join(directory, sha256.slice(0, 2), sha256) };
}

/** Whether the province holds these bytes; the row is written last, so a row means bytes on disk. */
export async function isFileHeld(sql: Sql, sha256: string): Promise<boolean> {
  const rows = await sql.query('SELECT 1 FROM files WHERE sha256 = $1', [sha256]);
  return rows.length > 0;
}

/**
 * Moves a complete upload to its place. In this order, so that a crash leaves either nothing or everything: hash of the
 * whole file, fsync, rename, fsync of the folder, row. False when the bytes are not what was promised.
 */
export async function keepFile(
  { sql, store, now }: { readonly sql: Sql; readonly store: FileStore; readonly now: () => number },
  upload: { readonly path: string; readonly sha256: string },
): Promise<boolean> {
  const { digest, sizeBytes } = await hashFile(upload.path);
  if (digest !== upload.sha256) return false;
  const path = store.pathOf(digest);
  await mkdir(dirname(path), { recursive: true });
  await syncPath(upload.path);
  await rename(upload.path, path);
  await syncPath(dirname(path));
  await sql.query(
    'INSERT INTO files (sha256, size_bytes, held_since) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
    [digest, sizeBytes, now()],
  );
  return true;
}

async function hashFile(path: string): Promise<{ readonly digest: string; readonly sizeBytes: number }> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(chunk as Buffer); // no encoding: buffers
  return { digest: hash.digest('hex'), sizeBytes: (await stat(path)).size };
}

async function syncPath(path: string): Promise<void> {
  // Windows cannot open a folder to sync it; there the rename is durable with the file system's own journal.
  const isFolder = (await stat(path)).isDirectory();
  if (isFolder && process.platform === 'win32') return;
  const handle = await open(path, isFolder ? 'r' : 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
