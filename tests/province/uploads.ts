import type { IncomingMessage, ServerResponse } from 'node:http';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { FileStore as TusFileStore } from '@tus/file-store';
import { ERRORS, Server as TusServer } from '@tus/server';
import { parseSha256 } from '../../shared/kernel/sha256.ts';
import type { Database } from './database.ts';
import { isFileHeld, keepFile } from './file-store.ts';
import { newId } from './new-id.ts';
import { Problem } from './problem.ts';
import { settleDossiersWith, type Settling } from './settlement.ts';
import { UploadLocker } from './upload-locker.ts';

/** Larger than any paper a counter signs (DOMAIN 4.3), small enough that a length cannot be nonsense. */
const MAX_FILE_BYTES = 2 * 1024 ** 3;
/** How long a new request waits for a half-open older one on the same upload to let go. */
const LOCK_DRAIN_MS = 300;
const HELD_PREFIX = 'held-';

interface UploadRow {
  readonly upload_id: string;
  readonly sha256: string;
  readonly size_bytes: number;
}

/**
 * Resumable uploads by tus 1.0. Guarantees: the last byte of an upload is acknowledged only when the whole file hashed
 * right, is synced and is at its place; a file that is already held is never sent again; a crash between the last byte
 * and the place is made good at the next question about the upload.
 */
export interface Uploads {
  /** Answers `POST /v1/files`. */
  create(exchange: Exchange): Promise<void>;
  /** Answers `HEAD` and `PATCH /v1/files/{id}`. */
  continue(exchange: Exchange & { readonly uploadId: string }): Promise<void>;
}

export interface Exchange {
  readonly counterId: string;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

export function openUploads(settling: Settling, directory: string): Uploads {
  const datastore = new TusFileStore({ directory });
  const ids = new WeakMap<IncomingMessage, string>();
  const finish = (uploadId: string) => finishUpload(settling, { datastore, directory, uploadId });
  const tus = new TusServer({
    path: '/v1/files',
    relativeLocation: true,
    datastore,
    lockDrainTimeout: LOCK_DRAIN_MS,
    locker: new UploadLocker(settling.database),
    maxSize: MAX_FILE_BYTES,
    namingFunction: (request) => ids.get(rawRequest(request)) ?? newId(),
    onUploadFinish: async (_request, upload) => {
      await finish(upload.id);
      return {};
    },
    onResponseError: (_request, error) => describeError(error),
  });
  return {
    async create(exchange) {
      const wanted = parseCreation(exchange.request);
      if (await isFileHeld(settling.database, wanted.sha256)) {
        answerHeld(exchange.response, { status: 201, ...wanted });
        return;
      }
      const uploadId = newId();
      ids.set(exchange.request, uploadId);
      await insertUpload(settling, { uploadId, counterId: exchange.counterId, ...wanted });
      await tus.handle(exchange.request, exchange.response);
    },
    async continue(exchange) {
      const row = await getUpload(settling.database, exchange);
      if (!(await isFileHeld(settling.database, row.sha256))) {
        if (await isWritten(directory, row)) await finish(row.upload_id);
        else return tus.handle(exchange.request, exchange.response);
      }
      const status = exchange.request.method === 'HEAD' ? 200 : 409;
      return answerHeld(exchange.response, { status, sha256: row.sha256, sizeBytes: row.size_bytes });
    },
  };
}

/** Checks and keeps a fully written upload; one whose bytes are wrong is removed, so that the next try starts clean. */
async function finishUpload(
  settling: Settling,
  upload: { readonly datastore: TusFileStore; readonly directory: string; readonly uploadId: string },
): Promise<void> {
  const [row] = await settling.database.query<UploadRow>('SELECT * FROM uploads WHERE upload_id = $1', [
    upload.uploadId,
  ]);
  if (row === undefined) throw new Problem('not-found');
  const kept = await keepFile(
    { sql: settling.database, store: settling.store, now: settling.now },
    { path: join(upload.directory, upload.uploadId), sha256: row.sha256 },
  );
  if (!kept) {
    await upload.datastore.remove(upload.uploadId);
    throw new Problem('hash-mismatch');
  }
  await settleDossiersWith(settling, row.sha256);
}

function parseCreation(request: IncomingMessage): { readonly sha256: string; readonly sizeBytes: number } {
  const sizeBytes = Number(request.headers['upload-length']);
  const sha256 = parseSha256(metadataValue(String(request.headers['upload-metadata'] ?? ''), 'sha256'));
  if (sha256 === undefined || !Number.isSafeInteger(sizeBytes) || sizeBytes < 1)
    throw new Problem('malformed');
  return { sha256, sizeBytes };
}

/** tus metadata: `key base64,key base64`. */
function metadataValue(metadata: string, wanted: string): string | undefined {
  for (const pair of metadata.split(',')) {
    const [key, value] = pair.trim().split(' ');
    if (key === wanted && value !== undefined) return Buffer.from(value, 'base64').toString();
  }
  return undefined;
}

async function insertUpload(
  { database, now }: Settling,
  upload: {
    readonly uploadId: string;
    readonly counterId: string;
    readonly sha256: string;
    readonly sizeBytes: number;
  },
): Promise<void> {
  await database.query(
    'INSERT INTO uploads (upload_id, counter_id, sha256, size_bytes, opened_at) VALUES ($1, $2, $3, $4, $5)',
    [upload.uploadId, upload.counterId, upload.sha256, upload.sizeBytes, now()],
  );
}

/** An upload of this counter; another counter's is not found rather than forbidden. */
async function getUpload(
  database: Database,
  asked: { readonly uploadId: string; readonly counterId: string },
): Promise<UploadRow> {
  const [row] = asked.uploadId.startsWith(HELD_PREFIX)
    ? await database.query<UploadRow>(
        'SELECT $2::text AS upload_id, sha256, size_bytes FROM files WHERE sha256 = $1',
        [asked.uploadId.slice(HELD_PREFIX.length), asked.uploadId],
      )
    : await database.query<UploadRow>('SELECT * FROM uploads WHERE upload_id = $1 AND counter_id = $2', [
        asked.uploadId,
        asked.counterId,
      ]);
  if (row === undefined) throw new Problem('not-found');
  return row;
}

async function isWritten(directory: string, row: UploadRow): Promise<boolean> {
  try {
    return (await stat(join(directory, row.upload_id))).size === row.size_bytes;
  } catch {
    return false; // no such file: tus says what that means to the client
  }
}

function answerHeld(
  response: ServerResponse,
  answer: { readonly status: number; readonly sha256: string; readonly sizeBytes: number },
): void {
  response
    .writeHead(answer.status, {
      'Tus-Resumable': '1.0.0',
      'Cache-Control': 'no-store',
      'Upload-Offset': String(answer.sizeBytes),
      'Upload-Length': String(answer.sizeBytes),
      ...(answer.status === 201 ? { Location: `/v1/files/${HELD_PREFIX}${answer.sha256}` } : {}),
    })
    .end();
}

function rawRequest(request: {
  readonly runtime?: { readonly node?: { readonly req: unknown } | undefined } | undefined;
}): IncomingMessage {
  const raw = request.runtime?.node?.req;
  if (raw === undefined) throw new Error('uploads are served over Node alone');
  return raw as IncomingMessage; // srvx types this field for every runtime; on Node it is what `handle` was given
}

/** Our own refusals keep their status; whatever else tus says goes through as it is. */
function describeError(error: unknown): { readonly status_code: number; readonly body: string } | undefined {
  if (error instanceof Problem) return { status_code: error.status, body: error.kind };
  if (error === ERRORS.ERR_LOCK_TIMEOUT) return { status_code: 423, body: 'locked' };
  return undefined;
}
