import { describe, expect, test } from 'vitest';
import { getPlainDay } from '../../../../shared/kernel/plain-day.ts';
import { aComponentId } from '../../../support/builders.ts';
import { aStockItem, aSupplement, at, done, lived, ON_DESK, refused } from './life-builders.ts';

const LEAVE = { reasonVi: 'hồ sơ mới phát sinh', headName: 'Lê Văn Sáu', by: { kind: 'spoken' } } as const;
const CASH = {
  paymentId: 'p-1',
  method: 'cash',
  amountVnd: 8_000,
  paidAt: at('2026-11-23 09:20'),
  receiptNumber: '0001',
  standing: 'settled',
} as const;

describe('a request for supplements', () => {
  test('SUPP-01: is made once; another one needs the reason of the head', () => {
    const life = lived([
      ['2026-11-24 09:00', aSupplement()],
      ['2026-11-24 15:00', { kind: 'bring-supplement' }],
    ]);

    expect(refused(aSupplement(), { life })).toEqual({ kind: 'head-leave-needed', number: 2 });
    expect(done(aSupplement({ leave: LEAVE }), { life })).toMatchObject({
      kind: 'supplement-asked',
      request: { number: 2, leave: LEAVE },
    });
  });

  test('SUPP-01: lists something, and names its ground', () => {
    expect(refused(aSupplement({ items: [] }))).toEqual({ kind: 'nothing-listed' });
    expect(refused(aSupplement({ groundVi: ' ' }))).toEqual({ kind: 'ground-missing' });
  });

  test('SUPP-03: follows on one that sent the same person home for the same matter', () => {
    const again = aSupplement({ stage: 'at-reception' });

    expect(refused(again, { ...ON_DESK, chainedRequests: 1 })).toEqual({
      kind: 'head-leave-needed',
      number: 2,
    });
  });

  test('is made before reception at the counter, and after it by the officer', () => {
    expect(refused(aSupplement({ stage: 'at-reception' }))).toMatchObject({ kind: 'not-at-this-stage' });
    expect(refused(aSupplement(), ON_DESK)).toMatchObject({ kind: 'not-at-this-stage' });
  });

  test('is answered within the days that the rules allow', () => {
    const late = aSupplement({ answerBy: getPlainDay('2027-01-31') });

    expect(refused(late)).toEqual({ kind: 'answer-day-out-of-range', latest: getPlainDay('2026-12-25') });
    expect(refused({ kind: 'bring-supplement' })).toMatchObject({ kind: 'not-at-this-stage' });
  });

  test('SUPP-02: that restarts the clock gives the whole time again from the complete dossier', () => {
    const life = lived([['2026-11-25 09:00', aSupplement({ clock: 'restarts' })]]);

    expect(done({ kind: 'bring-supplement' }, { life, now: at('2026-11-26 16:00') })).toMatchObject({
      restartedDueAt: at('2026-11-27 17:00'),
    });
  });
});

describe('a dossier that is turned away', () => {
  const refuse = { kind: 'refuse-at-desk', groundVi: 'Điều 17', reasonVi: 'không thuộc thẩm quyền' } as const;

  test('has a ground and a reason, and nothing happens to it any more', () => {
    const life = lived([['2026-11-25 09:00', refuse]], ON_DESK);

    expect(refused({ ...refuse, groundVi: '' }, ON_DESK)).toEqual({ kind: 'ground-missing' });
    expect(refused({ ...refuse, reasonVi: '' }, ON_DESK)).toEqual({ kind: 'reason-missing' });
    expect(refused(aSupplement({ stage: 'at-reception' }), { ...ON_DESK, life })).toEqual({
      kind: 'not-at-this-stage',
      stage: 'refused',
    });
  });

  test('ONLY-01: is never one that is taken in online alone', () => {
    expect(refused(refuse, { ...ON_DESK, isOnlineOnly: true })).toEqual({ kind: 'online-only' });
  });

  test('was not received before', () => {
    expect(refused(refuse)).toEqual({ kind: 'not-at-this-stage', stage: 'at-counter' });
  });
});

describe('a hand-over', () => {
  const give = {
    kind: 'hand-over',
    fromVi: 'Quầy 2',
    toVi: 'Tư pháp - hộ tịch',
    paperGroundVi: null,
  } as const;

  test('HAND-01: takes place signed, and without paper unless a ground is named', () => {
    expect(refused(give, { received: { dueAt: null, isSigned: false } })).toEqual({ kind: 'not-signed' });
    expect(refused({ ...give, paperGroundVi: ' ' })).toEqual({ kind: 'ground-missing' });
    expect(done(give)).toMatchObject({ handOver: { paper: { kind: 'none' } } });
    expect(done({ ...give, paperGroundVi: 'UBND tỉnh yêu cầu' })).toMatchObject({
      handOver: { paper: { kind: 'follows', groundVi: 'UBND tỉnh yêu cầu' } },
    });
  });
});

describe('an apology', () => {
  const extend = { kind: 'extend', reasonVi: 'chờ xác minh', newDueAt: at('2026-12-02 09:15') } as const;

  test('LATE-01: comes a day ahead at the latest', () => {
    expect(refused(extend, { now: at('2026-11-26 09:16') })).toEqual({
      kind: 'apology-too-late',
      latest: at('2026-11-26 09:15'),
    });
    expect(done(extend, { now: at('2026-11-26 09:15') })).toMatchObject({ kind: 'extended' });
  });

  test('LATE-01: comes once', () => {
    const life = lived([['2026-11-25 09:00', extend]]);

    expect(refused(extend, { life })).toEqual({ kind: 'extended-already' });
  });

  test('puts the time off, not forward', () => {
    expect(refused({ ...extend, newDueAt: at('2026-11-26 09:15') })).toEqual({ kind: 'new-due-not-later' });
    expect(refused(extend, { received: { dueAt: null, isSigned: true } })).toEqual({ kind: 'no-due-time' });
  });
});

describe('a result', () => {
  const give = {
    kind: 'return-result',
    way: 'counter',
    taker: { kind: 'owner' },
    originalsBack: true,
  } as const;

  test('GIVE-01: goes to somebody whose authority was seen', () => {
    const other = { ...give, taker: { kind: 'authorised', name: 'Trần Văn Bảy', groundVi: '' } } as const;

    expect(refused(other)).toEqual({ kind: 'authority-missing' });
    expect(done({ ...other, taker: { ...other.taker, groundVi: 'ủy quyền số 12' } })).toMatchObject({
      kind: 'returned',
    });
  });

  test('GIVE-01: waits for what is still owed', () => {
    const charge = { feeVnd: 8_000, chargeVnd: 0, exemptVnd: 0, exemptionVi: '' };
    const life = lived([['2026-11-23 09:16', { kind: 'set-fee', charge }]]);
    const paid = lived([
      ['2026-11-23 09:16', { kind: 'set-fee', charge }],
      ['2026-11-23 09:20', { kind: 'pay', payment: CASH }],
    ]);

    expect(refused(give, { life })).toEqual({ kind: 'fee-unpaid', leftVnd: 8_000 });
    expect(done(give, { life: paid })).toMatchObject({ kind: 'returned' });
  });
});

describe('a held paper', () => {
  const reuse = (change = {}) =>
    ({ kind: 'reuse-paper', componentId: aComponentId(), item: aStockItem(change) }) as const;

  test('REUSE-01: stands for another one only while it is valid', () => {
    expect(refused(reuse({ validTo: getPlainDay('2026-11-24') }))).toEqual({ kind: 'expired-paper' });
    expect(done(reuse({ validTo: getPlainDay('2026-11-25') }))).toMatchObject({ kind: 'paper-reused' });
  });

  test('REUSE-01: is verified at the moment of its use', () => {
    expect(refused(reuse({ verifiedAt: at('2026-11-25 09:59') }))).toEqual({ kind: 'unverified-paper' });
  });
});

describe('filing through the owner’s account', () => {
  const consent = {
    kind: 'step-account',
    step: {
      kind: 'consented',
      consent: { holder: { kind: 'owner' }, identifier: '080190012345', slip: null },
    },
  } as const;

  test('ACCT-01: begins with consent, and is online only once both ids came back', () => {
    const waiting = lived([
      ['2026-11-23 09:16', consent],
      ['2026-11-23 10:00', { kind: 'step-account', step: { kind: 'queued' } }],
      ['2026-11-23 11:00', { kind: 'step-account', step: { kind: 'sent-to-holder' } }],
    ]);
    const ids = { portalDossierId: 'G-1', accountId: 'A-1' };
    const confirmed = done({ kind: 'step-account', step: { kind: 'confirmed', ...ids } }, { life: waiting });

    expect(waiting.account).toMatchObject({ state: 'cho_chu_ho_so_xac_nhan', confirmed: undefined });
    expect(confirmed).toMatchObject({ step: ids });
  });

  test('ACCT-01: cannot be confirmed before it was asked for', () => {
    const early = {
      kind: 'step-account',
      step: { kind: 'confirmed', portalDossierId: 'G-1', accountId: 'A-1' },
    } as const;

    expect(refused(early)).toEqual({ kind: 'account-step-out-of-order' });
  });

  test('names the account, and by what right another than the owner may use it', () => {
    const { consent: given } = consent.step;
    const step = (change: object) =>
      ({ kind: 'step-account', step: { kind: 'consented', consent: { ...given, ...change } } }) as const;

    expect(refused(step({ identifier: '' }))).toEqual({ kind: 'identifier-missing' });
    expect(refused(step({ holder: { kind: 'authorised-filer', groundVi: '' } }))).toEqual({
      kind: 'authority-missing',
    });
  });
});

describe('money', () => {
  test('of a payment that nobody made can neither be confirmed nor cancelled', () => {
    const unknown = { paymentId: 'p-9', gateway: 'province', transactionCode: 'T-1' } as const;

    expect(refused({ kind: 'confirm-payment', ...unknown })).toEqual({ kind: 'unknown-payment' });
    expect(refused({ kind: 'reverse-payment', paymentId: 'p-9', reasonVi: 'nhầm' })).toEqual({
      kind: 'unknown-payment',
    });
  });
});
