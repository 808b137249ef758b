import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import type { Frame } from 'playwright-core';
import { toAppUrls } from './addresses.ts';
import { wireProblem } from './wire-problem.cjs';

type Handler = Parameters<IpcMain['handle']>[1];

/** What the page's script gets back from its binding. */
export type BindingAnswer =
  | { readonly kind: 'answered'; readonly value: unknown }
  | { readonly kind: 'threw'; readonly message: string };

/** `ipcMain`: handlers by channel, with the calling frame as Electron would show it. */
export class StandInIpc implements Pick<IpcMain, 'handle' | 'removeHandler'> {
  readonly #handlers = new Map<string, Handler>();

  handle(channel: string, handler: Handler): void {
    if (this.#handlers.has(channel))
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    this.#handlers.set(channel, handler);
  }

  removeHandler(channel: string): void {
    this.#handlers.delete(channel);
  }

  async call(frame: Frame, channel: string, args: readonly unknown[]): Promise<BindingAnswer> {
    const handler = this.#handlers.get(channel);
    if (handler === undefined) return { kind: 'threw', message: `No handler registered for '${channel}'` };
    try {
      const value: unknown = await handler(eventFrom(frame), ...args);
      const problem = wireProblem(value);
      return problem === undefined
        ? { kind: 'answered', value }
        : { kind: 'threw', message: `${channel}: ${problem}` };
    } catch (error) {
      return { kind: 'threw', message: String(error) };
    }
  }
}

function eventFrom(frame: Frame): IpcMainInvokeEvent {
  const event = { type: 'frame', senderFrame: frameSeen(frame) };
  // Only the members above are offered; code that wants more finds `undefined` and fails in its test.
  return event as unknown as IpcMainInvokeEvent;
}

function frameSeen(frame: Frame): { url: string; parent: object | null } {
  const parent = frame.parentFrame();
  return { url: toAppUrls(frame.url()), parent: parent === null ? null : frameSeen(parent) };
}
