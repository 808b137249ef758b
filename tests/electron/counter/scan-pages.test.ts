import { describe, expect, test } from 'vitest';
import type { ScannedImage, ScannerPort } from '../../../electron/counter/ports.ts';
import { scanPages } from '../../../electron/counter/scan-pages.ts';
import type { ScanFailure } from '../../../shared/contract/failures.ts';
import { fail } from '../../../shared/kernel/result.ts';
import { aLook } from '../../support/builders.ts';
import { openFakeCounter, type FakeCounter } from '../../support/fake-counter.ts';

/** A stack of so many sheets, each another picture, that ends as it is told to. */
function aScanner(sheets: number, end: ScanFailure | null): ScannerPort {
  return {
    devices: async () => fail({ kind: 'no-scanner' }),
    abilities: async () => fail({ kind: 'no-scanner' }),
    async scan({ begun, deliver }) {
      for (let number = 1; number <= sheets; number += 1) {
        begun(number);
        const unkept = await deliver(aSheet(number));
        if (unkept !== null) return unkept;
      }
      return end;
    },
    cancel: () => undefined,
  };
}

const aSheet = (number: number): ScannedImage => ({
  bytes: Uint8Array.of(0xff, 0xd8, number),
  widthPx: 1653,
  heightPx: 2338,
  dpi: 200,
  look: aLook(),
});

let ids = 0;
const newId = (): string => `page-${(ids += 1)}`;

function scan(fake: FakeCounter, scanner: ScannerPort) {
  return scanPages(fake.counter, { scanner, newId }, { profile: null, maxPages: 100 });
}

describe('a stack', () => {
  test('is in the vault page by page before it is told of, with its resolution', async () => {
    const fake = await openFakeCounter();

    const reply = await scan(fake, aScanner(2, null));

    expect(reply).toMatchObject({ ok: true, value: { trouble: null } });
    const pages = reply.ok ? reply.value.pages : [];
    expect(pages).toHaveLength(2);
    expect(pages[0]).toMatchObject({ kind: 'image', dpi: 200, rotation: 0, source: 'scanner' });
    expect(fake.files.bytes.has(pages[1]?.file.digest ?? '')).toBe(true);
    expect(fake.events.filter(({ event }) => event.startsWith('scan:'))).toEqual([
      { event: 'scan:progress', payload: { number: 1 } },
      { event: 'scan:page', payload: { page: pages[0] } },
      { event: 'scan:progress', payload: { number: 2 } },
      { event: 'scan:page', payload: { page: pages[1] } },
    ]);
  });

  test('that meets trouble keeps what was through', async () => {
    const reply = await scan(await openFakeCounter(), aScanner(3, { kind: 'paper-jam' }));

    expect(reply).toMatchObject({ ok: true, value: { trouble: { kind: 'paper-jam' } } });
    expect(reply.ok && reply.value.pages).toHaveLength(3);
  });

  test('stops at the floor of the disk, and names what is left of it', async () => {
    const fake = await openFakeCounter();
    let puts = 0;
    const { files } = fake.counter.parts;
    const put = files.put.bind(files);
    files.put = (source) => {
      puts += 1;
      if (puts < 3) return put(source);
      return Promise.reject(
        Object.assign(new Error('full'), { kind: 'disk-full', freeBytes: 1_800_000_000 }),
      );
    };

    const reply = await scan(fake, aScanner(9, null));

    expect(reply).toMatchObject({
      ok: true,
      value: { trouble: { kind: 'disk-full', freeBytes: 1_800_000_000 } },
    });
    expect(reply.ok && reply.value.pages).toHaveLength(2);
  });
});
