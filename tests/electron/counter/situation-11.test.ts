import { describe, expect, test } from 'vitest';
import { enrolCounter } from '../../../electron/counter/numbers.ts';
import { getInstant } from '../../../shared/kernel/instant.ts';
import { formatIso } from '../../../shared/kernel/local-time.ts';
import { findNamed, receiveNamed, signNamed } from '../../support/counter-steps.ts';
import { openFakeCounter } from '../../support/fake-counter.ts';

/**
 * UX situation 11 and the vectors of DOMAIN 8.3, through the counter: the clerk
 * presses F9 at that moment and the receipt promises that time.
 */

const SAME_DAY = '1.001193';
/** Three working days. */
const THREE_DAYS = '1.004873';

async function promisedAt(pressed: string, procedureCode: string): Promise<string | undefined> {
  const fake = await openFakeCounter();
  const at = getInstant(Date.parse(`${pressed}+07:00`));
  // The dossier is made ready before; the clock moves on a millisecond at each look.
  fake.clock.now = getInstant(at - 120_000);
  await enrolCounter(fake.counter, { address: 'http://127.0.0.1', enrolmentCode: 'x' });
  await signNamed(fake, 'one', { procedureCode });
  fake.clock.now = at;

  const received = await receiveNamed(fake, 'one');

  expect(received.ok).toBe(true);
  const due = findNamed(fake, 'one').reception?.dueAt;
  return due === null || due === undefined ? undefined : formatIso(due).slice(0, 16);
}

describe('a job of the same day (DUE-05)', () => {
  test.each([
    ['2026-11-23T14:59:00', '2026-11-23T17:00'],
    ['2026-11-23T14:59:59', '2026-11-23T17:00'],
    ['2026-11-23T15:00:00', '2026-11-23T17:00'],
    ['2026-11-23T15:00:01', '2026-11-25T17:00'],
    ['2026-11-23T15:20:00', '2026-11-25T17:00'],
    ['2026-11-23T11:45:00', '2026-11-23T17:00'],
    ['2026-11-21T09:00:00', '2026-11-23T17:00'],
    ['2026-11-23T06:30:00', '2026-11-23T17:00'],
    ['2026-11-23T17:30:00', '2026-11-25T17:00'],
  ])('received %s is promised for %s', async (pressed, promised) => {
    expect(await promisedAt(pressed, SAME_DAY)).toBe(promised);
  });
});

describe('three working days (DUE-01)', () => {
  test.each([
    ['2026-11-23T09:15:00', '2026-11-27T09:15'],
    ['2026-11-23T15:20:00', '2026-11-27T15:20'],
    ['2026-11-23T11:45:00', '2026-11-27T13:30'],
    ['2026-11-21T09:00:00', '2026-11-27T07:00'],
  ])('received %s are promised for %s', async (pressed, promised) => {
    expect(await promisedAt(pressed, THREE_DAYS)).toBe(promised);
  });
});
