/**
 * The real counter and the training counter, of which one is open. They share
 * the machine (its settings, its printer, its line) and nothing that is kept:
 * vault, journal and files lie in folders of their own. Switching sends the
 * clerk away, closes one and opens the other in this process; the page loads
 * itself again afterwards. `close` closes whichever is open.
 */
import type { Channel, Handlers, Reply, Request } from '../../shared/contract/ipc.ts';
import type { FindBytes } from '../window/serve-bytes.ts';
import type { BuiltCounter } from './build-counter.ts';
import type { TrainingMark } from './training-mark.ts';

/** An answer that takes longer is one of a province that hangs; closing ends it. */
const SETTLE_LIMIT_MS = 3_000;

type CounterHandlers = BuiltCounter['handlers'];

export interface SwitchedCounter {
  readonly handlers: Handlers;
  readonly findBytes: FindBytes;
  readonly mayAsk: BuiltCounter['mayAsk'];
  lock(): void;
  close(): Promise<void>;
}

export interface SwitchParts {
  readonly mark: TrainingMark;
  readonly build: (training: boolean) => Promise<BuiltCounter>;
}

export async function openSwitchedCounter({ mark, build }: SwitchParts): Promise<SwitchedCounter> {
  let training = await mark.read();
  let counter = await build(training);
  let turn: Promise<unknown> = Promise.resolve();
  const answering = new Set<Promise<unknown>>();

  async function switchTo(wanted: boolean): Promise<void> {
    if (wanted === training) return;
    counter.lock();
    await settled(answering);
    await counter.close();
    await mark.write(wanted);
    counter = await build(wanted);
    training = wanted;
  }

  /** Whoever asks while the counters change places is answered by the new one, which is locked. */
  function ask<C extends Exclude<Channel, 'training:switch'>>(channel: C, request: Request<C>) {
    const answer = turn.then(() => counter.handlers[channel](request));
    answering.add(answer);
    return answer.finally(() => answering.delete(answer));
  }

  return {
    handlers: {
      ...delegates(Object.keys(counter.handlers), ask),
      'training:switch': ({ training: wanted }) => {
        const switched = turn.then(() => switchTo(wanted));
        turn = switched.catch(() => undefined); // told to the one who asked
        return switched.then(() => null);
      },
    },
    findBytes: (path) => counter.findBytes(path),
    mayAsk: (channel, request) => counter.mayAsk(channel, request),
    lock: () => counter.lock(),
    close: () => turn.then(() => counter.close()),
  };
}

type Ask = <C extends keyof CounterHandlers>(channel: C, request: Request<C>) => Promise<Reply<C>>;

function delegates(channels: readonly string[], ask: Ask): CounterHandlers {
  const known = channels as (keyof CounterHandlers)[]; // the keys of the very table that is asked
  const functions = known.map((channel) => [
    channel,
    (request: Request<typeof channel>) => ask(channel, request),
  ]);
  return Object.fromEntries(functions) as CounterHandlers; // one function for each channel, by the line above
}

async function settled(answering: ReadonlySet<Promise<unknown>>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, SETTLE_LIMIT_MS);
  });
  await Promise.race([Promise.allSettled(answering), limit]);
  clearTimeout(timer);
}
