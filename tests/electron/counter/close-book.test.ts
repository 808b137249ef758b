import { beforeEach, describe, expect, test } from 'vitest';
import { closeBook, closableBook, drawBook } from '../../../electron/counter/close-book.ts';
import { voidLine, writeLine } from '../../../electron/counter/certification-desk.ts';
import type { TypedLine } from '../../../shared/contract/channels/certification-channels.ts';
import { fail, succeed } from '../../../shared/kernel/result.ts';
import { anActionId } from '../../support/builders.ts';
import { openFakeCounter, type FakeCounter } from '../../support/fake-counter.ts';
import { openCounterAt, setClock } from '../../support/live-named.ts';

/** A book of certification at the end of its year: on paper, closed, and the next one begins with 01. */

const LINE: TypedLine = {
  book: 'SCT/BS',
  requesterName: 'LÊ VĂN SƯƠNG',
  requesterNumber: '080190012345',
  paperVi: 'bằng tốt nghiệp',
  pages: 2,
  copies: 1,
  feeVnd: 4_000,
  signerName: 'Lê Văn Sáu',
};
const BOOK = { book: 'SCT/BS', year: 2026 } as const;

let fake: FakeCounter;

beforeEach(async () => {
  fake = await openCounterAt('2026-12-30T09:00:00', []);
  await write('a');
  await write('b');
});

const write = (name: string) => writeLine(fake.counter, { actionId: anActionId(`line-${name}`), line: LINE });
const close = (year = 2026) =>
  closeBook(fake.counter, { actionId: anActionId('close-1'), book: 'SCT/BS', year });

describe('a book of certification', () => {
  test('goes on while its year runs, and is to be closed from its last day on', async () => {
    expect(closableBook(fake.counter, 'SCT/BS')).toBeNull();
    expect(await close()).toEqual(fail({ kind: 'year-runs' }));

    setClock(fake, '2026-12-31T16:00:00');
    expect(closableBook(fake.counter, 'SCT/BS')).toEqual({ year: 2026, lastNumber: 2 });
    expect(await close()).toEqual(succeed(null));
    expect(closableBook(fake.counter, 'SCT/BS')).toBeNull();
    expect(await write('c')).toEqual(fail({ kind: 'book-closed', book: 'SCT/BS' }));
  });

  test('closed twice is closed once, also after a restart, and the next year begins with 01', async () => {
    setClock(fake, '2027-01-04T08:00:00');
    await close();
    const records = fake.journal.records.length;
    expect(await close()).toEqual(succeed(null));
    expect(fake.journal.records).toHaveLength(records);

    const { ledger } = (await openFakeCounter(fake.journal.records)).counter;
    expect(ledger.sides.certification.closedAt('SCT/BS', 2026)).toBeDefined();
    expect(await write('d')).toMatchObject({ ok: true, value: { year: 2027, number: 1 } });
  });

  test('is on paper by number, with a void line in its place', async () => {
    await voidLine(fake.counter, { actionId: anActionId('void-1'), lineId: 'line-a', reasonVi: 'gõ nhầm' });
    const drawn = await drawBook(fake.counter, BOOK);
    const text = drawn.ok ? new TextDecoder().decode(drawn.value.pdf) : '';
    expect(text).toMatch(/SCT\/BS[\s\S]*2026[\s\S]*1[\s\S]*2[\s\S]*open/);
    expect(await drawBook(fake.counter, { ...BOOK, year: 2025 })).toEqual(fail({ kind: 'book-empty' }));
  });
});
