import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ClerkAtScreen } from '../../demo/clerk.ts';
import { launchApp } from '../../support/shell/launch-app.ts';
import type { LaunchedApp } from '../../support/shell/launched-app.ts';
import { startProvince, type ProvinceChoices, type StartedProvince } from '../../support/start-province.ts';

const MAIN = fileURLToPath(new URL('../../../dist/electron/main.cjs', import.meta.url));

/** The screen that the office has. */
export const DESK_SCREEN = { width: 1366, height: 768 } as const;

/** The passphrase of every journey's clerk; invented. */
export const PASSPHRASE = 'cau tre lúa vàng 417';

/** Where pictures of the screens go; without it none are taken. */
const PICTURES_VARIABLE = 'JOURNEY_SCREENS';

type Environment = Readonly<Record<string, string>>;

export interface JourneyChoices extends ProvinceChoices {
  /** What the app finds in its environment, until it is restarted. */
  readonly env?: Readonly<Record<string, string>>;
  /** Where the counter keeps its data, when not beside the province; its own to remove. */
  readonly counterFolder?: string;
  /** The same, and after each restart too. */
  readonly lastingEnv?: Readonly<Record<string, string>>;
}

interface Opened {
  readonly folder: string;
  readonly counterFolder?: string | undefined;
  /** What the app finds in its environment whenever it is started again. */
  readonly env: Environment;
}

/**
 * One counter at its screen and, where the journey needs it, one trial province,
 * for one test file. Both keep their data in temporary folders, so that each may
 * be ended and started again. Whoever opens it calls `close`.
 */
export class Journey {
  readonly #province: StartedProvince | undefined;
  readonly #folder: string;
  readonly #counterFolder: string;
  readonly #env: Environment;
  #running: StartedProvince | undefined;
  #app: LaunchedApp;
  #clerk: ClerkAtScreen;

  private constructor(opened: Opened, app: LaunchedApp, province: StartedProvince | undefined) {
    this.#folder = opened.folder;
    this.#counterFolder = opened.counterFolder ?? join(opened.folder, 'counter');
    this.#env = opened.env;
    this.#province = province;
    this.#running = province;
    this.#app = app;
    this.#clerk = new ClerkAtScreen(app.page);
  }

  static async open(choices: JourneyChoices = {}): Promise<Journey> {
    const folder = mkdtempSync(join(tmpdir(), 'journey-'));
    const [province, app] = await Promise.allSettled([
      startProvince(join(folder, 'province'), choices),
      launch(choices.counterFolder ?? join(folder, 'counter'), { ...choices.lastingEnv, ...choices.env }),
    ]);
    // One that came up alone would outlive the tests.
    if (province.status === 'fulfilled' && app.status === 'fulfilled')
      return new Journey(
        { folder, counterFolder: choices.counterFolder, env: choices.lastingEnv ?? {} },
        app.value,
        province.value,
      );
    if (app.status === 'fulfilled') await app.value.close();
    if (province.status === 'fulfilled') await province.value.stop();
    throw new Error('the journey cannot begin', { cause: [province, app] });
  }

  /** Opens and sets the demo office up, with no province anywhere. `env`: what this machine tells the app. */
  static async openAlone(env: Environment = {}): Promise<Journey> {
    const folder = mkdtempSync(join(tmpdir(), 'journey-'));
    const app = await launch(join(folder, 'counter'), env);
    return new Journey({ folder, env }, app, undefined).#prepared(async (journey) => {
      await journey.clerk.setUpDemoOffice(PASSPHRASE);
      await journey.clerk.skipEnrolment();
    });
  }

  /** Opens, sets the demo office up and enrols it: the state in which a day begins. */
  static async openEnrolled(choices: JourneyChoices = {}): Promise<Journey> {
    return (await Journey.open(choices)).#prepared(async (journey) => {
      await journey.clerk.setUpDemoOffice(PASSPHRASE);
      await journey.clerk.enrol(journey.address, journey.enrolmentCode);
    });
  }

  /** Opens on what another run of the app left on a disk, at the lock screen, with no province anywhere. */
  static async openLeft(leave: (counterFolder: string) => void): Promise<Journey> {
    const folder = mkdtempSync(join(tmpdir(), 'journey-'));
    const counterFolder = join(folder, 'counter');
    mkdirSync(counterFolder);
    leave(counterFolder);
    const app = await launch(counterFolder);
    return new Journey({ folder, env: {} }, app, undefined).#prepared(async ({ clerk }) => {
      await clerk.page.getByRole('heading', { name: 'Máy đang khóa' }).waitFor();
    });
  }

  get clerk(): ClerkAtScreen {
    return this.#clerk;
  }

  get app(): LaunchedApp {
    return this.#app;
  }

  get address(): string {
    return this.#startedProvince.address;
  }

  get enrolmentCode(): string {
    return this.#startedProvince.enrolmentCode;
  }

  /** Everything the counter keeps on its disk. */
  get counterFolder(): string {
    return this.#counterFolder;
  }

  /** A place for files of this journey; goes with it. */
  newFolder(name: string): string {
    const path = join(this.#folder, name);
    mkdirSync(path, { recursive: true });
    return path;
  }

  /** Quits the app, lets `meanwhile` happen to its disk, and starts it again at the lock screen. */
  async restart(meanwhile: () => void): Promise<void> {
    await this.#app.close();
    meanwhile();
    await this.startAgain();
  }

  /** The power goes. */
  kill(): Promise<void> {
    return this.#app.kill();
  }

  /** At the lock screen, after `kill`. */
  async startAgain(): Promise<void> {
    this.#app = await launch(this.counterFolder, this.#env);
    this.#clerk = new ClerkAtScreen(this.#app.page);
    await this.#clerk.page.getByRole('heading', { name: 'Máy đang khóa' }).waitFor();
  }

  /** Quits the app and starts it on an empty disk, as after Windows was set up anew. */
  async reimage(): Promise<void> {
    await this.#app.close();
    rmSync(this.counterFolder, { recursive: true, force: true, maxRetries: 5 });
    this.#app = await launch(this.counterFolder, this.#env);
    this.#clerk = new ClerkAtScreen(this.#app.page);
    await this.#clerk.page.getByRole('heading', { name: 'Thiết lập' }).first().waitFor();
  }

  async takeLineDown(): Promise<void> {
    await this.#running?.stop();
    this.#running = undefined;
  }

  /** The same province at the same address, with what it held. `doubtsFirst`: it refuses each dossier once. */
  async bringLineUp(choices: Pick<ProvinceChoices, 'doubtsFirst'> = {}): Promise<void> {
    const port = Number(new URL(this.address).port);
    this.#running = await startProvince(join(this.#folder, 'province'), { ...choices, port });
  }

  async shoot(name: string): Promise<void> {
    const folder = process.env[PICTURES_VARIABLE];
    if (folder === undefined) return;
    mkdirSync(folder, { recursive: true });
    await this.#clerk.screenshot(join(folder, `${name}.png`));
  }

  /** A preparation that fails ends what it began: nobody else holds it yet. */
  async #prepared(prepare: (journey: Journey) => Promise<void>): Promise<Journey> {
    try {
      await prepare(this);
      return this;
    } catch (error) {
      await this.close();
      throw error;
    }
  }

  get #startedProvince(): StartedProvince {
    if (this.#province === undefined) throw new TypeError('this journey was opened without a province');
    return this.#province;
  }

  async close(): Promise<void> {
    await Promise.all([this.#app.close(), this.takeLineDown()]);
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function launch(
  dataDirectory: string,
  env: Readonly<Record<string, string>> = {},
): Promise<LaunchedApp> {
  const app = await launchApp({ mainPath: MAIN, dataDirectory, headless: true, env });
  await app.page.setViewportSize(DESK_SCREEN);
  return app;
}
