import { EventEmitter } from 'node:events';
import {
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  utimesSync,
  watch,
  writeFileSync,
  closeSync,
} from 'node:fs';
import type { FSWatcher } from 'node:fs';
import { dirname, join } from 'node:path';
import type { App } from 'electron';
import { processStartTime } from '../process-tree.ts';

type TypedApp = Pick<
  App,
  | 'whenReady'
  | 'isReady'
  | 'getPath'
  | 'setPath'
  | 'getVersion'
  | 'getName'
  | 'setName'
  | 'getAppPath'
  | 'getLocale'
  | 'enableSandbox'
  | 'setAppUserModelId'
  | 'requestSingleInstanceLock'
  | 'releaseSingleInstanceLock'
  | 'quit'
  | 'exit'
  | 'isPackaged'
>;

const LOCK_FILE = 'stand-in.lock';
const KNOCK_FILE = 'stand-in.knock';

/** `app`: paths, readiness, the way out, and one instance per data directory. */
export class StandInApp extends EventEmitter implements TypedApp {
  readonly isPackaged = false;
  readonly commandLine = {
    switches: new Map<string, string>(),
    appendSwitch: (name: string, value = ''): void => void this.commandLine.switches.set(name, value),
    hasSwitch: (name: string): boolean => this.commandLine.switches.has(name),
    getSwitchValue: (name: string): string => this.commandLine.switches.get(name) ?? '',
  };
  readonly #paths: Map<string, string>;
  readonly #mainPath: string;
  readonly #closeAll: () => Promise<void>;
  readonly #ready: Promise<void>;
  #name = 'stand-in';
  #isReady = false;
  #isClosing = false;
  #areWindowsClosed = false;
  #isLeaving = false;
  #lock: { readonly path: string; readonly watcher: FSWatcher } | undefined;

  constructor({
    mainPath,
    userData,
    closeAll,
  }: {
    mainPath: string;
    userData: string;
    closeAll: () => Promise<void>;
  }) {
    super();
    this.#mainPath = mainPath;
    this.#closeAll = closeAll;
    this.#paths = new Map([
      ['userData', userData],
      ['sessionData', userData],
      ['appData', dirname(userData)],
      ['temp', process.env['TMPDIR'] ?? '/tmp'],
      ['home', process.env['HOME'] ?? '/'],
      ['logs', join(userData, 'logs')],
      ['documents', process.env['HOME'] ?? '/'],
      ['downloads', process.env['HOME'] ?? '/'],
      ['exe', process.execPath],
    ]);
    // As in Electron, ready comes after main's first synchronous run.
    this.#ready = new Promise((resolve) => {
      setImmediate(() => {
        this.#isReady = true;
        this.emit('ready', {}, {});
        resolve();
      });
    });
  }

  whenReady(): Promise<void> {
    return this.#ready;
  }

  isReady(): boolean {
    return this.#isReady;
  }

  getPath(name: Parameters<App['getPath']>[0]): string {
    const path = this.#paths.get(name);
    if (path === undefined) throw new Error(`the stand-in for Electron has no path «${name}»`);
    return path;
  }

  setPath(name: string, path: string): void {
    this.#paths.set(name, path);
    if (name === 'userData') this.#paths.set('sessionData', path);
  }

  getVersion(): string {
    const found: unknown = JSON.parse(readFileSync(join(this.getAppPath(), 'package.json'), 'utf8'));
    const isNamed = typeof found === 'object' && found !== null && 'version' in found;
    return isNamed && typeof found.version === 'string' ? found.version : '0.0.0';
  }

  getName(): string {
    return this.#name;
  }

  setName(name: string): void {
    this.#name = name;
  }

  /** The nearest folder upwards of main that holds a `package.json`, as Electron finds it. */
  getAppPath(): string {
    let folder = dirname(this.#mainPath);
    while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
    return folder;
  }

  getLocale(): string {
    return 'vi';
  }

  /** Every page is sandboxed as far as the container lets Chromium. */
  enableSandbox(): void {}

  /** Windows only. */
  setAppUserModelId(): void {}

  disableHardwareAcceleration(): void {}

  requestSingleInstanceLock(): boolean {
    if (this.#lock !== undefined) return true;
    const folder = this.getPath('userData');
    mkdirSync(folder, { recursive: true });
    const path = join(folder, LOCK_FILE);
    if (!takeLock(path)) {
      writeFileSync(join(folder, KNOCK_FILE), '');
      utimesSync(join(folder, KNOCK_FILE), new Date(), new Date());
      return false;
    }
    const watcher = watch(folder, (_event, name) => {
      if (name === KNOCK_FILE) this.emit('second-instance', {}, [], folder, undefined);
    });
    watcher.unref();
    this.#lock = { path, watcher };
    return true;
  }

  releaseSingleInstanceLock(): void {
    this.#lock?.watcher.close();
    if (this.#lock !== undefined) rmSync(this.#lock.path, { force: true });
    this.#lock = undefined;
  }

  get isQuitting(): boolean {
    return this.#isClosing;
  }

  /** Electron's order: `before-quit`, the windows, `will-quit`; either event may hold the quit back. */
  quit(): void {
    if (this.#isLeaving) return;
    if (this.#areWindowsClosed) return this.#finishQuit();
    if (this.#isClosing || this.#isHeldBack('before-quit')) return;
    this.#isClosing = true;
    const finish = (): void => {
      this.#areWindowsClosed = true;
      this.#finishQuit();
    };
    this.#closeAll().then(finish, finish); // a browser that is already gone is as closed as can be
  }

  /** Asks nobody. */
  exit(exitCode = 0): void {
    if (this.#isLeaving) return;
    this.#isLeaving = true;
    this.#isClosing = true;
    const leave = (): void => {
      this.emit('quit', {}, exitCode);
      this.releaseSingleInstanceLock();
      process.exit(exitCode);
    };
    this.#closeAll().then(leave, leave); // as above
  }

  #finishQuit(): void {
    if (!this.#isHeldBack('will-quit')) this.exit(0);
  }

  #isHeldBack(event: 'before-quit' | 'will-quit'): boolean {
    let isHeld = false;
    this.emit(event, { preventDefault: () => (isHeld = true) });
    return isHeld;
  }
}

/** The file names its holder and when that process began: after a power cut the number may belong to somebody else. */
function takeLock(path: string): boolean {
  const mine = `${process.pid} ${processStartTime(process.pid) ?? ''}`;
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      const file = openSync(path, 'wx');
      writeFileSync(file, mine);
      closeSync(file);
      return true;
    } catch {
      if (isHeld(path)) return false;
      rmSync(path, { force: true }); // left by a process that was killed
    }
  }
  return false;
}

function isHeld(path: string): boolean {
  const [pid, startedAt] = existsSync(path) ? readFileSync(path, 'utf8').split(' ') : [];
  return pid !== undefined && startedAt !== undefined && processStartTime(Number(pid)) === startedAt;
}
