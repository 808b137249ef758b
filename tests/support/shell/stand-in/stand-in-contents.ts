import { EventEmitter } from 'node:events';
import type { HandlerDetails, Input, PrinterInfo, WebContents } from 'electron';
import type { Page } from 'playwright-core';
import { toAppUrls } from './addresses.ts';
import { StandInPrinter } from './stand-in-printer.ts';
import { wireProblem } from './wire-problem.cjs';

type TypedContents = Pick<
  WebContents,
  | 'send'
  | 'isDestroyed'
  | 'getURL'
  | 'setWindowOpenHandler'
  | 'setWebRTCIPHandlingPolicy'
  | 'getPrintersAsync'
  | 'print'
>;

/** Keys that main is asked about once, before the page runs: Electron asks synchronously, a binding cannot. */
const PROBED_CODES = [
  ...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('').map((letter) => `Key${letter}`),
  ...'0123456789'.split('').map((digit) => `Digit${digit}`),
  ...Array.from({ length: 12 }, (_, index) => `F${index + 1}`),
  'Tab',
  'Enter',
  'Space',
  'Delete',
];

/** `window.webContents`: what main says to the page, and what it forbids it. */
export class StandInContents extends EventEmitter implements TypedContents {
  readonly id = 1;
  readonly printer = new StandInPrinter();
  #page: Page | undefined;
  #webRtcPolicy: string | undefined;
  #openHandler: Parameters<WebContents['setWindowOpenHandler']>[0] | undefined;

  attach(page: Page): void {
    this.#page = page;
  }

  get webRtcPolicy(): string | undefined {
    return this.#webRtcPolicy;
  }

  send(channel: string, ...args: unknown[]): void {
    const problem = wireProblem(args);
    if (problem !== undefined) throw new TypeError(`${channel}: ${problem}`);
    const receive = ([name, values]: [string, unknown[]]): void => {
      // Defined by the page's script, and by nothing else.
      (
        globalThis as unknown as { __standInReceive?: (name: string, values: unknown[]) => void }
      ).__standInReceive?.(name, values);
    };
    // A page that is closing or loading hears nothing, as in Electron.
    this.#page?.evaluate(receive, [channel, args] as [string, unknown[]]).catch(() => undefined);
  }

  isDestroyed(): boolean {
    return this.#page?.isClosed() === true;
  }

  getURL(): string {
    return toAppUrls(this.#page?.url() ?? '');
  }

  setWindowOpenHandler(handler: Parameters<WebContents['setWindowOpenHandler']>[0]): void {
    this.#openHandler = handler;
  }

  /** True when main refuses a window for an address that is not ours. */
  get deniesWindows(): boolean {
    const details = {
      url: 'https://example.org/',
      frameName: '',
      features: '',
      disposition: 'foreground-tab',
    };
    // Only these members are offered to the handler.
    return this.#openHandler?.(details as HandlerDetails).action === 'deny';
  }

  setWebRTCIPHandlingPolicy(policy: string): void {
    if (this.#page !== undefined)
      throw new Error('the stand-in takes a WebRTC policy only before the first load');
    this.#webRtcPolicy = policy;
  }

  async getPrintersAsync(): Promise<PrinterInfo[]> {
    return this.printer.list();
  }

  print(...job: Parameters<WebContents['print']>): void {
    this.printer.print(...job);
  }

  /** Asks main about one navigation, as Electron's two events do; true when it was prevented. */
  preventsNavigation(url: string, isMainFrame: boolean): boolean {
    let isPrevented = false;
    const event = { url, isMainFrame, preventDefault: () => (isPrevented = true) };
    this.emit('will-frame-navigate', event);
    if (isMainFrame) this.emit('will-navigate', event, url);
    return isPrevented;
  }

  /** The key presses that main swallows, as the page's script knows them: `C` control, `S` shift, then the key. */
  swallowedKeys(): readonly string[] {
    return [false, true].flatMap((control) =>
      [false, true].flatMap((shift) =>
        PROBED_CODES.filter((code) => this.#swallows({ code, control, shift })).map(
          (code) => `${control ? 'C' : ''}${shift ? 'S' : ''}+${code}`,
        ),
      ),
    );
  }

  #swallows(press: { readonly code: string; readonly control: boolean; readonly shift: boolean }): boolean {
    let isPrevented = false;
    const input: Input = {
      type: 'keyDown',
      key: press.code.replace(/^(?:Key|Digit)/, ''),
      code: press.code,
      control: press.control,
      shift: press.shift,
      alt: false,
      meta: false,
      isAutoRepeat: false,
      isComposing: false,
      location: 0,
      modifiers: [],
    };
    this.emit('before-input-event', { preventDefault: () => (isPrevented = true) }, input);
    return isPrevented;
  }
}
