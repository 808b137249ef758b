import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { issueForm01 } from '../../../electron/counter/issue-form.ts';
import { enrolCounter, standingOf, topUpNumbers } from '../../../electron/counter/numbers.ts';
import { sendDossier, type SendTurn } from '../../../electron/counter/send-dossier.ts';
import { stateOf } from '../../../shared/domain/dossier.ts';
import { addMs, getInstant } from '../../../shared/kernel/instant.ts';
import { commitNamed, findNamed, receiveNamed, signNamed } from '../../support/counter-steps.ts';
import { openFakeCounter, type FakeCounter } from '../../support/fake-counter.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** The province lends two numbers a block; the line is down from the third dossier on. */
async function aDayThatRanOut(): Promise<FakeCounter> {
  const fake = await openFakeCounter();
  await enrolCounter(fake.counter, { address: 'http://127.0.0.1', enrolmentCode: 'x' });
  fake.province.lineIsDown = true;
  for (const name of ['one', 'two']) {
    await signNamed(fake, name);
    await receiveNamed(fake, name);
  }
  await signNamed(fake, 'three');
  return fake;
}

const codeOf = (fake: FakeCounter, name: string) => findNamed(fake, name).reception?.code;
const turnOf = (fake: FakeCounter, name: string): SendTurn => ({
  dossierId: findNamed(fake, name).dossierId,
  part: 'rest',
  signal: new AbortController().signal,
});
const kindOf = (fake: FakeCounter, name: string) => stateOf(findNamed(fake, name)).kind;

describe('a counter that has no number left', () => {
  test('receives on the number of a paper slip, with book number and due time (CODE-02)', async () => {
    const fake = await aDayThatRanOut();

    expect(await receiveNamed(fake, 'three')).toMatchObject({ failure: { kind: 'numbers-exhausted' } });
    expect(await receiveNamed(fake, 'three', { reserveNumber: '12' })).toMatchObject({ ok: true });

    expect(kindOf(fake, 'three')).toBe('provisional');
    expect(findNamed(fake, 'three').reception).toMatchObject({
      code: 'DP-0012',
      leaseId: null,
      reserveNumber: 'DP-0012',
      bookNumber: 3,
      dueAt: getInstant(Date.parse('2026-11-23T17:00:00+07:00')),
    });
  });

  test('takes a slip once, and none of another pad', async () => {
    const fake = await aDayThatRanOut();
    await receiveNamed(fake, 'three', { reserveNumber: 'DP-0012' });
    await signNamed(fake, 'four');

    expect(await receiveNamed(fake, 'four', { reserveNumber: '0012' })).toEqual({
      ok: false,
      failure: { kind: 'reserve-number-used', number: 'DP-0012' },
    });
    expect(await receiveNamed(fake, 'four', { reserveNumber: '9999' })).toMatchObject({
      failure: { kind: 'reserve-number-unknown' },
    });
    expect(kindOf(fake, 'four')).toBe('signed');
  });

  test('pressed again is the same reception, whatever slip is typed, after a restart too', async () => {
    const fake = await aDayThatRanOut();
    const first = await receiveNamed(fake, 'three', { reserveNumber: '12' });

    const restarted = await openFakeCounter(fake.journal.records);

    expect(await receiveNamed(restarted, 'three', { reserveNumber: '13' })).toEqual(first);
    expect(codeOf(restarted, 'three')).toBe('DP-0012');
  });

  test('has a slip of its own printed, and sends nothing', async () => {
    const fake = await aDayThatRanOut();
    await receiveNamed(fake, 'three', { reserveNumber: '12' });

    const issued = await issueForm01(fake.counter, findNamed(fake, 'three').dossierId);

    const text = issued.ok ? new TextDecoder().decode(await fake.files.readAll(issued.value.file)) : '';
    expect(text).toBe('Form 01 DP-0012');
    await expect(sendDossier(fake.counter, turnOf(fake, 'three'))).rejects.toThrow(TypeError);
    expect(fake.province.submissions).toEqual([]);
  });

  test('uses an official number that came meanwhile rather than the slip', async () => {
    const fake = await aDayThatRanOut();
    fake.province.lineIsDown = false;
    await topUpNumbers(fake.counter);

    await receiveNamed(fake, 'three', { reserveNumber: '12' });

    expect(findNamed(fake, 'three').reception).toMatchObject({
      code: 'H39.28.05-261123-5003',
      reserveNumber: null,
    });
  });
});

describe('when numbers come', () => {
  test('the dossier gets its code by itself, keeps the slip as its alias, and is sent with both', async () => {
    const fake = await aDayThatRanOut();
    await receiveNamed(fake, 'three', { reserveNumber: '12' });
    const slip = await issueForm01(fake.counter, findNamed(fake, 'three').dossierId);
    fake.province.lineIsDown = false;

    await topUpNumbers(fake.counter);

    expect(kindOf(fake, 'three')).toBe('received');
    expect(findNamed(fake, 'three').reception).toMatchObject({
      code: 'H39.28.05-261123-5003',
      reserveNumber: 'DP-0012',
      bookNumber: 3,
    });
    const form = await issueForm01(fake.counter, findNamed(fake, 'three').dossierId);
    expect(form.ok && slip.ok && form.value.file.digest !== slip.value.file.digest).toBe(true);
    await sendDossier(fake.counter, turnOf(fake, 'three'));
    expect(fake.province.submissions.map(({ reception }) => reception.reserveNumber)).toEqual(['DP-0012']);
  });

  test('on a later day the code is still one of the day of receipt', async () => {
    const fake = await aDayThatRanOut();
    await receiveNamed(fake, 'three', { reserveNumber: '12' });
    fake.clock.now = addMs(fake.clock.now, 2 * DAY_MS);
    fake.province.lineIsDown = false;

    await topUpNumbers(fake.counter);

    expect(codeOf(fake, 'three')).toBe('H39.28.05-261123-5003');
    expect(standingOf(fake.counter).waitingForCode).toBe(0);
  });

  test('the clerk may ask for the exchange, and is told when there is still no number', async () => {
    const fake = await aDayThatRanOut();
    await receiveNamed(fake, 'three', { reserveNumber: '12' });

    expect(await commitNamed(fake, 'three', { intent: { kind: 'assign-code' } })).toMatchObject({
      failure: { kind: 'numbers-exhausted', day: '2026-11-23' },
    });
    expect(await commitNamed(fake, 'one', { intent: { kind: 'assign-code' } })).toMatchObject({
      failure: { kind: 'not-allowed' },
    });
  });
});

describe('a day that runs out', () => {
  test('gets a further block when a quarter is left, and no second one before that is used', async () => {
    const fake = await openFakeCounter();
    await enrolCounter(fake.counter, { address: 'http://127.0.0.1', enrolmentCode: 'x' });
    await signNamed(fake, 'one');
    await receiveNamed(fake, 'one');
    await topUpNumbers(fake.counter);
    expect(standingOf(fake.counter)).toMatchObject({ numbersToday: 1, lentToday: 2 });

    await signNamed(fake, 'two');
    await receiveNamed(fake, 'two');
    await topUpNumbers(fake.counter);
    await topUpNumbers(fake.counter);

    expect(standingOf(fake.counter)).toMatchObject({ numbersToday: 2, lentToday: 4 });
  });
});

describe('whatever happens at the counter (CODE-01, CODE-02)', () => {
  const steps = fc.array(
    fc.oneof(
      fc.record({ kind: fc.constant('receive' as const), slip: fc.integer({ min: 0, max: 12 }) }),
      fc.record({ kind: fc.constantFrom('pull' as const, 'restart' as const, 'next-day' as const) }),
      fc.record({ kind: fc.constant('line' as const), down: fc.boolean() }),
    ),
    { maxLength: 25 },
  );

  test('no code is given twice, and the books count 01…n without a gap', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (story) => {
        let fake = await openFakeCounter();
        await enrolCounter(fake.counter, { address: 'http://127.0.0.1', enrolmentCode: 'x' });
        let begun = 0;
        for (const step of story) {
          if (step.kind === 'line') fake.province.lineIsDown = step.down;
          if (step.kind === 'pull') await topUpNumbers(fake.counter);
          if (step.kind === 'next-day') fake.clock.now = addMs(fake.clock.now, DAY_MS);
          if (step.kind === 'restart') {
            const { now } = fake.clock;
            fake = await openFakeCounter(fake.journal.records);
            fake.clock.now = now;
          }
          if (step.kind === 'receive') {
            begun += 1;
            await signNamed(fake, `${begun}`);
            await receiveNamed(fake, `${begun}`, { reserveNumber: `${step.slip}` });
          }
        }

        const receptions = [...fake.counter.ledger.dossiers].flatMap(({ reception }) => reception ?? []);
        const names = receptions.flatMap(({ code, reserveNumber }) => [
          ...new Set([code, reserveNumber ?? code]),
        ]);
        expect(new Set(names).size).toBe(names.length);
        const numbers = receptions.map(({ bookNumber }) => bookNumber).toSorted((one, other) => one - other);
        expect(numbers).toEqual(numbers.map((_, index) => index + 1));
      }),
      { numRuns: 40 },
    );
  });
});
