import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import PDFDocument from 'pdfkit';
import { chromium, type Page } from 'playwright-core';
import sharp from 'sharp';
import { build } from 'vite';
import { rendererConfig } from '../../../build/config/vite.renderer.ts';
import { CONTENT_SECURITY_POLICY } from '../../../electron/window/response-headers.ts';
import { findBrowser } from '../../support/shell/find-browser.ts';

/** The built renderer in a browser, over the bridge that `fake-bridge.ts` fakes. */
export interface OpenScreens {
  readonly page: Page;
  close(): Promise<void>;
}

const HARNESS = fileURLToPath(new URL('.', import.meta.url));
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};
/** The page may say `app://bytes`; here that host is a name of the loopback server. */
const POLICY = CONTENT_SECURITY_POLICY.replaceAll('app://bytes', 'http://bytes.localhost');

/** Builds and opens the screens at a size, over a journal of so many dossiers; the caller closes them. */
export async function openScreens(
  viewport: { readonly width: number; readonly height: number },
  dossiersBefore = 0,
): Promise<OpenScreens> {
  const directory = await mkdtemp(join(tmpdir(), 'screens-'));
  await build(rendererConfig(join(directory, 'renderer')));
  await build(bridgeConfig(join(directory, 'bridge')));
  const server = await serve(join(directory, 'renderer'));
  const found = await findBrowser();
  const browser = await chromium.launch({
    executablePath: found.path,
    env: found.env,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      `--host-resolver-rules=MAP counter.localhost:80 127.0.0.1:${server.port}, MAP bytes.localhost:80 127.0.0.1:${server.port}, MAP * ~NOTFOUND`,
    ],
  });
  const page = await browser.newPage({ viewport });
  await page.addInitScript((count) => {
    Reflect.set(window, 'dossiersBefore', count);
  }, dossiersBefore);
  await page.addInitScript({ path: join(directory, 'bridge/bridge.js') });
  await page.goto('http://counter.localhost/');
  return {
    page,
    async close() {
      await browser.close();
      await server.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

function bridgeConfig(outDir: string) {
  return {
    configFile: false,
    logLevel: 'warn',
    build: {
      outDir,
      lib: {
        entry: join(HARNESS, 'install.ts'),
        formats: ['iife'],
        name: 'bridge',
        fileName: () => 'bridge.js',
      },
    },
  } as const satisfies Parameters<typeof build>[0];
}

async function serve(directory: string): Promise<{ readonly port: number; close(): Promise<void> }> {
  const [image, pdf] = await Promise.all([anImage(), aPdf()]);
  const server = createServer((request, response) => {
    const { pathname, hostname } = new URL(
      request.url ?? '/',
      `http://${request.headers.host ?? 'localhost'}`,
    );
    if (hostname === 'bytes.localhost') sendBytes(response, pathname.startsWith('/page/') ? image : pdf);
    else void sendFile(response, join(directory, normalize(pathname === '/' ? '/index.html' : pathname)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { port, close: () => new Promise((resolve) => server.close(() => resolve())) };
}

function sendBytes(response: ServerResponse, bytes: Buffer): void {
  response.writeHead(200, { 'content-type': 'image/jpeg', 'access-control-allow-origin': '*' }).end(bytes);
}

async function sendFile(response: ServerResponse, path: string): Promise<void> {
  try {
    const bytes = await readFile(path);
    const type = TYPES[extname(path)] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type, 'content-security-policy': POLICY }).end(bytes);
  } catch {
    response.writeHead(404).end(); // a path that the build did not make
  }
}

function anImage(): Promise<Buffer> {
  const paper = { width: 827, height: 1169, channels: 3, background: '#fdfcf6' } as const;
  return sharp({ create: paper }).jpeg().toBuffer();
}

function aPdf(): Promise<Buffer> {
  return new Promise((resolve) => {
    const parts: Buffer[] = [];
    const document = new PDFDocument({ size: 'A5' });
    document.on('data', (part: Buffer) => parts.push(part));
    document.on('end', () => resolve(Buffer.concat(parts)));
    document.text('GIAY HEN (MAU)').end();
  });
}
