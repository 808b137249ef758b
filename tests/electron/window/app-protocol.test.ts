import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAppHandler } from '../../../electron/window/app-protocol.ts';

const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' app://bytes blob: data:; font-src 'self'; connect-src 'self' app://bytes; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'";

const BYTES = Buffer.from('0123456789');

let folder: string;
let opened: Readable[];
let handle: (request: Request) => Promise<Response>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'app-protocol-'));
  const rendererDirectory = join(folder, 'renderer');
  await mkdir(join(rendererDirectory, 'assets'), { recursive: true });
  await Promise.all([
    writeFile(join(folder, 'secret.txt'), 'secret'),
    writeFile(join(rendererDirectory, 'index.html'), '<!doctype html>'),
    writeFile(join(rendererDirectory, 'assets', 'x.wasm'), 'wasm'),
    writeFile(join(rendererDirectory, 'assets', 'x.mjs'), 'export {}'),
  ]);
  opened = [];
  handle = createAppHandler({
    rendererDirectory,
    bytes: (path) => {
      const types: Record<string, string> = {
        page: 'image/jpeg',
        raw: 'application/octet-stream',
        html: 'text/html',
        svg: 'image/svg+xml',
      };
      const type = types[path];
      if (type === undefined) return Promise.resolve(undefined);
      return Promise.resolve({ sizeBytes: BYTES.length, type, open: ({ start, end }) => open(start, end) });
    },
  });
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the page host', () => {
  test.each([
    ['/', 'text/html; charset=utf-8', '<!doctype html>'],
    ['/reception/draft-1', 'text/html; charset=utf-8', '<!doctype html>'],
    ['/assets/x.wasm', 'application/wasm', 'wasm'],
    ['/assets/x.mjs', 'text/javascript; charset=utf-8', 'export {}'],
  ])('answers %s as %s', async (path, type, body) => {
    const response = await handle(new Request(`app://counter${path}`));

    expect([response.status, response.headers.get('content-type'), await response.text()]).toEqual([
      200,
      type,
      body,
    ]);
  });

  test('has no page for a file that is missing', async () => {
    expect((await handle(new Request('app://counter/assets/gone.js'))).status).toBe(404);
  });

  test.each([
    '/..%2fsecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/%2e%2e%2fsecret.txt',
    '/..%5csecret.txt',
    '/c:%5csecret.txt',
    '/%00',
    '/%',
  ])('never leaves its folder for %s', async (path) => {
    const response = await handle(new Request(`app://counter${path}`));

    expect([response.status, await response.text()]).toEqual([400, '']);
  });

  test('takes nothing but GET and HEAD', async () => {
    const posted = await handle(new Request('app://counter/', { method: 'POST', body: 'x' }));
    const asked = await handle(new Request('app://counter/', { method: 'HEAD' }));

    expect([posted.status, asked.status, await asked.text()]).toEqual([405, 200, '']);
  });
});

describe('the bytes host', () => {
  test.each([
    [undefined, [200, '0123456789', null]],
    ['bytes=2-4', [206, '234', 'bytes 2-4/10']],
    ['bytes=7-', [206, '789', 'bytes 7-9/10']],
    ['bytes=-3', [206, '789', 'bytes 7-9/10']],
    ['bytes=8-99', [206, '89', 'bytes 8-9/10']],
    ['bytes=10-', [416, '', 'bytes */10']],
    ['bytes=0-1,4-5', [200, '0123456789', null]],
    ['bytes=4-2', [200, '0123456789', null]],
  ])('answers range %s as RFC 9110 says', async (range, expected) => {
    const headers = range === undefined ? {} : { range };

    const response = await handle(new Request('app://bytes/page', { headers }));

    const seen = [response.status, await response.text(), response.headers.get('content-range')];
    expect(seen).toEqual(expected);
  });

  test.each(['html', 'svg'])('never serves %s, which a browser would run', async (path) => {
    const response = await handle(new Request(`app://bytes/${path}`));

    expect([response.status, await response.text()]).toEqual([415, '']);
  });

  test('may be read by our page alone', async () => {
    const { headers } = await handle(new Request('app://bytes/raw'));

    expect([headers.get('access-control-allow-origin'), headers.get('x-content-type-options')]).toEqual([
      'app://counter',
      'nosniff',
    ]);
  });

  test('lets go of the source when the reader goes away', async () => {
    opened.length = 0;
    const response = await handle(new Request('app://bytes/page'));

    await response.body?.cancel();

    expect(opened.map((source) => source.destroyed)).toEqual([true]);
  });

  test('opens nothing for a HEAD request', async () => {
    opened.length = 0;

    const response = await handle(new Request('app://bytes/page', { method: 'HEAD' }));

    expect([response.headers.get('content-length'), opened]).toEqual(['10', []]);
  });
});

describe('every answer', () => {
  test.each([
    'app://counter/',
    'app://counter/gone.js',
    'app://counter/%',
    'app://bytes/page',
    'app://bytes/gone',
    'app://bytes/html',
    'app://else/',
  ])('carries the policy and is never stored: %s', async (url) => {
    const { headers } = await handle(new Request(url));

    expect([headers.get('content-security-policy'), headers.get('cache-control')]).toEqual([
      POLICY,
      'no-store',
    ]);
  });
});

function open(start: number, end: number): Readable {
  const source = Readable.from([BYTES.subarray(start, end)]);
  opened.push(source);
  return source;
}
