import { describe, expect, test } from 'vitest';
import { changeOffice } from '../../../electron/counter/change-office.ts';
import { openFakeCounter } from '../../support/fake-counter.ts';

describe('the office', () => {
  test('is told anew, keeps its agency code, and is the same after a restart', async () => {
    const { counter, journal } = await openFakeCounter();
    const { deskNameVi, counterNameVi, switchboard, lookupAddress, agencyCode } = counter.office;
    const office = { deskNameVi, counterNameVi, switchboard, lookupAddress, hotlineVi: '0272 111 2222' };

    const changed = await changeOffice(counter, { office });
    const written = journal.records.length;
    await changeOffice(counter, { office });

    expect(changed).toMatchObject({ value: { hotlineVi: '0272 111 2222', agencyCode } });
    expect(journal.records).toHaveLength(written); // the same words again
    const again = await openFakeCounter(journal.records);
    expect(again.counter.office.hotlineVi).toBe('0272 111 2222');
  });

  test('has no empty field, and needs a clerk', async () => {
    const { counter } = await openFakeCounter();
    const office = { ...counter.office, hotlineVi: ' ' };

    expect(await changeOffice(counter, { office })).toMatchObject({
      failure: { kind: 'field-missing' },
    });
    counter.clerk = undefined;
    expect(await changeOffice(counter, { office })).toMatchObject({
      failure: { kind: 'locked' },
    });
  });
});
