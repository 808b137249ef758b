import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { DATA_DIRECTORY_VARIABLE } from './launched-app.ts';
import type { LaunchRequest, LaunchedApp } from './launched-app.ts';
import { endTree, killTree, peakMemoryOf, peakPageMemoryOf } from './process-tree.ts';
import { CONFIG_VARIABLE } from './stand-in/config.ts';
import type { DriverMessage, HostMessage, StandInConfig } from './stand-in/config.ts';

const BOOT = fileURLToPath(new URL('./stand-in/boot.cjs', import.meta.url));
const READY_TIMEOUT_MS = 60_000;

/** Starts the built app in a host process of its own and connects to its Chromium as a second, independent driver. */
export async function launchStandIn(request: LaunchRequest): Promise<LaunchedApp> {
  const userDataDirectory = join(request.dataDirectory, 'profile');
  await mkdir(userDataDirectory, { recursive: true });
  const config: StandInConfig = {
    mainPath: request.mainPath,
    userDataDirectory,
    headless: request.headless ?? true,
    driven: true,
  };
  const host = spawn(process.execPath, [BOOT], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    detached: true, // a process group of its own, so that a kill reaches the whole tree and nothing else
    env: {
      ...process.env,
      // A test runner's own settings are not the app's.
      NODE_OPTIONS: '',
      ...request.env,
      [DATA_DIRECTORY_VARIABLE]: request.dataDirectory,
      [CONFIG_VARIABLE]: JSON.stringify(config),
    },
  });
  const mainPid = host.pid;
  if (mainPid === undefined) throw new Error('the process of the app cannot be started');
  request.onSpawned?.(mainPid);
  try {
    const endpoint = await readyEndpoint(host);
    const browser = await chromium.connectOverCDP(endpoint);
    return driverOf({ host, mainPid, browser, page: findAppPage(browser) });
  } catch (error) {
    if (host.exitCode === null && host.signalCode === null) killTree(mainPid);
    throw error;
  }
}

function driverOf({
  host,
  mainPid,
  browser,
  page,
}: {
  readonly host: ChildProcess;
  readonly mainPid: number;
  readonly browser: Browser;
  readonly page: Page;
}): LaunchedApp {
  return {
    page,
    shell: 'chromium',
    mainPid,
    answerNextFileDialog: (paths) => tell(host, { kind: 'answer-file-dialog', paths }),
    async kill() {
      await endTree(mainPid);
      await browser.close();
    },
    async close() {
      const isGone = exitOf(host);
      if (host.exitCode === null && host.connected) await tell(host, { kind: 'close' });
      await isGone;
      await browser.close();
    },
    peakMemory: () => ({ mainBytes: peakMemoryOf(mainPid), pageBytes: peakPageMemoryOf(mainPid) }),
  };
}

function readyEndpoint(host: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the app opened no window in time')), READY_TIMEOUT_MS);
    host.once('message', (message: HostMessage) => {
      clearTimeout(timer);
      resolve(message.endpoint);
    });
    host.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`the app exited with ${code ?? 'a signal'} before it opened a window`));
    });
  });
}

function findAppPage(browser: Browser): Page {
  const pages = browser.contexts().flatMap((context) => context.pages());
  const page = pages.find((candidate) => candidate.url().startsWith('http://counter.localhost/'));
  if (page === undefined) throw new Error('Chromium runs, but shows no page of ours');
  return page;
}

function tell(host: ChildProcess, message: DriverMessage): Promise<void> {
  return new Promise((resolve, reject) => {
    host.send(message, (error) => (error === null ? resolve() : reject(error)));
  });
}

function exitOf(host: ChildProcess): Promise<void> {
  if (host.exitCode !== null || host.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => host.once('exit', () => resolve()));
}
