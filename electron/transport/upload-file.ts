import type { Readable } from 'node:stream';
import { Upload, type HttpRequest, type HttpResponse, type UploadOptions } from 'tus-js-client';
import type { SendFailure } from '../../shared/contract/failures.ts';
import type { FileRef } from '../../shared/domain/file-ref.ts';
import { fail, succeed, type Result } from '../../shared/kernel/result.ts';
import type { ChunkPolicy } from './chunk-policy.ts';
import type { HttpLine } from './http-line.ts';
import type { Login } from './province-session.ts';
import { failureOfAnswer, failureOfLine } from './send-failure.ts';
import { createTusHttpStack, LineError } from './tus-http-stack.ts';

export interface UploadRequest {
  readonly file: FileRef;
  /** The dossier's code, for the province's own log. */
  readonly code: string;
  /** Ends this attempt alone, as a cut of the line would. */
  readonly signal?: AbortSignal | undefined;
  readonly resumeUrl: string | undefined;
  /** Called, and awaited, before the first byte of a new upload. */
  readonly opened: (url: string) => Promise<void>;
  /** Bytes of the whole file, the ones that the province held before included. */
  readonly progressed: (sentBytes: number) => void;
  /** Opens the plain bytes from an offset; `end` is exclusive. */
  readonly open: (start: number, end: number) => Readable;
}

export interface UploadLine {
  readonly line: HttpLine;
  readonly chunks: ChunkPolicy;
  readonly signal: AbortSignal;
}

/** An answer that ends the attempt; travels through the tus library as the cause of its own error. */
class AnswerError extends Error {
  readonly failure: SendFailure;

  constructor(failure: SendFailure) {
    super(failure.kind);
    this.failure = failure;
  }
}

/**
 * Sends one file from where the province's offset stands. One attempt: whether and when to try again is the sync
 * machine's decision. Throws only what `opened` throws.
 */
export async function uploadFile(
  to: UploadLine,
  login: Login,
  request: UploadRequest,
): Promise<Result<null, SendFailure>> {
  try {
    await runUpload(to, login, request);
    return succeed(null);
  } catch (error) {
    const cause = causeOf(error);
    if (cause instanceof AnswerError) return fail(cause.failure);
    if (cause instanceof LineError) return fail(failureOfLine(cause.failure));
    throw cause;
  }
}

function runUpload(to: UploadLine, login: Login, request: UploadRequest): Promise<void> {
  const endpoint = new URL('/v1/files', login.base);
  return new Promise((resolve, reject) => {
    const upload: Upload = new Upload(Buffer.alloc(0), {
      ...fixedOptions(to, request),
      endpoint: endpoint.href,
      uploadUrl: findOwnUrl(request.resumeUrl, endpoint) ?? null,
      headers: { authorization: `Bearer ${login.token}` },
      onProgress: (sentBytes) => request.progressed(sentBytes),
      onAfterResponse: async (asked, answer) => {
        if (await lookAtAnswer({ to, request, endpoint, upload }, asked, answer)) resolve();
      },
      onSuccess: () => {
        if (upload.url !== null) to.chunks.end(upload.url);
        resolve();
      },
      onError: reject,
    });
    upload.start();
  });
}

function fixedOptions(to: UploadLine, request: UploadRequest): UploadOptions {
  return {
    metadata: { sha256: request.file.digest, code: request.code },
    uploadSize: request.file.sizeBytes,
    retryDelays: null,
    // The journal keeps the URL, not the library.
    storeFingerprintForResuming: false,
    fingerprint: () => Promise.resolve(request.file.digest),
    httpStack: createTusHttpStack(to.line, signalOf(to, request)),
    fileReader: {
      openFile: () =>
        Promise.resolve({
          size: request.file.sizeBytes,
          slice: (start: number, end: number) => Promise.resolve(sliceOf(request, start, end)),
          close: () => undefined,
        }),
    },
  };
}

function signalOf(to: UploadLine, { signal }: UploadRequest): AbortSignal {
  return signal === undefined ? to.signal : AbortSignal.any([to.signal, signal]);
}

/** Plain bytes are decrypted as they are sent; the tus library reads the length beside the stream. */
function sliceOf(
  request: UploadRequest,
  start: number,
  end: number,
): { readonly value: Readable; readonly done: boolean } {
  const last = Math.min(end, request.file.sizeBytes);
  const value = Object.assign(request.open(start, last), { size: last - start });
  return { value, done: last >= request.file.sizeBytes };
}

interface RunningUpload {
  readonly to: UploadLine;
  readonly request: UploadRequest;
  readonly endpoint: URL;
  readonly upload: Upload;
}

/** True when the province already holds the file, so that no byte needs to go. Throws for answers that end the attempt. */
async function lookAtAnswer(
  running: RunningUpload,
  asked: HttpRequest,
  answer: HttpResponse,
): Promise<boolean> {
  const method = asked.getMethod();
  const status = answer.getStatus();
  // An upload that the province no longer knows is opened anew by the library.
  if (method === 'HEAD' && (status === 404 || status === 410)) return false;
  if (status < 200 || status > 299) {
    throw new AnswerError(
      failureOfAnswer({ status, headers: headersOf(answer), text: answer.getBody() ?? '' }),
    );
  }
  const offset = Number(answer.getHeader('upload-offset') ?? 0);
  if (method === 'POST') return openedAt(running, { status, offset, url: answer.getHeader('location') });
  if (method === 'HEAD') chooseChunks(running, { url: asked.getURL(), offset });
  return false;
}

async function openedAt(
  running: RunningUpload,
  answer: { readonly status: number; readonly offset: number; readonly url: string | undefined },
): Promise<boolean> {
  if (answer.offset === running.request.file.sizeBytes) {
    await running.upload.abort();
    return true;
  }
  const url = findOwnUrl(answer.url, running.endpoint);
  if (url === undefined) throw new AnswerError({ kind: 'server-error', status: answer.status });
  await running.request.opened(url);
  chooseChunks(running, { url, offset: answer.offset });
  return false;
}

/** The library reads the option again before each chunk. */
function chooseChunks(
  { to, upload }: RunningUpload,
  at: { readonly url: string; readonly offset: number },
): void {
  upload.options.chunkSize = to.chunks.begin(at);
}

/** A URL of the province we are logged in to; anywhere else our token and the citizen's file must not go. */
function findOwnUrl(url: string | undefined, endpoint: URL): string | undefined {
  if (url === undefined || !URL.canParse(url, endpoint.href)) return undefined;
  const resolved = new URL(url, endpoint);
  return resolved.origin === endpoint.origin ? resolved.href : undefined;
}

function headersOf(answer: HttpResponse): Record<string, string | undefined> {
  return { 'retry-after': answer.getHeader('retry-after') };
}

/** The tus library wraps what went wrong, once. */
function causeOf(error: unknown): unknown {
  if (error instanceof Error && 'causingError' in error && error.causingError instanceof Error) {
    return error.causingError;
  }
  return error;
}
