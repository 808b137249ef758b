import { randomUUID } from 'node:crypto';
import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import type { Channel, Handlers, IpcReply, Request } from '../../shared/contract/ipc.ts';
import type { RequestParsers } from './request-parsers.ts';

/** A handler that threw, as the log may know it: never the message, which can quote what a citizen wrote. */
export interface IpcBug {
  readonly kind: 'ipc-internal';
  readonly id: string;
  readonly channel: Channel;
  /** Class of the error and places in our own code, innermost first. */
  readonly errorName: string;
  readonly at: readonly string[];
}

export interface Registrar {
  readonly ipcMain: Pick<IpcMain, 'handle' | 'removeHandler'>;
  readonly handlers: Handlers;
  readonly parsers: RequestParsers;
  readonly isTrusted: (event: IpcMainInvokeEvent) => boolean;
  /** Whether the one at work holds the role that this asks (ACCESS-01). */
  readonly mayAsk: <C extends Channel>(channel: C, request: Request<C>) => boolean;
  readonly log: (bug: IpcBug) => void;
}

const PLACES_KEPT = 6;

/** The one place that answers the page: checks the sender, parses, asks for the role, calls, and turns a throw into an id. Returns its own undo. */
export function registerHandlers(registrar: Registrar): () => void {
  const { ipcMain, handlers } = registrar;
  const channels = Object.keys(handlers) as Channel[]; // `Handlers` has exactly the contract's channels as keys
  for (const channel of channels) {
    ipcMain.handle(channel, (event, request: unknown) => answer(registrar, channel, { event, request }));
  }
  return () => {
    for (const channel of channels) ipcMain.removeHandler(channel);
  };
}

async function answer<C extends Channel>(
  { handlers, parsers, isTrusted, mayAsk, log }: Registrar,
  channel: C,
  call: { readonly event: IpcMainInvokeEvent; readonly request: unknown },
): Promise<IpcReply<C>> {
  if (!isTrusted(call.event)) return { kind: 'refused', reason: 'sender' };
  const request = parsers[channel](call.request);
  if (request === undefined) return { kind: 'refused', reason: 'request' };
  if (!mayAsk(channel, request)) return { kind: 'refused', reason: 'duty' };
  try {
    return { kind: 'reply', value: await handlers[channel](request) };
  } catch (error) {
    const id = randomUUID();
    log({ kind: 'ipc-internal', id, channel, ...describeThrow(error) });
    return { kind: 'internal', id };
  }
}

function describeThrow(error: unknown): Pick<IpcBug, 'errorName' | 'at'> {
  if (!(error instanceof Error)) return { errorName: typeof error, at: [] };
  return { errorName: error.name, at: placesIn(error.stack ?? '', error.message) };
}

/** The lines after the message; none when the message cannot be told from them. */
function placesIn(stack: string, message: string): readonly string[] {
  const messageAt = stack.indexOf(message);
  if (messageAt < 0) return [];
  const lines = stack.slice(messageAt + message.length).split('\n');
  return lines
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '))
    .slice(0, PLACES_KEPT);
}
