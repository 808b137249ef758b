import Module from 'node:module';
import type { BrowserContext, Page } from 'playwright-core';
import { startAppServer } from './app-server.ts';
import { launchChromium } from './chromium.ts';
import { CONFIG_VARIABLE } from './config.ts';
import type { DriverMessage, HostMessage, StandInConfig } from './config.ts';
import { openPage } from './open-page.ts';
import { createStandInElectron } from './stand-in-electron.ts';
import type { StandInElectron } from './stand-in-electron.ts';
import type { StandInWindow } from './stand-in-window.ts';

/**
 * A process that plays Electron's main process: the built, unmodified `main.cjs` runs here, its window is a
 * page of Chromium, started when main first loads one. For tests, the demo and machines without Electron.
 */
export function runHost(): void {
  const config = readConfig();
  const host = new Host(config);
  giveToModules(host.electron.module);
  process.on('message', (message: DriverMessage) => host.obey(message));
  process.on('disconnect', () => process.exit(1)); // the driver died: nobody would ever close us
  if (!config.driven) {
    process.on('SIGINT', () => host.electron.app.quit());
    process.on('SIGTERM', () => host.electron.app.quit());
  }
  process.argv.splice(1, 1, config.mainPath);
  delete process.env[CONFIG_VARIABLE]; // for us, not for what main starts
  Module.createRequire(config.mainPath)(config.mainPath);
}

class Host {
  readonly electron: StandInElectron;
  readonly #config: StandInConfig;
  #context: BrowserContext | undefined;
  #page: Page | undefined;

  constructor(config: StandInConfig) {
    this.#config = config;
    this.electron = createStandInElectron({
      mainPath: config.mainPath,
      userData: config.userDataDirectory,
      hasPerson: !config.headless,
      load: (window, url) => this.#load(window, url),
      closeAll: () => this.#closeChromium(),
      findPage: () => this.#page,
    });
  }

  obey(message: DriverMessage): void {
    if (message.kind === 'answer-file-dialog') this.electron.dialog.answerNext(message.paths);
    else this.electron.app.quit();
  }

  async #load(window: StandInWindow, url: string): Promise<void> {
    const { app, session, ipc } = this.electron;
    const { webContents: contents } = window;
    if (this.#context !== undefined) throw new Error('the stand-in for Electron shows one page');
    const server = await startAppServer(this.electron.findAppHandler);
    const { context, endpoint } = await launchChromium({
      profileDirectory: app.getPath('userData'),
      serverPort: server.port,
      headless: this.#config.headless,
      driven: this.#config.driven,
      walls: {
        shutsNetwork: await session.shutsNetwork(),
        proxyRules: session.proxyRules,
        deniesPermissions: session.deniesPermissions,
        webRtcPolicy: contents.webRtcPolicy,
      },
    });
    this.#context = context;
    context.on('close', () => window.close());
    const preloadPath = window.options.webPreferences?.preload;
    this.#page = await openPage({ context, ipc }, { contents, preloadPath, url });
    this.#page.on('close', () => window.close());
    // Measured: `--block-new-web-contents` blocks nothing under the debugging protocol. A window that main denies
    // is closed as soon as it is there; Electron would never have opened it.
    context.on('page', (other) => {
      if (contents.deniesWindows) void other.close().catch(() => undefined);
    });
    tellDriver({ kind: 'window-ready', endpoint });
  }

  async #closeChromium(): Promise<void> {
    await this.#context?.close();
  }
}

function readConfig(): StandInConfig {
  const text = process.env[CONFIG_VARIABLE];
  if (text === undefined) throw new Error(`${CONFIG_VARIABLE} says what to run`);
  return JSON.parse(text) as StandInConfig; // written by `launchStandIn` or by the start script, nobody else
}

/** `require('electron')` outside Electron would try to download it. */
function giveToModules(electron: object): void {
  const loader = Module as unknown as { _load: (request: string, ...rest: unknown[]) => unknown }; // undocumented, stable since Node 0.x
  const load = loader._load;
  loader._load = (request, ...rest) =>
    request === 'electron' || request === 'electron/main' ? electron : load.call(Module, request, ...rest);
}

function tellDriver(message: HostMessage): void {
  process.send?.(message);
}
