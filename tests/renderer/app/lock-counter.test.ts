import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { lockCounter, type LockSteps } from '../../../renderer/app/lock-counter.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

/** Writes down in which order a lock does its work. */
function aLock(facts: Partial<LockSteps> & { readonly flush?: () => Promise<void> } = {}) {
  const done: string[] = [];
  const note = (step: string) => () => void done.push(step);
  const steps: LockSteps = {
    desks: {
      flushAll: async () => {
        await facts.flush?.();
        done.push('saved');
      },
      suspend: note('suspended'),
    },
    hideScreens: note('screens away'),
    forget: note('forgotten'),
    lockMain: async () => void done.push('main locked'),
    ...facts,
  };
  return { done, steps };
}

test('a lock saves first, then takes the screens away, then the keys', async () => {
  const { done, steps } = aLock();

  await lockCounter(steps);

  expect(done).toEqual(['saved', 'suspended', 'screens away', 'forgotten', 'main locked']);
});

test('a save that does not end keeps the lock waiting for two seconds, no longer', async () => {
  const { done, steps } = aLock({ flush: () => new Promise(() => undefined) });
  const locking = lockCounter(steps);

  await vi.advanceTimersByTimeAsync(1_999);
  expect(done).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  await locking;

  expect(done).toEqual(['suspended', 'screens away', 'forgotten', 'main locked']);
});

test.each([
  ['hideScreens', ['saved', 'suspended', 'forgotten', 'main locked']],
  ['forget', ['saved', 'suspended', 'screens away', 'main locked']],
] as const)('main is locked even when %s fails', async (step, expected) => {
  const { done, steps } = aLock({
    [step]: () => {
      throw new Error('a bug');
    },
  });

  await expect(lockCounter(steps)).rejects.toThrow('a bug');

  expect(done).toEqual(expected);
});
