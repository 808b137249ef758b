import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { findBrowser } from '../../support/shell/find-browser.ts';
import { ROOT } from '../workshop.ts';

const BROWSER_ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** What the page may fetch from beside itself. */
export interface Route {
  readonly type: string;
  readonly open: () => Readable;
}

/** A page of Chromium with `window.bench` (`bench-page.ts`), on a profile that lies in `directory`. */
export async function openBenchPage(
  directory: string,
  routes: ReadonlyMap<string, Route> = new Map(),
): Promise<{ readonly page: Page; readonly close: () => Promise<void> }> {
  const built = join(directory, 'bench-page');
  await buildPage(built);
  const server = createServer((request, response) => {
    const { type, open } = routes.get(request.url ?? '') ?? fileRoute(built, request.url ?? '');
    response.setHeader('content-type', type);
    pipeline(open(), response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // a TCP server that listens has one
  const browser = await findBrowser();
  const context = await chromium.launchPersistentContext(join(directory, 'profile'), {
    executablePath: browser.path,
    env: browser.env,
    args: BROWSER_ARGUMENTS,
  });
  const page = context.pages()[0] ?? (await context.newPage());
  // Loopback counts as secure, and only a secure page has WebCrypto.
  await page.goto(`http://127.0.0.1:${port}/`);
  await page.waitForFunction(() => window.bench !== undefined);
  return {
    page,
    async close() {
      await context.close();
      server.closeAllConnections();
      server.close();
    },
  };
}

const HTML = '<!doctype html><p>bench<script type="module" src="/bench-page.js"></script>';

function fileRoute(built: string, url: string): Route {
  return url.endsWith('.js')
    ? { type: 'text/javascript', open: () => createReadStream(join(built, url)) }
    : { type: 'text/html', open: () => Readable.from([HTML]) };
}

async function buildPage(outDir: string): Promise<void> {
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    worker: { format: 'es' },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'chrome147',
      chunkSizeWarningLimit: 4_096,
      lib: {
        entry: join(ROOT, 'tests/bench/browser/bench-page.ts'),
        formats: ['es'],
        fileName: () => 'bench-page.js',
      },
    },
  });
}

/** What the page's bench answered; nothing when its script is not there. */
export function fromBench<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('the page has no bench');
  return value;
}
