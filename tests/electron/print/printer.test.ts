import { describe, expect, test } from 'vitest';
import { openElectronSheet, type PrintWindow } from '../../../electron/print/electron-printer.ts';
import { A5, createPrinter, type PrintSheet } from '../../../electron/print/printer.ts';

const pdf = new TextEncoder().encode('%PDF-1.7');
const job = { pdf, size: A5, copies: 2 };

function aSheet(change: Partial<PrintSheet> = {}) {
  const seen: string[] = [];
  const sheet: PrintSheet = {
    printerCount: async () => 1,
    load: async (bytes) => void seen.push(`load ${bytes.length}`),
    print: async ({ size, copies }) => {
      seen.push(`print ${size.widthUm}x${size.heightUm} ${copies}`);
      return true;
    },
    close: () => void seen.push('close'),
    ...change,
  };
  return { seen, printer: createPrinter({ openSheet: () => sheet, timeLimitMs: 50 }) };
}

describe('printing a form', () => {
  test('sends the exact paper size and number of copies', async () => {
    const { printer, seen } = aSheet();

    expect(await printer.print(job)).toEqual({ ok: true, value: null });
    expect(seen).toEqual(['load 8', 'print 148000x210000 2', 'close']);
  });

  test('says so when there is no printer, without loading anything', async () => {
    const { printer, seen } = aSheet({ printerCount: async () => 0 });

    expect(await printer.print(job)).toEqual({ ok: false, failure: { kind: 'no-printer' } });
    expect(seen).toEqual(['close']);
  });

  test.each<[string, Partial<PrintSheet>]>([
    ['is refused by the spooler', { print: async () => false }],
    ['cannot be loaded', { load: async () => Promise.reject(new Error('viewer')) }],
    ['is never answered', { print: () => new Promise<boolean>(() => undefined) }],
  ])('a job that %s has failed, and its window is closed', async (_case, change) => {
    const { printer, seen } = aSheet(change);

    expect(await printer.print(job)).toEqual({ ok: false, failure: { kind: 'print-failed' } });
    expect(seen.at(-1)).toBe('close');
  });
});

describe("Electron's window", () => {
  test('is hidden, keeps nothing on disk, and is told size and silence', async () => {
    const calls: unknown[] = [];
    const printing = createPrinter({
      openSheet: () =>
        openElectronSheet((options): PrintWindow => {
          calls.push([options.show, options.webPreferences?.partition]);
          return {
            loadURL: async (url) => void calls.push(url.slice(0, 28)),
            destroy: () => void calls.push('destroy'),
            webContents: {
              getPrintersAsync: async () => [{ name: 'p', displayName: 'p', description: '', options: {} }],
              print: (settings, done) => {
                calls.push([settings?.silent, settings?.pageSize, settings?.copies]);
                done?.(true, '');
              },
            },
          };
        }),
      timeLimitMs: 1000,
    });

    expect(await printing.print(job)).toEqual({ ok: true, value: null });
    expect(calls).toEqual([
      [false, 'print'],
      'data:application/pdf;base64,',
      [true, { width: 148_000, height: 210_000 }, 2],
      'destroy',
    ]);
  });
});
