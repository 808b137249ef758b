import { describe, expect, test } from 'vitest';
import { AT_COUNTER, type Arrival } from '../../../shared/domain/arrival.ts';
import { feeOfChannel } from '../../../shared/domain/fee-by-channel.ts';
import { applyAccountStep, NOT_ASKED, type AccountStep } from '../../../shared/domain/life/account-filing.ts';
import { getInstant } from '../../../shared/kernel/instant.ts';

const FEE = { direct: 8_000, online: 4_000, post: 6_000, noteVi: null };
const at = getInstant(0);
const PORTAL: Arrival = { kind: 'portal', portalDossierId: 'H39-1', accountId: 'a', submittedAt: at };
const POST: Arrival = { kind: 'post', stampedAt: at, itemCode: 'EM' };

const account = (...steps: readonly AccountStep[]) =>
  steps.reduce((filing, step) => applyAccountStep(filing, step, at), NOT_ASKED);
const CONSENTED: AccountStep = {
  kind: 'consented',
  consent: { holder: { kind: 'owner' }, identifier: '080190012345', slip: null },
};
const CONFIRMED: AccountStep = { kind: 'confirmed', portalDossierId: 'H39-1', accountId: 'a' };

/** @rule FEE-01 */
describe('the fee', () => {
  test.each([
    ['at the counter is the direct one', AT_COUNTER, NOT_ASKED, 8_000],
    ['is lowered by no consent alone', AT_COUNTER, account(CONSENTED, { kind: 'queued' }), 8_000],
    [
      'is the online one once the province confirmed',
      AT_COUNTER,
      account(CONSENTED, { kind: 'queued' }, CONFIRMED),
      4_000,
    ],
    ['of what a citizen filed on the portal is the online one', PORTAL, undefined, 4_000],
    ['of what the post brought is its own', POST, undefined, 6_000],
  ])('%s', (...[, arrival, filing, expected]) => {
    expect(feeOfChannel(FEE, { arrival, account: filing })).toBe(expected);
  });

  test('is the direct one where the catalogue has no other, and none where it has none', () => {
    const onlyDirect = { direct: 8_000, online: null, post: null, noteVi: null };
    expect(feeOfChannel(onlyDirect, { arrival: PORTAL, account: undefined })).toBe(8_000);
    expect(feeOfChannel({ ...onlyDirect, direct: null }, { arrival: POST, account: undefined })).toBeNull();
  });
});
