import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { PAGE_ORIGIN, toAppUrls, toLoopbackUrls } from './addresses.ts';
import { FILE_TICKET, withPaths } from './file-tickets.ts';
import type { StandInContents } from './stand-in-contents.ts';
import type { StandInIpc } from './stand-in-ipc.ts';

/** Shows a window's page: preload, bindings and guards are in place before its first script runs. */
export async function openPage(
  { context, ipc }: { readonly context: BrowserContext; readonly ipc: StandInIpc },
  {
    contents,
    preloadPath,
    url,
  }: { readonly contents: StandInContents; readonly preloadPath: string | undefined; readonly url: string },
): Promise<Page> {
  const page = context.pages()[0] ?? (await context.newPage());
  await page.exposeBinding('__standInInvoke', async ({ frame }, channel: string, args: unknown[]) =>
    ipc.call(frame, channel, await withPaths(page, args)),
  );
  await page.addInitScript({ content: pageScript(contents, preloadPath) });
  await guardNavigation(page, contents);
  contents.attach(page);
  // No answer is no page: main hears of it from the rejected `loadURL`.
  await page.goto(toLoopbackUrls(url), { waitUntil: 'load' });
  return page;
}

/** The built preload inside the page's script. A newline ends it: its last line is a source-map comment. */
function pageScript(contents: StandInContents, preloadPath: string | undefined): string {
  const parts: Readonly<Record<string, string>> = {
    '/*WIRE_PROBLEM*/': readFileSync(join(__dirname, 'wire-problem.cjs'), 'utf8'),
    '/*PRELOAD*/': preloadPath === undefined ? '' : `${readFileSync(preloadPath, 'utf8')}\n`,
    PAGE_ORIGIN: JSON.stringify(PAGE_ORIGIN),
    TICKET: FILE_TICKET,
    SWALLOWED_KEYS: JSON.stringify(contents.swallowedKeys()),
  };
  const shim = readFileSync(join(__dirname, 'page-shim.js'), 'utf8');
  // A function, because `$&` in a preload must not mean anything.
  return shim.replace(
    /\/\*WIRE_PROBLEM\*\/|\/\*PRELOAD\*\/|PAGE_ORIGIN|TICKET|SWALLOWED_KEYS/g,
    (word) => parts[word] ?? word,
  );
}

/** Stops each document before it is asked for, and asks main, as Electron's navigation events do. */
async function guardNavigation(page: Page, contents: StandInContents): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  const mainFrameId = frameTree.frame.id;
  let isFirst = true; // the first document is main's own `loadURL`, which Electron does not ask about
  session.on('Fetch.requestPaused', ({ requestId, request, frameId }) => {
    const isMainFrame = frameId === mainFrameId;
    const isPrevented = !isFirst && contents.preventsNavigation(toAppUrls(request.url), isMainFrame);
    isFirst = false;
    release(session, requestId, isPrevented);
  });
  await session.send('Fetch.enable', { patterns: [{ urlPattern: '*', resourceType: 'Document' }] });
}

function release(session: CDPSession, requestId: string, isPrevented: boolean): void {
  const released = isPrevented
    ? session.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' })
    : session.send('Fetch.continueRequest', { requestId });
  // The page may be gone by now, and its request with it.
  released.catch(() => undefined);
}
