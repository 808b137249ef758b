import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as delay } from 'node:timers/promises';
import { ClerkAtScreen } from '../demo/clerk.ts';
import { startProcess, type ProvinceProcess } from '../province/testing/province-process.ts';
import { startCuttingProxy, type CuttingProxy } from '../support/cutting-proxy.ts';
import { SANE_SETTINGS_VARIABLE, writeSaneSettings } from '../support/sane-test-device.ts';
import { launchApp } from '../support/shell/launch-app.ts';
import type { LaunchedApp } from '../support/shell/launched-app.ts';
import { endTree } from '../support/shell/process-tree.ts';
import { trainingPlacesIn } from '../../electron/composition/places.ts';
import { assertNoOrderlyExit } from './exit-type.ts';

const MAIN = fileURLToPath(new URL('../../dist/electron/main.cjs', import.meta.url));

/** Of the only clerk; invented. */
export const PASSPHRASE = 'cau tre lúa vàng 417';

/** The province enters a dossier in its register this much after it has the files, so that «delivered» can be seen. */
const PROVINCE_ENVIRONMENT = { PROVINCE_REGISTER_DELAY_MS: '700' };

/** One sheet from the glass: a feeder of SANE's test device holds ten, and each would have to be looked at. */
const ONE_SHEET = {
  name: 'test',
  deviceId: 'test:0',
  source: 'flatbed',
  dpi: 200,
  mode: 'grey',
  paper: 'a5',
} as const;

/** A running app and the clerk before it. */
export interface Desk {
  readonly app: LaunchedApp;
  readonly clerk: ClerkAtScreen;
}

/**
 * One counter, one trial province and the line between them, in a folder that
 * outlives every kill. Opened by `openOffice`; whoever opens it calls `close`.
 */
export class Office {
  readonly line: CuttingProxy;
  readonly #folder: string;
  #province: ProvinceProcess | undefined;
  #provincePort: number;
  #app: LaunchedApp | undefined;

  constructor(parts: {
    readonly folder: string;
    readonly province: ProvinceProcess;
    readonly line: CuttingProxy;
  }) {
    this.#folder = parts.folder;
    this.#province = parts.province;
    this.#provincePort = Number(new URL(parts.province.address).port);
    this.line = parts.line;
  }

  get counterFolder(): string {
    return join(this.#folder, 'counter');
  }

  get journalFolder(): string {
    return trainingPlacesIn(this.counterFolder).journal;
  }

  get provinceAddress(): string {
    return `http://127.0.0.1:${this.#provincePort}`;
  }

  /** From nothing to the screen. `onSpawned`: see `LaunchRequest`. */
  async start(onSpawned: (mainPid: number) => void = () => undefined): Promise<Desk> {
    const app = await launchApp({
      mainPath: MAIN,
      dataDirectory: this.counterFolder,
      headless: true,
      env: { [SANE_SETTINGS_VARIABLE]: join(this.#folder, 'sane') },
      onSpawned,
    });
    this.#app = app;
    return { app, clerk: new ClerkAtScreen(app.page) };
  }

  /** The power goes this long after main's process was born, wherever the start is by then. */
  async startAndStrike(afterMs: number): Promise<void> {
    let starting: Promise<unknown> = Promise.resolve();
    const mainPid = await new Promise<number>((resolve, reject) => {
      starting = this.start(resolve).catch(reject); // once main is born nobody hears of this: the start is killed
    });
    await delay(afterMs);
    await endTree(mainPid);
    await starting;
    await this.strike();
  }

  /** The power goes: SIGKILL to main and every process of its browser at once. */
  async strike(): Promise<void> {
    await this.#app?.kill();
    this.#app = undefined;
    assertNoOrderlyExit(join(this.counterFolder, 'profile'));
  }

  /** SIGKILL to the province's process. */
  async strikeProvince(): Promise<void> {
    await this.#province?.kill();
    this.#province = undefined;
  }

  /** The line is whole, and the same province answers at its end. */
  async mendLine(): Promise<void> {
    this.#province ??= await startProcess(join(this.#folder, 'province'), {
      environment: PROVINCE_ENVIRONMENT,
      port: this.#provincePort,
    });
    this.line.pointTo(this.provinceAddress);
  }

  /** `keepsFolder`: for whoever looks into a failure; answers where it lies. */
  async close({ keepsFolder }: { readonly keepsFolder: boolean }): Promise<string> {
    await this.#app?.kill();
    await this.strikeProvince();
    await this.line.close();
    if (!keepsFolder) rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5 });
    return this.#folder;
  }
}

/** A new counter, set up and enrolled, with a new province; the clerk stands before Hôm nay. */
export async function openOffice(): Promise<{ readonly office: Office; readonly desk: Desk }> {
  const folder = mkdtempSync(join(tmpdir(), 'torture-'));
  mkdirSync(join(folder, 'province'));
  writeSaneSettings(join(folder, 'sane'));
  const province = await startProcess(join(folder, 'province'), { environment: PROVINCE_ENVIRONMENT });
  const line = await startCuttingProxy(province.address);
  const office = new Office({ folder, province, line });
  try {
    const desk = await office.start();
    await desk.clerk.setUpDemoOffice(PASSPHRASE);
    await desk.clerk.enrol(line.address, province.enrolmentCode);
    const set = await desk.clerk.ask('settings:change', { sections: { scanner: { profile: ONE_SHEET } } });
    if (!set.ok) throw new Error('the scanner cannot be chosen');
    return { office, desk };
  } catch (error) {
    await office.close({ keepsFolder: false });
    throw error;
  }
}
