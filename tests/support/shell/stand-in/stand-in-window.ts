import { EventEmitter } from 'node:events';
import type { BrowserWindow, BrowserWindowConstructorOptions } from 'electron';
import { StandInContents } from './stand-in-contents.ts';

type TypedWindow = Pick<
  BrowserWindow,
  | 'loadURL'
  | 'show'
  | 'hide'
  | 'focus'
  | 'close'
  | 'destroy'
  | 'restore'
  | 'isMinimized'
  | 'isVisible'
  | 'isDestroyed'
  | 'setTitle'
  | 'getTitle'
>;

export type LoadPage = (window: StandInWindow, url: string) => Promise<void>;

/** `BrowserWindow`: one page of the one Chromium. Its size and place are Chromium's affair here. */
export class StandInWindow extends EventEmitter implements TypedWindow {
  readonly id = 1;
  readonly webContents = new StandInContents();
  readonly options: BrowserWindowConstructorOptions;
  readonly #load: LoadPage;
  #isDestroyed = false;
  #isVisible = false;
  #title: string;

  constructor(options: BrowserWindowConstructorOptions, load: LoadPage) {
    super();
    this.options = options;
    this.#load = load;
    this.#title = options.title ?? '';
  }

  async loadURL(url: string): Promise<void> {
    if (!this.webContents.printer.takes(url)) await this.#load(this, url);
    this.emit('ready-to-show');
    this.webContents.emit('did-finish-load');
  }

  show(): void {
    this.#isVisible = true;
    this.emit('show');
  }

  hide(): void {
    this.#isVisible = false;
    this.emit('hide');
  }

  focus(): void {
    this.emit('focus');
  }

  restore(): void {}

  isMinimized(): boolean {
    return false;
  }

  isVisible(): boolean {
    return this.#isVisible;
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  setTitle(title: string): void {
    this.#title = title;
  }

  getTitle(): string {
    return this.#title;
  }

  /** `close` may be held back by main, `destroy` may not. */
  close(): void {
    let isHeld = false;
    this.emit('close', { preventDefault: () => (isHeld = true) });
    if (!isHeld) this.destroy();
  }

  destroy(): void {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    this.emit('closed');
  }
}
