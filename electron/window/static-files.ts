import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { PAGE_HEADERS } from './response-headers.ts';
import { toWebStream } from './web-stream.ts';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};

/** Answers with a file of the built renderer; a path that names no file, and looks like none, is a screen: `index.html`. */
export async function serveStaticFile(
  rendererDirectory: string,
  request: { readonly pathname: string; readonly withBody: boolean },
): Promise<Response> {
  const segments = parseSegments(request.pathname);
  if (segments === undefined) return new Response(null, { status: 400, headers: PAGE_HEADERS });
  const path = join(rendererDirectory, ...segments);
  const asked = await findSize(path);
  if (asked !== undefined) return fileResponse(path, asked, request.withBody);
  if (extname(path) !== '') return new Response(null, { status: 404, headers: PAGE_HEADERS });
  const page = join(rendererDirectory, 'index.html');
  const size = await findSize(page);
  if (size === undefined) return new Response(null, { status: 404, headers: PAGE_HEADERS });
  return fileResponse(page, size, request.withBody);
}

/** `undefined` when the path could leave the folder, on this system or on Windows. */
function parseSegments(pathname: string): readonly string[] | undefined {
  const segments: string[] = [];
  for (const raw of pathname.split('/')) {
    const segment = decodeSegment(raw);
    // oxlint-disable-next-line no-control-regex -- control characters are what is refused
    if (segment === undefined || segment === '..' || /[\\/:\u0000-\u001f]/.test(segment)) return undefined;
    segments.push(segment);
  }
  return segments;
}

function decodeSegment(raw: string): string | undefined {
  try {
    return decodeURIComponent(raw);
  } catch {
    return undefined; // a broken percent sign: the request is refused by the caller
  }
}

async function findSize(path: string): Promise<number | undefined> {
  const found = await stat(path).catch(() => undefined); // absent or unreadable: both are «no such file» to the page
  return found?.isFile() === true ? found.size : undefined;
}

function fileResponse(path: string, sizeBytes: number, withBody: boolean): Response {
  const headers = {
    ...PAGE_HEADERS,
    'content-type': CONTENT_TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream',
    'content-length': String(sizeBytes),
  };
  return new Response(withBody ? toWebStream(createReadStream(path)) : null, { headers });
}
