import { APP_SCHEME, BYTES_HOST, PAGE_HOST } from './app-origin.ts';
import { PAGE_HEADERS } from './response-headers.ts';
import { serveBytes } from './serve-bytes.ts';
import type { FindBytes } from './serve-bytes.ts';
import { serveStaticFile } from './static-files.ts';

/**
 * The whole of `app://`: the built renderer on one host, user bytes on the other,
 * so that bytes never share the page's origin. For `protocol.handle('app', …)`.
 */
export function createAppHandler({
  rendererDirectory,
  bytes,
}: {
  readonly rendererDirectory: string;
  readonly bytes: FindBytes;
}): (request: Request) => Promise<Response> {
  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return new Response(null, { status: 405, headers: { ...PAGE_HEADERS, allow: 'GET, HEAD' } });
    }
    const { protocol, host, pathname } = new URL(request.url);
    if (protocol !== `${APP_SCHEME}:`) return new Response(null, { status: 404, headers: PAGE_HEADERS });
    if (host === BYTES_HOST) return serveBytes(bytes, request);
    if (host !== PAGE_HOST) return new Response(null, { status: 404, headers: PAGE_HEADERS });
    return serveStaticFile(rendererDirectory, { pathname, withBody: request.method === 'GET' });
  };
}
