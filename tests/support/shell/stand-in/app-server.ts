import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import { toAppUrls, toLoopbackUrls } from './addresses.ts';

export type AppHandler = (request: Request) => Response | Promise<Response>;

/** An empty page of our origin, shown until the bindings are in place. */
export const START_PATH = '/stand-in-start';

const REWRITTEN_HEADERS = ['content-security-policy', 'access-control-allow-origin'];
const HOSTS: readonly string[] = ['counter.localhost', 'bytes.localhost'];

/** Serves the handler of `app://` on loopback and pipes its bodies, so that a file of any size passes in flat memory. */
export async function startAppServer(
  findHandler: () => AppHandler | undefined,
): Promise<{ readonly port: number; readonly close: () => void }> {
  const server = createServer((incoming, outgoing) => {
    answer(findHandler(), incoming, outgoing).catch(() => outgoing.destroy()); // as Electron does: a failed load, no text
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // a TCP server that listens has one
  return {
    port,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function answer(
  handler: AppHandler | undefined,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const { host = '', origin } = incoming.headers;
  if (!HOSTS.includes(host) || handler === undefined) return void outgoing.writeHead(421).end();
  if (incoming.url === START_PATH) return void outgoing.writeHead(200, { 'content-type': 'text/html' }).end();
  const headers = new Headers(
    Object.entries(incoming.headers).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value] as [string, string]] : [],
    ),
  );
  if (origin !== undefined) headers.set('origin', toAppUrls(origin));
  const url = toAppUrls(`http://${host}${incoming.url ?? '/'}`);
  await send(await handler(new Request(url, { method: incoming.method ?? 'GET', headers })), outgoing);
}

async function send(response: Response, outgoing: ServerResponse): Promise<void> {
  const headers = [...response.headers].map(([name, value]): [string, string] => [
    name,
    REWRITTEN_HEADERS.includes(name) ? toLoopbackUrls(value) : value,
  ]);
  outgoing.writeHead(response.status, Object.fromEntries(headers));
  if (response.body === null) return void outgoing.end();
  // Two declarations of the same Web type, the DOM's and Node's.
  await pipeline(Readable.fromWeb(response.body as NodeReadableStream), outgoing);
}
