import { describe, expect, test } from 'vitest';
import type { ActContext } from '../../../../renderer/screens/life/act.ts';
import { isFault } from '../../../../renderer/screens/life/act.ts';
import { moneyOf, PAY, SET_FEE } from '../../../../renderer/screens/life/acts-of-money.ts';
import { CONSENT, RETURN_RESULT } from '../../../../renderer/screens/life/acts-of-people.ts';
import { EXTEND, HAND_OVER } from '../../../../renderer/screens/life/acts-of-processing.ts';
import { ASK_SUPPLEMENT, itemsOf } from '../../../../renderer/screens/life/acts-of-supplement.ts';
import { actsFor } from '../../../../renderer/screens/life/acts.ts';
import { findProcedure, loadCatalogue } from '../../../../shared/catalogue/catalogue.ts';
import { applyEntry, type Dossier } from '../../../../shared/domain/dossier.ts';
import { lifeCommandSchema } from '../../../../electron/ipc/life-command-schema.ts';
import { at } from '../../../shared/domain/life/life-builders.ts';
import { historyOf, type DossierPlan } from '../../../shared/rates/office-builders.ts';

function contextOf(plan: DossierPlan, now = '2026-11-05 10:00'): ActContext {
  const dossier = historyOf('one', plan).reduce<Dossier | undefined>(applyEntry, undefined);
  if (dossier === undefined) throw new TypeError('a history has entries');
  return {
    dossier,
    procedure: findProcedure(loadCatalogue(), '1.001193'),
    counterNameVi: 'Quầy 2',
    now: at(now),
    newId: () => 'payment-1',
  };
}

const offered = (plan: DossierPlan, now?: string) => actsFor(contextOf(plan, now)).map(({ id }) => id);

describe('what is offered', () => {
  test('at the counter is what main would carry out, and nothing else', () => {
    expect(offered({})).toEqual([
      'consent',
      'decline',
      'set-fee',
      'hand-over',
      'ask-supplement',
      'extend',
      'finish',
      'return-result',
      'withdraw',
      'stop',
    ]);
  });

  test('once the result is there is to give it back; once late, to say why', () => {
    const life = [['2026-11-05 10:00', { kind: 'finished' }]] as const;
    expect(offered({ life })).toEqual(['consent', 'decline', 'hand-over', 'return-result']);
    expect(offered({ life: [['2026-11-09 10:00', { kind: 'finished' }]] }, '2026-11-10 08:00')).toContain(
      'late-cause',
    );
  });

  test('once withdrawn is no step of processing', () => {
    const life = [['2026-11-04 10:00', { kind: 'withdrawn', reasonVi: 'đổi ý' }]] as const;
    expect(offered({ life })).toEqual(['consent', 'decline']);
  });

  test('is payment only where something is owed', () => {
    const charge = { feeVnd: 8_000, chargeVnd: 0, exemptVnd: 0, exemptionVi: '' };
    expect(offered({ life: [['2026-11-03 10:00', { kind: 'fee-set', charge }]] })).toContain('pay');
    expect(offered({})).not.toContain('pay');
  });
});

describe('what is typed', () => {
  const context = contextOf({});

  test('becomes one thing for each line of a supplement, with the way to mend it', () => {
    expect(itemsOf(' thiếu giấy chứng sinh: nộp bản chính \n\n sai ngày sinh')).toEqual([
      { componentCode: null, wrongVi: 'thiếu giấy chứng sinh', remedyVi: 'nộp bản chính' },
      { componentCode: null, wrongVi: 'sai ngày sinh', remedyVi: '' },
    ]);
  });

  test('asks for the head only when something was written of him', () => {
    const values = { items: 'thiếu giấy', ground: 'Điều 16', clock: 'restarts' };
    expect(ASK_SUPPLEMENT.toCommand(values, context)).toMatchObject({
      stage: 'on-appraisal',
      clock: 'restarts',
      answerBy: null,
      leave: null,
    });
    expect(ASK_SUPPLEMENT.toCommand({ ...values, headName: 'Lê Văn Sáu' }, context)).toMatchObject({
      leave: { headName: 'Lê Văn Sáu', reasonVi: '', by: { kind: 'spoken' } },
    });
    expect(ASK_SUPPLEMENT.toCommand({ ...values, day: '30/2/2026' }, context)).toEqual({
      field: 'day',
      words: 'act.wrongDay',
    });
  });

  test('keeps paper at the counter unless a ground is named', () => {
    expect(HAND_OVER.toCommand({ to: 'Tư pháp - hộ tịch' }, context)).toEqual({
      kind: 'hand-over',
      fromVi: 'Quầy 2',
      toVi: 'Tư pháp - hộ tịch',
      paperGroundVi: null,
    });
    expect(HAND_OVER.toCommand({ to: 'Tư pháp', paper: 'yes' }, context)).toEqual({
      field: 'ground',
      words: 'act.needed',
    });
  });

  test('is money in whole đồng, or is sent back', () => {
    expect(moneyOf({ fee: '1.200.000' }, 'fee')).toBe(1_200_000);
    expect(moneyOf({ fee: '12,5' }, 'fee')).toEqual({ field: 'fee', words: 'act.wrongMoney' });
    expect(SET_FEE.toCommand({ fee: '8000', exempt: '8000' }, context)).toEqual({
      field: 'why',
      words: 'act.needed',
    });
  });

  test.each([
    ['cash', {}, 'settled'],
    ['transfer', {}, 'provisional'],
    ['transfer', { seen: 'yes' }, 'settled'],
    ['online', { seen: 'yes' }, 'provisional'],
  ] as const)('%s %o is %s', (method, more, standing) => {
    expect(PAY.toCommand({ method, amount: '8000', receipt: '0001', ...more }, context)).toMatchObject({
      payment: { method, standing, paymentId: 'payment-1' },
    });
  });

  test('names who takes a result for somebody else', () => {
    const values = { way: 'counter', taker: 'authorised', name: 'Trần Văn Bảy' };
    expect(RETURN_RESULT.toCommand(values, context)).toEqual({ field: 'ground', words: 'act.needed' });
    expect(RETURN_RESULT.toCommand({ ...values, way: 'post', item: 'EM-1' }, context)).toMatchObject({
      way: 'post',
      taker: { kind: 'postal-worker', itemCode: 'EM-1' },
    });
  });

  test('is all that main’s parser takes', () => {
    const commands = [
      HAND_OVER.toCommand({ to: 'Tư pháp' }, context),
      ASK_SUPPLEMENT.toCommand({ items: 'thiếu giấy', ground: 'Điều 16' }, context),
      EXTEND.toCommand({ reason: 'chờ xác minh', day: '12/11/2026' }, context),
      SET_FEE.toCommand({ fee: '8000' }, context),
      PAY.toCommand({ method: 'cash', amount: '8000', receipt: '0001' }, context),
      CONSENT.toCommand({ holder: 'owner', identifier: '080190012345' }, context),
      RETURN_RESULT.toCommand({ way: 'counter', taker: 'owner' }, context),
    ];
    expect(commands.filter(isFault)).toEqual([]);
    expect(commands.filter((command) => !lifeCommandSchema.safeParse(command).success)).toEqual([]);
  });
});
