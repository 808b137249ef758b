import {
  Agent as HttpAgent,
  request as httpRequest,
  type ClientRequest,
  type IncomingMessage,
} from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { Readable } from 'node:stream';
import { rootCertificates } from 'node:tls';
import { fail, succeed, type Result } from '../../shared/kernel/result.ts';

/** An answer longer than this is not the province's. */
const MAX_ANSWER_BYTES = 16 * 1024 * 1024;

export interface HttpMessage {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Readable | undefined;
  /** Bytes of the body handed to the socket so far. */
  readonly progressed?: ((sentBytes: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface HttpAnswer {
  readonly status: number;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
  readonly bytes: Uint8Array;
}

/** `untrusted`: somebody answered, whose certificate this machine does not know. `source-broken`: our own file could not be read. */
export type LineFailure = { readonly kind: 'cut' | 'untrusted' | 'source-broken' };

/**
 * One keep-alive connection pool to the province, over Node's own client: `fetch` takes no certificate authority, and the
 * uploads need the same sockets. Every failure of the network is a value.
 */
export interface HttpLine {
  send(message: HttpMessage): Promise<Result<HttpAnswer, LineFailure>>;
  close(): void;
}

export function openHttpLine(options: {
  /** PEM, besides the ones that Node brings. */
  readonly trustedAuthorities: readonly string[];
  /** Silence on the socket for this long counts as a cut. */
  readonly idleTimeoutMs: number;
}): HttpLine {
  const http = new HttpAgent({ keepAlive: true });
  const https = new HttpsAgent({ keepAlive: true, ca: [...rootCertificates, ...options.trustedAuthorities] });
  const open = (message: HttpMessage): ClientRequest => {
    const { method, headers, signal } = message;
    const common = {
      method,
      headers,
      ...(signal === undefined ? {} : { signal }),
      timeout: options.idleTimeoutMs,
    };
    return message.url.protocol === 'https:'
      ? httpsRequest(message.url, { ...common, agent: https })
      : httpRequest(message.url, { ...common, agent: http });
  };
  return {
    async send(message) {
      const first = await attempt(open(message), message);
      // A kept-alive socket that the other side had just closed says nothing about the line: ask once on a fresh one.
      if (!first.ok && first.failure.staleSocket && !(message.body instanceof Readable)) {
        return withoutDetail(await attempt(open(message), message));
      }
      return withoutDetail(first);
    },
    close() {
      http.destroy();
      https.destroy();
    },
  };
}

type AttemptFailure = LineFailure & { readonly staleSocket: boolean };

function attempt(request: ClientRequest, message: HttpMessage): Promise<Result<HttpAnswer, AttemptFailure>> {
  return new Promise((resolve) => {
    let sourceBroken = false;
    const give = (kind: LineFailure['kind'], staleSocket = false) => resolve(fail({ kind, staleSocket }));
    request.on('timeout', () => request.destroy(new Error('silence')));
    request.on('error', (error) => {
      if (sourceBroken) give('source-broken');
      else
        give(isUntrusted(error) ? 'untrusted' : 'cut', request.reusedSocket && hasCode(error, 'ECONNRESET'));
    });
    request.on('response', (response) => {
      readAnswer(response).then(
        (answer) => resolve(succeed(answer)),
        () => give('cut'),
      );
    });
    writeBody(request, message, () => {
      sourceBroken = true;
      request.destroy(new Error('source'));
    });
  });
}

function writeBody(request: ClientRequest, { body, progressed }: HttpMessage, broken: () => void): void {
  if (!(body instanceof Readable)) {
    request.end(body);
    return;
  }
  let sentBytes = 0;
  body.on('error', broken);
  body.on('data', (chunk: Uint8Array) => {
    sentBytes += chunk.byteLength;
    progressed?.(sentBytes);
  });
  // The answer may come before the last byte (a refusal), and the socket may die: either way the file is closed.
  request.on('close', () => body.destroy());
  request.on('response', () => body.unpipe(request));
  body.pipe(request);
}

async function readAnswer(response: IncomingMessage): Promise<HttpAnswer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of response) {
    const bytes = chunk as Buffer; // a response without `setEncoding` gives buffers
    length += bytes.length;
    if (length > MAX_ANSWER_BYTES) throw new RangeError('too long an answer');
    chunks.push(bytes);
  }
  const whole = Buffer.concat(chunks);
  return {
    status: response.statusCode ?? 0,
    headers: response.headers,
    text: whole.toString('utf8'),
    bytes: whole,
  };
}

function withoutDetail(result: Result<HttpAnswer, AttemptFailure>): Result<HttpAnswer, LineFailure> {
  return result.ok ? result : fail({ kind: result.failure.kind });
}

const UNTRUSTED_CODES = new Set([
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'CERT_SIGNATURE_FAILURE',
  'CERT_REVOKED',
  'CERT_UNTRUSTED',
  'INVALID_CA',
  'INVALID_PURPOSE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);

function isUntrusted(error: Error): boolean {
  return 'code' in error && typeof error.code === 'string' && UNTRUSTED_CODES.has(error.code);
}

function hasCode(error: Error, code: string): boolean {
  return 'code' in error && error.code === code;
}
