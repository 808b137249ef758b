import { describe, expect, test } from 'vitest';
import { RulesDesk } from '../../../electron/counter/rules-desk.ts';
import { readRates } from '../../../electron/counter/rates.ts';
import { parseSealedRules, sealedRulesText } from '../../../shared/contract/sealed-rules.ts';
import { getPlainDay } from '../../../shared/kernel/plain-day.ts';
import { fail, succeed } from '../../../shared/kernel/result.ts';
import { shippedRules } from '../../../shared/rules/directive/rules-on.ts';
import type { RuleFile } from '../../../shared/rules/directive/rule-file.ts';
import type { RuleSeal } from '../../../shared/rules/directive/rule-seal.ts';
import { findNamed, receiveNamed, signNamed } from '../../support/counter-steps.ts';
import { openFakeCounter, type FakeCounter } from '../../support/fake-counter.ts';
import { openCounterAt } from '../../support/live-named.ts';

/** Bộ quy tắc at the counter: picked, compared, adopted, amended and saved. */

const SEAL: RuleSeal = {
  keys: {
    body: { kind: 'signing-keys', serial: 1, keys: [{ keyId: 'k1', publicKey: 'key' }] },
    signature: 'root',
  },
  keyId: 'k1',
  signature: 'seal',
};

/** The province asks for 60 % where the program came with 50. */
function provinceRules(): RuleFile {
  const held = shippedRules();
  const targets = held.rates.K3.targets.map((span) => ({
    ...span,
    provenance: { by: 'province', textVi: 'Quyết định của UBND tỉnh Tây Ninh' } as const,
    value: { kind: 'share', op: '>=', percent: 60 } as const,
  }));
  return { ...held, version: 'tay-ninh-2026', rates: { ...held.rates, K3: { ...held.rates.K3, targets } } };
}

function dialogWith(text: string | undefined) {
  const place = '/reports/rules.json';
  return {
    pickPages: async () => [],
    pickModule: async () => undefined,
    pickFolder: async () => undefined,
    readRules: async () => text,
    pickPlace: async () => place,
  };
}

const AMENDMENT = {
  amendment: { axis: 'colours', value: { yellowFromPercent: 90, orangeFromPercent: 70 } },
  from: getPlainDay('2026-12-01'),
  clause: '1.g',
  groundVi: 'Quyết định 12/QĐ-UBND',
} as const;

async function versionAfterRestart(fake: FakeCounter): Promise<string> {
  return (await openFakeCounter(fake.journal.records)).counter.ledger.rules.version;
}

/** @rule RULES-02 */
describe('a picked rule file', () => {
  const sealed = sealedRulesText({ rules: provinceRules(), seal: SEAL });

  test('sealed by the province is compared first, and adopted only when the clerk says so', async () => {
    const fake = await openFakeCounter();
    const desk = new RulesDesk();

    const picked = await desk.pick(fake.counter, dialogWith(sealed));
    expect(picked).toMatchObject({ ok: true, value: { sealed: true } });
    expect(picked.ok && picked.value?.differences.map(({ place }) => place)).toEqual(
      Array(2 * shippedRules().rates.K3.targets.length).fill('rates.K3.targets'),
    );
    expect(fake.counter.ledger.rules.version).toBe(shippedRules().version);

    const adopted = await desk.adopt(fake.counter, { version: 'tay-ninh-2026' });
    expect(adopted).toMatchObject({
      ok: true,
      value: { sealed: true, adopted: { byName: 'Nguyễn Thị Lan' } },
    });
    expect(await versionAfterRestart(fake)).toBe('tay-ninh-2026');
    const rates = await readRates(fake.counter, { kind: 'thang_lich', day: getPlainDay('2026-11-23') });
    expect(rates.ok && rates.value.figures.find(({ rateId }) => rateId === 'K3')?.target).toMatchObject({
      value: { percent: 60 },
    });
  });

  test.each([
    ['whose seal is broken', sealed, 'broken', { kind: 'seal-broken' }],
    ['at a counter that knows no province', sealed, 'unknown', { kind: 'seal-unknown' }],
    [
      'in the province’s name without its seal',
      sealedRulesText({ rules: provinceRules(), seal: null }),
      'good',
      { kind: 'claims-province', place: 'rates.K3.targets' },
    ],
    ['that is no JSON', 'không phải JSON', 'good', { kind: 'rules-unreadable' }],
    ['that cannot be read', '', 'good', { kind: 'rules-unreadable' }],
    [
      'of a newer program',
      JSON.stringify({ ...shippedRules(), formatVersion: 2 }),
      'good',
      { kind: 'newer-format' },
    ],
  ] as const)('%s is named, and nothing is adopted', async (...[, text, verdict, failure]) => {
    const fake = await openFakeCounter();
    fake.province.sealVerdict = verdict;
    const desk = new RulesDesk();

    expect(await desk.pick(fake.counter, dialogWith(text))).toEqual(fail(failure));
    expect(await desk.adopt(fake.counter, { version: 'tay-ninh-2026' })).toEqual(
      fail({ kind: 'not-picked' }),
    );
    expect(fake.journal.records.some(({ body }) => body.kind === 'rules-adopted')).toBe(false);
  });

  test('that nobody picked changes nothing', async () => {
    const { counter } = await openFakeCounter();
    expect(await new RulesDesk().pick(counter, dialogWith(undefined))).toEqual(succeed(null));
  });
});

describe('a figure of the office', () => {
  test('is written down; dossiers received before it keep the version of their day', async () => {
    const fake = await openCounterAt('2026-11-23T09:15:00', ['2026-11-23']);
    await signNamed(fake, 'a');
    await receiveNamed(fake, 'a');

    const amended = await new RulesDesk().amend(fake.counter, AMENDMENT);
    await signNamed(fake, 'b');
    await receiveNamed(fake, 'b');

    expect(amended).toMatchObject({ ok: true, value: { sealed: false, rules: { version: '2026-11-23.1' } } });
    expect(findNamed(fake, 'a').reception?.ruleVersion).toBe(shippedRules().version);
    expect(findNamed(fake, 'b').reception?.ruleVersion).toBe('2026-11-23.1');
    expect(await versionAfterRestart(fake)).toBe('2026-11-23.1');
  });

  test('for a day that has passed is refused', async () => {
    const { counter } = await openFakeCounter();
    const past = { ...AMENDMENT, from: getPlainDay('2026-11-22') };
    expect(await new RulesDesk().amend(counter, past)).toEqual(fail({ kind: 'in-the-past' }));
  });
});

test('the rules are saved with the seal that they came with, and can be picked again', async () => {
  const fake = await openFakeCounter();
  const desk = new RulesDesk();
  await desk.pick(fake.counter, dialogWith(sealedRulesText({ rules: provinceRules(), seal: SEAL })));
  await desk.adopt(fake.counter, { version: 'tay-ninh-2026' });
  let written = '';
  const exports = {
    save: async (_path: string, bytes: Uint8Array) => {
      written = new TextDecoder().decode(bytes);
      return succeed(null);
    },
  };

  expect(await desk.save(fake.counter, { dialog: dialogWith(undefined), exports })).toEqual(
    succeed({ name: 'rules.json' }),
  );
  expect(parseSealedRules(JSON.parse(written))).toEqual(succeed({ rules: provinceRules(), seal: SEAL }));
});
