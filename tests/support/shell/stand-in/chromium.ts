import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { BrowserContext } from 'playwright-core';
import { findBrowser } from '../find-browser.ts';
import { PAGE_ORIGIN } from './addresses.ts';
import { START_PATH } from './app-server.ts';

/** What main decided before its window opened. */
export interface Walls {
  readonly shutsNetwork: boolean;
  readonly deniesPermissions: boolean;
  readonly proxyRules: string | undefined;
  readonly webRtcPolicy: string | undefined;
}

export interface LaunchOptions {
  readonly profileDirectory: string;
  readonly serverPort: number;
  readonly headless: boolean;
  readonly driven: boolean;
  readonly walls: Walls;
}

const PORT_FILE = 'DevToolsActivePort';

/** Starts Chromium on a profile that lives on; `endpoint` is where a driver connects, empty when nobody drives. */
export async function launchChromium(
  options: LaunchOptions,
): Promise<{ readonly context: BrowserContext; readonly endpoint: string }> {
  const browser = await findBrowser();
  const portFile = join(options.profileDirectory, PORT_FILE);
  await rm(portFile, { force: true });
  const context = await chromium.launchPersistentContext(options.profileDirectory, {
    executablePath: browser.path,
    env: browser.env,
    headless: options.headless,
    viewport: options.headless ? { width: 1_366, height: 728 } : null,
    locale: 'vi-VN',
    serviceWorkers: 'block',
    acceptDownloads: false,
    // main decides what to do with signals
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: chromiumArguments(options),
  });
  return { context, endpoint: options.driven ? await endpointFrom(portFile) : '' };
}

function chromiumArguments({ serverPort, headless, driven, walls }: LaunchOptions): string[] {
  const rules = ['counter.localhost:80', 'bytes.localhost:80'].map(
    (host) => `MAP ${host} 127.0.0.1:${serverPort}`,
  );
  if (walls.shutsNetwork) rules.push('MAP * ~NOTFOUND');
  return [
    '--no-sandbox',
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-spell-checking',
    '--lang=vi',
    `--host-resolver-rules=${rules.join(', ')}`,
    ...(driven ? ['--remote-debugging-port=0'] : []),
    ...(headless ? [] : [`--app=${PAGE_ORIGIN}${START_PATH}`, '--window-size=1366,768']),
    ...(walls.deniesPermissions ? ['--deny-permission-prompts'] : []),
    // Our two hosts are `app://` to main, and no proxy is ever asked for that.
    ...(walls.proxyRules === undefined
      ? []
      : [
          `--proxy-server=${walls.proxyRules}`,
          '--proxy-bypass-list=<-loopback>;counter.localhost;bytes.localhost',
        ]),
    ...(walls.webRtcPolicy === undefined
      ? []
      : [
          `--force-webrtc-ip-handling-policy=${walls.webRtcPolicy}`,
          `--webrtc-ip-handling-policy=${walls.webRtcPolicy}`,
        ]),
  ];
}

/** Chromium writes its port a little after it answers on the pipe. */
async function endpointFrom(portFile: string): Promise<string> {
  for (let waitedMs = 0; waitedMs < 10_000; waitedMs += 20) {
    const text = await readFile(portFile, 'utf8').catch(() => ''); // not there yet
    const [port, path] = text.split('\n');
    if (port !== undefined && path !== undefined && path !== '') return `ws://127.0.0.1:${port}${path}`;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('Chromium did not say where it can be driven');
}
