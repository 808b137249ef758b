import { beforeEach, describe, expect, test } from 'vitest';
import { listStock } from '../../../electron/counter/list-stock.ts';
import type { HeldPaper } from '../../../shared/contract/channels/stock-channels.ts';
import { aDraft } from '../../support/builders.ts';
import { receiveNamed, signNamed } from '../../support/counter-steps.ts';
import type { FakeCounter } from '../../support/fake-counter.ts';
import { openCounterAt } from '../../support/live-named.ts';

/** Kho dữ liệu điện tử: only what was signed and received is held, and it is found as a person types. */

let fake: FakeCounter;

beforeEach(async () => {
  fake = await openCounterAt('2026-11-23T09:15:00', ['2026-11-23']);
  await signNamed(fake, 'a');
  await receiveNamed(fake, 'a');
  const { applicant } = aDraft();
  await signNamed(fake, 'b', {
    applicant: { ...applicant, fullName: 'Phạm Văn Đường', identityNumber: '080188000999' },
  });
  await receiveNamed(fake, 'b');
  await signNamed(fake, 'not-received');
});

async function list(query: string, limit = 100): Promise<{ papers: readonly HeldPaper[]; total: number }> {
  const reply = await listStock(fake.counter, { query, limit });
  if (!reply.ok) throw new TypeError('the counter is unlocked');
  return reply.value;
}

describe('papers held', () => {
  test('are those of received dossiers, the newest first, with signer and origin', async () => {
    const { papers, total } = await list('');
    expect(total).toBe(2);
    expect(papers.map(({ ownerName }) => ownerName)).toEqual(['Phạm Văn Đường', 'Trần Thị Hoa']);
    expect(papers[1]).toMatchObject({
      code: 'H39.28.05-261123-5001',
      from: 'component',
      ownerNumber: '080190012345',
    });
    expect(papers[1]?.signerName).not.toBe('');
  });

  test.each([
    ['accents aside', 'pham duong', 1],
    ['by number', '080188000999', 1],
    ['by code', '261123-5001', 1],
    ['by paper and owner together', 'to khai hoa', 1],
    ['with nothing in common', 'nguyen', 0],
  ])('are found %s', async (_how, query, count) => {
    expect((await list(query)).total).toBe(count);
  });

  test('are counted whole, however few are shown', async () => {
    expect(await list('', 1)).toMatchObject({ total: 2, papers: [expect.anything()] });
  });
});
