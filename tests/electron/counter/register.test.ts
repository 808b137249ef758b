import { describe, expect, test } from 'vitest';
import { enrolCounter } from '../../../electron/counter/numbers.ts';
import { issueRegister, printRegister, readRegister } from '../../../electron/counter/register.ts';
import type { RegisterPeriod } from '../../../shared/domain/register.ts';
import { addMs } from '../../../shared/kernel/instant.ts';
import { getPlainDay } from '../../../shared/kernel/plain-day.ts';
import { succeed } from '../../../shared/kernel/result.ts';
import { receiveNamed, signNamed } from '../../support/counter-steps.ts';
import { openFakeCounter, type FakeCounter } from '../../support/fake-counter.ts';

const DAY_MS = 86_400_000;
const YEAR: RegisterPeriod = { year: 2026, from: getPlainDay('2026-01-01'), to: getPlainDay('2026-12-31') };

/** Two dossiers on each of three days; the third of a day would need a slip. */
async function aBook(): Promise<FakeCounter> {
  const fake = await openFakeCounter();
  await enrolCounter(fake.counter, { address: 'http://127.0.0.1', enrolmentCode: 'x' });
  for (const day of [1, 2, 3]) {
    for (const turn of ['a', 'b']) {
      await signNamed(fake, `${day}${turn}`);
      await receiveNamed(fake, `${day}${turn}`);
    }
    fake.clock.now = addMs(fake.clock.now, DAY_MS);
  }
  return fake;
}

async function numbersIn(
  fake: FakeCounter,
  period: RegisterPeriod,
  limit: number,
): Promise<readonly number[][]> {
  const pages: number[][] = [];
  for (let after: number | null = 0; after !== null;) {
    const page = await readRegister(fake.counter, { period, afterNumber: after, limit });
    if (!page.ok) throw new Error(page.failure.kind);
    pages.push(page.value.rows.map(({ number }) => number));
    after = page.value.nextAfter;
  }
  return pages;
}

describe('the book of a year', () => {
  test('is read page after page in its own order, without a gap or a line twice', async () => {
    const fake = await aBook();

    expect(await numbersIn(fake, YEAR, 4)).toEqual([
      [1, 2, 3, 4],
      [5, 6],
    ]);
  });

  test('is narrowed to days, and counts what is in them', async () => {
    const fake = await aBook();
    const day = getPlainDay('2026-11-24');

    const page = await readRegister(fake.counter, {
      period: { ...YEAR, from: day, to: day },
      afterNumber: 0,
      limit: 10,
    });

    expect(page).toMatchObject({
      value: { total: 2, nextAfter: null, years: [2026], rows: [{ number: 3 }, { number: 4 }] },
    });
  });

  test('shows a line that came meanwhile on the next page, and shifts none', async () => {
    const fake = await aBook();
    const first = await readRegister(fake.counter, { period: YEAR, afterNumber: 0, limit: 4 });
    await signNamed(fake, 'late');
    await receiveNamed(fake, 'late');

    const next = first.ok ? (first.value.nextAfter ?? 0) : 0;
    const second = await readRegister(fake.counter, { period: YEAR, afterNumber: next, limit: 4 });

    expect(second).toMatchObject({ value: { rows: [{ number: 5 }, { number: 6 }, { number: 7 }] } });
  });

  test('has a dossier on a reserve slip in its place, and says so', async () => {
    const fake = await openFakeCounter();
    await signNamed(fake, 'one');
    await receiveNamed(fake, 'one', { reserveNumber: '7' });

    const page = await readRegister(fake.counter, { period: YEAR, afterNumber: 0, limit: 4 });

    expect(page).toMatchObject({ value: { rows: [{ number: 1, code: 'DP-0007', provisional: true }] } });
  });
});

describe('a period on paper', () => {
  test('is a file to look at, and goes to the printer across on A4', async () => {
    const fake = await aBook();
    const jobs: unknown[] = [];
    const printer = {
      list: async () => [],
      print: async ({ dialog, printer: name }: { dialog: boolean; printer: string }) => {
        jobs.push([dialog, name]);
        return succeed(null);
      },
    };

    const issued = await issueRegister(fake.counter, YEAR);
    await printRegister(fake.counter, YEAR, printer);

    const text = issued.ok ? new TextDecoder().decode(await fake.files.readAll(issued.value.file)) : '';
    expect(text).toContain('1 H39.28.05-261123-5001');
    expect(jobs).toEqual([[false, '']]);
  });

  test('without a line is refused by name', async () => {
    const fake = await openFakeCounter();

    expect(await issueRegister(fake.counter, YEAR)).toEqual({
      ok: false,
      failure: { kind: 'register-empty' },
    });
  });
});
