import { expect, test } from 'vitest';
import { succeed, type Result } from '../../../shared/kernel/result.ts';
import { createCopyKeeper } from '../../../renderer/app/copy-keeper.ts';

/** A store whose copying ends when the test says so. */
class FakeStore {
  readonly signals: AbortSignal[] = [];
  readonly #ends: (() => void)[] = [];
  #listener: () => void = () => undefined;

  readonly copyFiles = (signal: AbortSignal): Promise<Result<number, never>> => {
    this.signals.push(signal);
    return new Promise((resolve) => {
      this.#ends.push(() => resolve(succeed(0)));
    });
  };

  readonly subscribeOutbox = (listener: () => void): (() => void) => {
    this.#listener = listener;
    return () => undefined;
  };

  changeOutbox(): void {
    this.#listener();
  }

  async endRun(): Promise<void> {
    this.#ends.shift()?.();
    await new Promise((resolve) => {
      setTimeout(resolve, 0);
    });
  }
}

function aKeeper() {
  const store = new FakeStore();
  const faults: unknown[] = [];
  return { store, faults, keeper: createCopyKeeper({ store, report: (error) => void faults.push(error) }) };
}

test('files are copied after an unlock, and not before', () => {
  const { store, keeper } = aKeeper();
  store.changeOutbox();
  expect(store.signals).toHaveLength(0);

  keeper.start();

  expect(store.signals).toHaveLength(1);
});

test('changes of the outbox during a run end in one more run, never in two at once', async () => {
  const { store, keeper } = aKeeper();
  keeper.start();
  store.changeOutbox();
  store.changeOutbox();
  expect(store.signals).toHaveLength(1);

  await store.endRun();
  expect(store.signals).toHaveLength(2);
  await store.endRun();

  expect(store.signals).toHaveLength(2);
});

test('a lock aborts the run, and the next unlock begins another', async () => {
  const { store, keeper } = aKeeper();
  keeper.start();
  keeper.stop();
  expect(store.signals[0]?.aborted).toBe(true);
  await store.endRun();
  store.changeOutbox();
  expect(store.signals).toHaveLength(1);

  keeper.start();

  expect(store.signals).toHaveLength(2);
  expect(store.signals[1]?.aborted).toBe(false);
});
