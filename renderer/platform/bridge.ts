import type {
  Channel,
  CounterBridge,
  Handlers,
  IpcReply,
  PageChannel,
  Reply,
  Request,
} from '../../shared/contract/ipc.ts';
import { assertNever } from '../../shared/kernel/assert-never.ts';
import { BridgeError } from './bridge-error.ts';

/** The machine side as the screens use it. */
export interface CounterClient {
  /**
   * One function per channel. Throws `BridgeError` when the handler threw, or
   * when the request or its sender was turned away.
   */
  readonly invoke: Pick<Handlers, PageChannel>;
  /** Imports files that were dropped on the window. Throws as `invoke` does. */
  readonly takeFiles: (files: readonly File[]) => Promise<Reply<'pages:take'>>;
  /** One subscription per event; each returns its own unsubscribe. */
  readonly on: CounterBridge['on'];
}

declare global {
  interface Window {
    /** Put there by the preload script; absent when the page is opened in a plain browser. */
    readonly counter?: CounterBridge;
  }
}

/** The bridge of this window; its absence is a fault of packaging, not something a clerk can meet. */
export function getBridge(from: Pick<Window, 'counter'>): CounterBridge {
  if (from.counter === undefined) throw new BridgeError('preload', 'no-bridge');
  return from.counter;
}

/** Wraps what the preload put on the window: replies are unwrapped, faults are thrown. */
export function createCounterClient(bridge: CounterBridge): CounterClient {
  const channels = Object.keys(bridge.invoke) as PageChannel[]; // the bridge's type is a record over exactly these
  const functions = channels.map((channel) => [channel, functionOf(bridge, channel)]);
  return {
    invoke: Object.fromEntries(functions) as CounterClient['invoke'], // one function for each channel, by the line above
    takeFiles: async (files) => unwrap('pages:take', await bridge.takeFiles(files)),
    on: bridge.on,
  };
}

function functionOf<C extends PageChannel>(bridge: CounterBridge, channel: C): Handlers[C] {
  const call = async (request: Request<C>): Promise<Reply<C>> =>
    unwrap(channel, await bridge.invoke[channel](request));
  return call as Handlers[C]; // the same function type, which the compiler does not resolve for a generic channel
}

function unwrap<C extends Channel>(channel: C, reply: IpcReply<C>): Reply<C> {
  switch (reply.kind) {
    case 'reply':
      return reply.value;
    case 'internal':
      throw new BridgeError(channel, reply.id);
    case 'refused':
      throw new BridgeError(channel, `refused-${reply.reason}`);
    default:
      return assertNever(reply);
  }
}
