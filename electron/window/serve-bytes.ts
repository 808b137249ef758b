import type { Readable } from 'node:stream';
import { parseByteRange } from './byte-range.ts';
import type { ByteRange } from './byte-range.ts';
import { BYTES_HEADERS } from './response-headers.ts';
import { toWebStream } from './web-stream.ts';

/** Something the page may show. `open` is called once per answer that has a body, with offsets inside the file. */
export interface FoundBytes {
  readonly sizeBytes: number;
  /** `image/…` or `application/octet-stream`; anything else is refused. */
  readonly type: string;
  readonly open: (range: ByteRange) => Readable;
}

/** Finds what a path after `app://bytes` names, decoded and without its leading slash; `undefined` while locked too. */
export type FindBytes = (path: string) => Promise<FoundBytes | undefined>;

/** SVG is an image that runs scripts. */
const SHOWABLE = /^(?:image\/(?!svg)[a-z0-9.+-]+|application\/octet-stream)$/;

/** Answers with user bytes, whole or in part; never as anything that a browser would run. */
export async function serveBytes(findBytes: FindBytes, request: Request): Promise<Response> {
  const path = decodePath(new URL(request.url).pathname);
  const found = path === undefined ? undefined : await findBytes(path);
  if (found === undefined) return new Response(null, { status: 404, headers: BYTES_HEADERS });
  if (!SHOWABLE.test(found.type)) return new Response(null, { status: 415, headers: BYTES_HEADERS });
  const range = parseByteRange(request.headers.get('range'), found.sizeBytes);
  if (range === 'unsatisfiable') return unsatisfiable(found.sizeBytes);
  const span = range === 'whole' ? { start: 0, end: found.sizeBytes } : range;
  const body = request.method === 'HEAD' || span.end === span.start ? null : toWebStream(found.open(span));
  return new Response(body, {
    status: range === 'whole' ? 200 : 206,
    headers: {
      ...BYTES_HEADERS,
      'content-type': found.type,
      'content-length': String(span.end - span.start),
      ...(range === 'whole'
        ? {}
        : { 'content-range': `bytes ${span.start}-${span.end - 1}/${found.sizeBytes}` }),
    },
  });
}

function unsatisfiable(sizeBytes: number): Response {
  return new Response(null, {
    status: 416,
    headers: { ...BYTES_HEADERS, 'content-range': `bytes */${sizeBytes}` },
  });
}

function decodePath(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname.slice(1));
  } catch {
    return undefined; // a broken percent sign names nothing
  }
}
