import { describe, expect, test } from 'vitest';
import { saveReport } from '../../../electron/counter/save-report.ts';
import type { Request } from '../../../shared/contract/ipc.ts';
import { fail, succeed } from '../../../shared/kernel/result.ts';
import { getPlainDay } from '../../../shared/kernel/plain-day.ts';
import { openFakeCounter } from '../../support/fake-counter.ts';

const ASK: Request<'rates:save-report'> = {
  kind: 'thang_lich',
  day: getPlainDay('2026-11-20'),
  report: 'report',
  format: 'xlsx',
};

/** A clerk who accepts the name that is offered, and a disk that keeps what it is given. */
function tools(place: (name: string) => string | undefined = (name) => `/reports/${name}`) {
  const written = new Map<string, string>();
  return {
    written,
    dialog: {
      pickPages: async () => [],
      pickModule: async () => undefined,
      pickFolder: async () => undefined,
      readRules: async () => undefined,
      pickPlace: async (name: string) => place(name),
    },
    exports: {
      save: async (path: string, bytes: Uint8Array) => {
        written.set(path, new TextDecoder().decode(bytes));
        return succeed(null);
      },
    },
  };
}

describe('a report', () => {
  test('goes where the clerk wants it, under a name that says the period, with the journal’s head in it', async () => {
    const { counter } = await openFakeCounter();
    const { written, ...ports } = tools();

    const saved = await saveReport(counter, ASK, ports);

    expect(saved).toEqual(succeed({ name: 'bao-cao-chi-tieu-thang-lich-2026-11-01.xlsx' }));
    const [[path, content] = ['', '']] = [...written];
    expect(path).toBe('/reports/bao-cao-chi-tieu-thang-lich-2026-11-01.xlsx');
    expect(content).toMatch(/^report xlsx \d+ head-\d+$/);
  });

  test('is not made when the dialog is closed', async () => {
    const { counter } = await openFakeCounter();
    const { written, ...ports } = tools(() => undefined);

    expect(await saveReport(counter, ASK, ports)).toEqual(succeed(null));
    expect(written.size).toBe(0);
  });

  test('says that another program holds the file', async () => {
    const { counter } = await openFakeCounter();
    const held = fail({ kind: 'file-held', code: 'EBUSY' } as const);

    const saved = await saveReport(counter, ASK, { ...tools(), exports: { save: async () => held } });

    expect(saved).toEqual(held);
  });
});
