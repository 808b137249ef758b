import { describe, expect, test } from 'vitest';
import { answerComplaint, listComplaints, takeComplaint } from '../../../electron/counter/complaints.ts';
import { anActionId } from '../../support/builders.ts';
import { openFakeCounter } from '../../support/fake-counter.ts';
import { at } from '../../shared/domain/life/life-builders.ts';

const ASKED = {
  actionId: anActionId('pakn-1'),
  subject: 'delay',
  contentVi: 'chờ quá lâu',
  dossierId: null,
} as const;

describe('a complaint', () => {
  test('is to be answered within fifteen working days, and is answered once', async () => {
    const { counter } = await openFakeCounter();
    await takeComplaint(counter, ASKED);

    expect([...counter.ledger.sides.complaints]).toMatchObject([
      { subject: 'delay', answeredAt: undefined, answerBy: at('2026-12-15 09:15') + 1 },
    ]);
    const answer = { complaintId: 'pakn-1', answerVi: 'đã xin lỗi' };
    await answerComplaint(counter, { ...answer, actionId: anActionId('pakn-2') });
    const [first] = counter.ledger.sides.complaints;
    await answerComplaint(counter, { ...answer, actionId: anActionId('pakn-3') });

    expect(first?.answeredAt).toBeDefined();
    expect([...counter.ledger.sides.complaints]).toEqual([first]);
  });

  test('says something, and an answer has a complaint', async () => {
    const { counter } = await openFakeCounter();

    expect(await takeComplaint(counter, { ...ASKED, contentVi: ' ' })).toMatchObject({
      failure: { kind: 'nothing-said' },
    });
    const answer = { actionId: anActionId('pakn-2'), complaintId: 'none', answerVi: 'đã xin lỗi' };
    expect(await answerComplaint(counter, answer)).toMatchObject({ failure: { kind: 'unknown-complaint' } });
    expect([...counter.ledger.sides.complaints]).toEqual([]);
  });

  test('stands in a list: unanswered ones first, the most urgent ahead', async () => {
    const { counter } = await openFakeCounter();
    for (const name of ['a', 'b', 'c']) {
      await takeComplaint(counter, { ...ASKED, actionId: anActionId(name), contentVi: name });
    }
    const answered = { actionId: anActionId('answer'), complaintId: 'a', answerVi: 'đã xin lỗi' };
    await answerComplaint(counter, answered);

    const list = await listComplaints(counter, { limit: 2 });
    const whole = await listComplaints(counter, { limit: 10 });

    const ids = (reply: typeof list) => reply.ok && reply.value.map(({ complaintId }) => complaintId);
    expect([ids(list), ids(whole)]).toEqual([
      ['b', 'c'],
      ['b', 'c', 'a'],
    ]);
  });
});
