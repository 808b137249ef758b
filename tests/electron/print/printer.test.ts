import { describe, expect, test } from 'vitest';
import { openElectronSheet, type PrintWindow } from '../../../electron/print/electron-printer.ts';
import { createPrinter, type JobOutcome, type PrintSheet } from '../../../electron/print/printer.ts';

const pdf = new TextEncoder().encode('%PDF-1.7');
const size = { widthUm: 148_000, heightUm: 210_000 };
const job = { pdf, size, printer: '', dialog: false };
const CANON = { name: 'canon', displayName: 'Canon LBP' };

function aSheet(change: Partial<PrintSheet> = {}) {
  const seen: string[] = [];
  const sheet: PrintSheet = {
    printers: async () => [CANON],
    load: async (bytes) => void seen.push(`load ${bytes.length}`),
    print: async ({ size: { widthUm, heightUm }, printer, dialog }) => {
      seen.push(`print ${widthUm}x${heightUm} on «${printer}»${dialog ? ' by dialog' : ''}`);
      return 'printed';
    },
    close: () => void seen.push('close'),
    ...change,
  };
  const printer = createPrinter({ openSheet: async () => sheet, timeLimitMs: 50, dialogTimeLimitMs: 50 });
  return { seen, printer };
}

describe('printing a form', () => {
  test('sends the exact paper size to the printer that was chosen', async () => {
    const { printer, seen } = aSheet();

    expect(await printer.print({ ...job, printer: 'canon', dialog: true })).toEqual({
      ok: true,
      value: null,
    });
    expect(seen).toEqual(['load 8', 'print 148000x210000 on «canon» by dialog', 'close']);
  });

  test('says so when there is no printer, without loading anything', async () => {
    const { printer, seen } = aSheet({ printers: async () => [] });

    expect(await printer.print(job)).toEqual({ ok: false, failure: { kind: 'no-printer' } });
    expect(seen).toEqual(['close']);
  });

  test('names a printer that is gone, and does not take another one', async () => {
    const { printer, seen } = aSheet();

    expect(await printer.print({ ...job, printer: 'old' })).toEqual({
      ok: false,
      failure: { kind: 'printer-gone', printer: 'old' },
    });
    expect(seen).toEqual(['close']);
  });

  test.each<[string, Partial<PrintSheet>, string]>([
    ['is refused by the spooler', { print: async () => 'failed' }, 'print-failed'],
    ['is cancelled in the dialog', { print: async () => 'cancelled' }, 'print-cancelled'],
    ['cannot be loaded', { load: async () => Promise.reject(new Error('viewer')) }, 'print-failed'],
    ['is never answered', { print: () => new Promise<JobOutcome>(() => undefined) }, 'print-unanswered'],
  ])('a job that %s is told by name, and its window is closed', async (_case, change, kind) => {
    const { printer, seen } = aSheet(change);

    expect(await printer.print(job)).toEqual({ ok: false, failure: { kind } });
    expect(seen.at(-1)).toBe('close');
  });
});

describe("Electron's window", () => {
  function anElectronPrinter(answer: readonly [boolean, string]) {
    const calls: unknown[] = [];
    const createWindow = (options: {
      show?: boolean;
      webPreferences?: { partition?: string };
    }): PrintWindow => {
      calls.push([options.show, options.webPreferences?.partition]);
      return {
        loadURL: async (url) => void calls.push(url.slice(0, 28)),
        destroy: () => void calls.push('destroy'),
        webContents: {
          getPrintersAsync: async () => [{ ...CANON, description: '', options: {} }],
          print: (settings, done) => {
            calls.push([settings?.silent, settings?.deviceName, settings?.pageSize, settings?.copies]);
            done?.(...answer);
          },
        },
      };
    };
    const printer = createPrinter({
      openSheet: async () => openElectronSheet(createWindow),
      timeLimitMs: 1000,
      dialogTimeLimitMs: 1000,
    });
    return { calls, printer };
  }

  test('is hidden, keeps nothing on disk, and is told size, printer and silence', async () => {
    const { calls, printer } = anElectronPrinter([true, '']);

    expect(await printer.print({ ...job, printer: 'canon' })).toEqual({ ok: true, value: null });
    expect(calls).toEqual([
      [false, 'print'],
      'data:application/pdf;base64,',
      [true, 'canon', { width: 148_000, height: 210_000 }, 1],
      'destroy',
    ]);
  });

  test('tells a closed dialog from a failure', async () => {
    const cancelled = anElectronPrinter([false, 'Print job canceled']);
    const failed = anElectronPrinter([false, 'Print job failed']);

    expect(await cancelled.printer.print(job)).toEqual({ ok: false, failure: { kind: 'print-cancelled' } });
    expect(await failed.printer.print(job)).toEqual({ ok: false, failure: { kind: 'print-failed' } });
  });
});
