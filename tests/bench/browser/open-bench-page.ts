import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
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

/** A page of Chromium with `window.bench` (`bench-page.ts`), on a profile that lies in `directory`. */
export async function openBenchPage(
  directory: string,
): Promise<{ readonly page: Page; readonly close: () => Promise<void> }> {
  const script = await buildScript(join(directory, 'bench-page'));
  const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end('<p>bench'));
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
  await page.addScriptTag({ content: script });
  return {
    page,
    async close() {
      await context.close();
      server.closeAllConnections();
      server.close();
    },
  };
}

async function buildScript(outDir: string): Promise<string> {
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    build: {
      outDir,
      emptyOutDir: true,
      target: 'chrome147',
      lib: {
        entry: join(ROOT, 'tests/bench/browser/bench-page.ts'),
        formats: ['iife'],
        name: 'benchPage',
        fileName: () => 'bench-page.js',
      },
    },
  });
  return readFile(join(outDir, 'bench-page.js'), 'utf8');
}

/** What the page's bench answered; nothing when its script is not there. */
export function fromBench<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('the page has no bench');
  return value;
}
