import { describe, expect, test } from 'vitest';
import { readBook, voidLine, writeLine } from '../../../electron/counter/certification-desk.ts';
import { changeVisit } from '../../../electron/counter/visits.ts';
import type { TypedLine } from '../../../shared/contract/channels/certification-channels.ts';
import { toLocalTime } from '../../../shared/kernel/local-time.ts';
import { anActionId } from '../../support/builders.ts';
import { openFakeCounter, type FakeCounter } from '../../support/fake-counter.ts';

const LINE: TypedLine = {
  book: 'SCT/BS',
  requesterName: 'Trần Thị Hoa',
  requesterNumber: '080190012345',
  paperVi: 'bằng tốt nghiệp',
  pages: 2,
  copies: 3,
  feeVnd: 12_000,
  signerName: 'Lê Văn Sáu',
};

function today({ counter }: FakeCounter) {
  const { day } = toLocalTime(counter.parts.now());
  return { book: 'SCT/BS', from: day, to: day, limit: 10 } as const;
}

describe('lines typed while a citizen waits', () => {
  test('belong to one visit until the next visitor comes', async () => {
    const fake = await openFakeCounter();
    const { counter } = fake;

    const first = await writeLine(counter, { actionId: anActionId('c-1'), line: LINE });
    const second = await writeLine(counter, { actionId: anActionId('c-2'), line: LINE });
    await changeVisit(counter, { actionId: anActionId('next'), change: { kind: 'next' } });
    const third = await writeLine(counter, { actionId: anActionId('c-3'), line: LINE });

    const visitOf = (written: typeof first) => (written.ok ? written.value.visitId : 'none');
    expect(visitOf(first)).toBe(visitOf(second));
    expect(visitOf(third)).not.toBe(visitOf(first));
    expect([...counter.ledger.visits.all]).toHaveLength(2);
    expect(await readBook(counter, today(fake))).toMatchObject({
      value: { total: 3, copies: 9, feeVnd: 36_000, nextNumber: 4 },
    });
  });

  test('asked for twice under one id are one line of one visit', async () => {
    const { counter } = await openFakeCounter();
    const ask = { actionId: anActionId('c-1'), line: LINE };

    const [first, again] = [await writeLine(counter, ask), await writeLine(counter, ask)];

    expect(again).toEqual(first);
    expect([...counter.ledger.visits.all]).toHaveLength(1);
  });

  test('are listed by book and day, the newest first', async () => {
    const fake = await openFakeCounter();
    await writeLine(fake.counter, { actionId: anActionId('c-1'), line: LINE });
    await writeLine(fake.counter, { actionId: anActionId('c-2'), line: LINE });
    await writeLine(fake.counter, { actionId: anActionId('c-3'), line: { ...LINE, book: 'SCT/HĐ-GD' } });

    const page = await readBook(fake.counter, { ...today(fake), limit: 1 });

    expect(page.ok && page.value.lines.map(({ number }) => number)).toEqual([2]);
    expect(page).toMatchObject({ value: { total: 2 } });
  });
});

describe('a line written by mistake', () => {
  test('keeps its number, is counted nowhere, and says why', async () => {
    const fake = await openFakeCounter();
    const { counter } = fake;
    await writeLine(counter, { actionId: anActionId('c-1'), line: LINE });

    const mistake = { lineId: 'c-1', reasonVi: ' gõ nhầm số trang ' };
    expect(await voidLine(counter, { actionId: anActionId('v-0'), ...mistake, reasonVi: ' ' })).toMatchObject(
      {
        failure: { kind: 'reason-missing' },
      },
    );
    expect((await voidLine(counter, { actionId: anActionId('v-1'), ...mistake })).ok).toBe(true);
    expect((await voidLine(counter, { actionId: anActionId('v-2'), ...mistake })).ok).toBe(true);
    await writeLine(counter, { actionId: anActionId('c-2'), line: LINE });

    const page = await readBook(counter, today(fake));
    expect(page).toMatchObject({
      value: {
        lines: [
          { number: 2, voided: false },
          { number: 1, voided: true },
        ],
        copies: 3,
        feeVnd: 12_000,
      },
    });
  });

  test('is known, or said to be unknown', async () => {
    const { counter } = await openFakeCounter();

    const voided = await voidLine(counter, {
      actionId: anActionId('v-1'),
      lineId: 'nobody',
      reasonVi: 'nhầm',
    });

    expect(voided).toMatchObject({ failure: { kind: 'unknown-line' } });
  });
});
