import { describe, expect, test } from 'vitest';
import { certify } from '../../../electron/counter/certify.ts';
import { anActionId } from '../../support/builders.ts';
import { openFakeCounter } from '../../support/fake-counter.ts';

const LINE = {
  book: 'SCT/BS',
  visitId: null,
  requesterName: 'Trần Thị Hoa',
  requesterNumber: '080190012345',
  paperVi: 'bằng tốt nghiệp',
  pages: 2,
  copies: 3,
  feeVnd: 12_000,
  signerName: 'Lê Văn Sáu',
  dossierId: null,
} as const;

describe('a line of a book of certification', () => {
  test('gets the next number of its book and year', async () => {
    const { counter } = await openFakeCounter();

    expect(await certify(counter, { actionId: anActionId('c-1'), line: LINE })).toMatchObject({
      value: { number: 1, year: 2026 },
    });
    expect(await certify(counter, { actionId: anActionId('c-2'), line: LINE })).toMatchObject({
      value: { number: 2 },
    });
    const other = { ...LINE, book: 'SCT/HĐ-GD' } as const;
    expect(await certify(counter, { actionId: anActionId('c-3'), line: other })).toMatchObject({
      value: { number: 1 },
    });
  });

  test('asked for twice under one id is one line, after a restart too', async () => {
    const { counter, journal } = await openFakeCounter();
    await certify(counter, { actionId: anActionId('c-1'), line: LINE });
    const again = await openFakeCounter(journal.records);

    expect(await certify(again.counter, { actionId: anActionId('c-1'), line: LINE })).toMatchObject({
      value: { number: 1 },
    });
    expect([...again.counter.ledger.sides.certification.lines]).toHaveLength(1);
  });

  test('is not written into a closed book, nor while nobody is at the counter', async () => {
    const { counter } = await openFakeCounter();
    const action = { kind: 'book-closed', book: 'SCT/BS', year: 2026, lastNumber: 0 } as const;
    const entry = { actionId: 'close', clerkId: counter.clerk?.clerkId, at: counter.parts.now(), action };
    if (entry.clerkId === undefined) throw new TypeError('a clerk is at the counter');
    await counter.append([{ kind: 'certification', entry: { ...entry, clerkId: entry.clerkId } }]);

    expect(await certify(counter, { actionId: anActionId('c-1'), line: LINE })).toMatchObject({
      failure: { kind: 'book-closed', book: 'SCT/BS' },
    });
    counter.clerk = undefined;
    expect(await certify(counter, { actionId: anActionId('c-2'), line: LINE })).toMatchObject({
      failure: { kind: 'locked' },
    });
  });
});
