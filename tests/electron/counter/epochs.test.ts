import { describe, expect, test } from 'vitest';
import { enrolCounter, standingOf, topUpNumbers } from '../../../electron/counter/numbers.ts';
import { sendDossier } from '../../../electron/counter/send-dossier.ts';
import { addMs } from '../../../shared/kernel/instant.ts';
import { findNamed, receiveNamed, signNamed } from '../../support/counter-steps.ts';
import { openFakeCounter, type FakeCounter } from '../../support/fake-counter.ts';

const DAY_MS = 86_400_000;
const A_TURN = { part: 'data', signal: new AbortController().signal } as const;
const ENROLMENT = { address: 'http://127.0.0.1', enrolmentCode: 'x' } as const;

/** A counter that holds numbers, and learns that the province knows a newer copy of it. */
async function anOldCopy(): Promise<FakeCounter> {
  const fake = await openFakeCounter();
  await enrolCounter(fake.counter, ENROLMENT);
  fake.province.staleEpochs.add('epoch-1');
  for (const name of ['one', 'two']) {
    await signNamed(fake, name);
    await receiveNamed(fake, name);
  }
  await topUpNumbers(fake.counter);
  return fake;
}

describe('a machine that the province revoked', () => {
  test('gives out no number from then on, says why, and goes on when it is enrolled anew', async () => {
    const fake = await openFakeCounter();
    await enrolCounter(fake.counter, ENROLMENT);
    fake.province.revoked = true;
    fake.clock.now = addMs(fake.clock.now, DAY_MS);

    expect(await topUpNumbers(fake.counter)).toEqual({ ok: false, failure: { kind: 'counter-revoked' } });
    await topUpNumbers(fake.counter);

    expect(standingOf(fake.counter)).toMatchObject({ numbersToday: 0, leftBehind: true, revoked: true });
    expect(fake.journal.records.filter(({ body }) => body.kind === 'numbers-voided')).toHaveLength(1);
    fake.province.revoked = false;
    await enrolCounter(fake.counter, ENROLMENT);
    expect(standingOf(fake.counter)).toMatchObject({ leftBehind: false, revoked: false });
  });
});

describe('a copy that the province has left behind', () => {
  test('is told to be enrolled anew, and gives out none of the numbers it still has', async () => {
    const fake = await openFakeCounter();
    await enrolCounter(fake.counter, ENROLMENT);
    expect(standingOf(fake.counter).numbersToday).toBe(2);
    fake.province.staleEpochs.add('epoch-1');
    await signNamed(fake, 'one');
    fake.clock.now = addMs(fake.clock.now, DAY_MS);

    expect(await topUpNumbers(fake.counter)).toEqual({ ok: false, failure: { kind: 'credential-refused' } });

    expect(standingOf(fake.counter)).toMatchObject({ numbersToday: 0, daysAhead: 0, leftBehind: true });
    expect(await receiveNamed(fake, 'one')).toMatchObject({ failure: { kind: 'numbers-exhausted' } });
    expect(await receiveNamed(fake, 'one', { reserveNumber: '5' })).toMatchObject({ ok: true });
  });

  test('knows it after a restart, and writes it down once', async () => {
    const fake = await anOldCopy();
    await topUpNumbers(fake.counter);

    const restarted = await openFakeCounter(fake.journal.records);

    expect(standingOf(restarted.counter).leftBehind).toBe(true);
    expect(fake.journal.records.filter(({ body }) => body.kind === 'numbers-voided')).toHaveLength(1);
  });

  test('goes on in a new epoch with new numbers when it is enrolled anew, and its slips get their codes', async () => {
    const fake = await anOldCopy();
    await signNamed(fake, 'three');
    await receiveNamed(fake, 'three', { reserveNumber: '5' });

    const enrolled = await enrolCounter(fake.counter, ENROLMENT);

    expect(enrolled).toMatchObject({ ok: true, value: { leftBehind: false, waitingForCode: 0 } });
    expect(fake.counter.parts.journal.epoch).toBe('epoch-2');
    expect(findNamed(fake, 'three').reception).toMatchObject({ reserveNumber: 'DP-0005', bookNumber: 3 });
    expect(findNamed(fake, 'three').reception?.code).toMatch(/^H39\.28\.05-261123-\d{4}$/);
  });
});

describe('a counter in good standing', () => {
  test('keeps its epoch when it is enrolled again', async () => {
    const fake = await openFakeCounter();
    await enrolCounter(fake.counter, ENROLMENT);

    await enrolCounter(fake.counter, ENROLMENT);

    expect(fake.counter.parts.journal.epoch).toBe('epoch-1');
  });
});

describe('a counter that was restored from a copy', () => {
  test('sends again, word for word, what had arrived after the copy was made (moonshot 19)', async () => {
    const original = await openFakeCounter();
    await enrolCounter(original.counter, ENROLMENT);
    await signNamed(original, 'one');
    await receiveNamed(original, 'one');
    const copied = structuredClone(original.journal.records);
    const turn = { dossierId: findNamed(original, 'one').dossierId, ...A_TURN };
    await sendDossier(original.counter, turn);

    const restored = await openFakeCounter(copied);
    restored.journal.epoch = 'epoch-2';
    await sendDossier(restored.counter, turn);

    expect(restored.province.submissions).toEqual(original.province.submissions);
    expect(restored.province.submissions).toHaveLength(1);
  });
});
