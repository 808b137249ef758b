import { describe, expect, test, vi } from 'vitest';
import { withDiskGuard } from '../../../electron/counter/disk-full.ts';
import { issueReport } from '../../../electron/counter/issue-report.ts';
import { readRates } from '../../../electron/counter/rates.ts';
import { saveReport } from '../../../electron/counter/save-report.ts';
import type { LifeCommand } from '../../../shared/domain/life/life-command.ts';
import { channelOf } from '../../../shared/contract/national/channel.ts';
import { getPlainDay } from '../../../shared/kernel/plain-day.ts';
import { succeed } from '../../../shared/kernel/result.ts';
import type { ReportRequest } from '../../../shared/rates/report-request.ts';
import type { RateFigure } from '../../../shared/rates/rate-figure.ts';
import { findNamed, receiveNamed, signNamed } from '../../support/counter-steps.ts';
import { openFakeCounter, type FakeCounter } from '../../support/fake-counter.ts';
import { liveNamed, openCounterAt, setClock } from '../../support/live-named.ts';
import { valueOf } from '../../province/testing/test-counter.ts';

/**
 * UX situation 5: consented to at the counter on the last day of November, confirmed by the province in December.
 * The report of November was given out in between.
 */

const NOVEMBER = { kind: 'thang_lich', day: getPlainDay('2026-11-30') } as const;
const DECEMBER = { kind: 'thang_lich', day: getPlainDay('2026-12-31') } as const;

async function live(fake: FakeCounter, command: LifeCommand): Promise<void> {
  valueOf(await liveNamed(fake, 'one', command));
}

async function consentedInNovember(): Promise<FakeCounter> {
  const fake = await openCounterAt('2026-11-30T08:00:00', ['2026-11-30']);
  await signNamed(fake, 'one');
  await receiveNamed(fake, 'one');
  const consent = { holder: { kind: 'owner' }, identifier: '080195023456', slip: null } as const;
  await live(fake, { kind: 'step-account', step: { kind: 'consented', consent } });
  await live(fake, { kind: 'step-account', step: { kind: 'queued' } });
  return fake;
}

async function confirmInDecember(fake: FakeCounter): Promise<void> {
  setClock(fake, '2026-12-03T09:00:00');
  const step = { kind: 'confirmed', portalDossierId: 'P-1', accountId: 'A-1' } as const;
  await live(fake, { kind: 'step-account', step });
}

/** The report as it goes to the writers of files. */
async function savedReport(fake: FakeCounter, ask: typeof NOVEMBER): Promise<ReportRequest> {
  const render = vi.spyOn(fake.counter.parts.forms, 'renderReport');
  const dialog = {
    pickPages: async () => [],
    pickModule: async () => undefined,
    pickFolder: async () => undefined,
    readRules: async () => undefined,
    pickPlace: async (name: string) => `/reports/${name}`,
  };
  const exports = { save: async () => succeed(null) };
  valueOf(await saveReport(fake.counter, { ...ask, report: 'report', format: 'docx' }, { dialog, exports }));
  const [request] = render.mock.calls.at(-1) ?? [];
  render.mockRestore();
  if (request === undefined) throw new Error('no report was made');
  return request;
}

const k4 = (figures: readonly RateFigure[]) => figures.find(({ rateId }) => rateId === 'K4')?.cohort;

describe('assisted filing that is confirmed in the next period', () => {
  test('is waiting in November, and online once the province has said so', async () => {
    const fake = await consentedInNovember();
    const { dossierId } = findNamed(fake, 'one');
    const channel = () => {
      const { draft, life } = findNamed(fake, 'one');
      return channelOf({ wire: { draft } as Parameters<typeof channelOf>[0]['wire'], life });
    };

    expect(channel()).toBe('1');
    expect(k4(valueOf(await readRates(fake.counter, NOVEMBER)).figures)).toMatchObject({
      numerator: [],
      pending: [dossierId],
    });
    await confirmInDecember(fake);
    expect(channel()).toBe('2');
    expect(k4(valueOf(await readRates(fake.counter, NOVEMBER)).figures)).toMatchObject({
      numerator: [dossierId],
      pending: [],
    });
  });

  test('leaves the report of November as it was given out', async () => {
    const fake = await consentedInNovember();
    setClock(fake, '2026-12-01T08:00:00');
    valueOf(await issueReport(fake.counter, NOVEMBER));
    const asIssued = await savedReport(fake, NOVEMBER);
    await confirmInDecember(fake);
    valueOf(await issueReport(fake.counter, NOVEMBER)); // asked again, the first one stands

    const later = await savedReport(fake, NOVEMBER);

    expect(k4(later.figures)).toMatchObject({
      numerator: [],
      denominator: [findNamed(fake, 'one').dossierId],
    });
    expect({ ...later, codeOf: null }).toEqual({ ...asIssued, codeOf: null });
  });

  test('is told on the board of November and in the report of December', async () => {
    const fake = await consentedInNovember();
    const { dossierId } = findNamed(fake, 'one');
    setClock(fake, '2026-12-01T08:00:00');
    valueOf(await issueReport(fake.counter, NOVEMBER));
    await confirmInDecember(fake);
    const adjustment = {
      rateId: 'K4',
      period: { kind: 'thang_lich', from: '2026-11-01', to: '2026-12-01' },
      issued: { numerator: 0, denominator: 1 },
      now: { numerator: 1, denominator: 1 },
      changed: [dossierId],
    };

    const board = valueOf(await readRates(fake.counter, NOVEMBER));
    const december = await savedReport(fake, DECEMBER);

    expect(board.mayIssue).toBe(false);
    // The procedure is used online now, in the month and in the year so far.
    expect(board.issued?.adjustments.map(({ rateId }) => rateId)).toEqual(['K2', 'K2', 'K4']);
    expect(board.issued?.adjustments.at(-1)).toMatchObject(adjustment);
    expect(december.issuedAt).toBeNull();
    expect(december.adjustments).toEqual(board.issued?.adjustments);
  });

  test('stands after the counter was opened anew, as every record does', async () => {
    const fake = await consentedInNovember();
    setClock(fake, '2026-12-01T08:00:00');
    valueOf(await issueReport(fake.counter, NOVEMBER));
    await confirmInDecember(fake);
    const before = await savedReport(fake, NOVEMBER);

    const reopened = await openFakeCounter(fake.journal.records);

    expect({ ...(await savedReport(reopened, NOVEMBER)), codeOf: null }).toEqual({ ...before, codeOf: null });
  });

  test('is not given out on a full disk, and can be once there is room', async () => {
    const fake = await consentedInNovember();
    setClock(fake, '2026-12-01T08:00:00');
    fake.journal.freeBytesLeft = 1_000;

    const full = await withDiskGuard(() => issueReport(fake.counter, NOVEMBER));
    const board = valueOf(await readRates(fake.counter, NOVEMBER));
    fake.journal.freeBytesLeft = undefined;

    expect(full).toEqual({ ok: false, failure: { kind: 'disk-full', freeBytes: 1_000 } });
    expect(board).toMatchObject({ issued: null, mayIssue: true });
    expect(await issueReport(fake.counter, NOVEMBER)).toMatchObject({ ok: true });
  });

  test('is not given out before the period is over', async () => {
    const fake = await consentedInNovember();

    expect(await issueReport(fake.counter, NOVEMBER)).toEqual({
      ok: false,
      failure: { kind: 'period-runs' },
    });
  });
});
