import { describe, expect, test } from 'vitest';
import { claimOfProvince, parseSealedRules, sealedRulesText } from '../../../shared/contract/sealed-rules.ts';
import { getPlainDay } from '../../../shared/kernel/plain-day.ts';
import { amendRules, type AmendmentTerms } from '../../../shared/rules/directive/amend-rules.ts';
import { findOn, shippedRules, valueOn } from '../../../shared/rules/directive/rules-on.ts';
import type { RuleFile } from '../../../shared/rules/directive/rule-file.ts';

const day = getPlainDay;
const TERMS: AmendmentTerms = {
  from: day('2026-12-01'),
  clause: '1.b',
  groundVi: 'Quyết định 12/QĐ-UBND ngày 25/11/2026',
  today: day('2026-11-27'),
};

function amended(terms: Partial<AmendmentTerms> = {}, held: RuleFile = shippedRules()): RuleFile {
  const result = amendRules(
    held,
    { axis: 'target', rate: 'K3', value: { kind: 'share', op: '>=', percent: 70 } },
    { ...TERMS, ...terms },
  );
  if (!result.ok) throw new TypeError(result.failure.kind);
  return result.value;
}

const targetOn = (rules: RuleFile, text: string) => findOn(rules.rates.K3.targets, day(text));

/** @rule RULES-01 */
describe('a figure of the office', () => {
  test('holds from its day on, under the office’s name; the day before stays as it was', () => {
    const rules = amended();

    expect(targetOn(rules, '2026-11-30')).toMatchObject({
      value: { percent: 50 },
      provenance: { by: 'shipped' },
    });
    expect(targetOn(rules, '2026-12-01')).toMatchObject({
      value: { op: '>=', percent: 70 },
      clause: '1.b',
      provenance: { by: 'office', textVi: TERMS.groundVi },
    });
    expect(rules).toMatchObject({ version: '2026-11-27.1', issuedOn: '2026-11-27' });
  });

  test('changed again on the same day is another version, and the second word holds', () => {
    const twice = amended({ groundVi: 'Quyết định 13/QĐ-UBND' }, amended());

    expect(twice.version).toBe('2026-11-27.2');
    expect(targetOn(twice, '2026-12-01')?.provenance.textVi).toBe('Quyết định 13/QĐ-UBND');
    expect(twice.rates.K3.targets.filter(({ from }) => from === '2026-12-01')).toHaveLength(1);
  });

  test('set for now leaves one that was set for later', () => {
    const both = amended({ from: day('2026-11-27') }, amended());

    expect(targetOn(both, '2026-11-27')?.value).toMatchObject({ percent: 70 });
    expect(targetOn(both, '2026-11-27')?.to).toBe('2026-12-01');
    expect(both.rates.K3.targets.map(({ from }) => from)).toEqual([
      '2022-06-01',
      '2025-07-01',
      '2026-11-27',
      '2026-12-01',
    ]);
  });

  test.each([
    ['a day that has passed', { from: day('2026-11-26') }, 'in-the-past'],
    ['without a document', { groundVi: ' ' }, 'ground-missing'],
    ['without a clause', { clause: '' }, 'ground-missing'],
  ])('%s is not taken', (_what, terms, kind) => {
    const result = amendRules(
      shippedRules(),
      { axis: 'sameDayCutOff', value: 14 * 3600 },
      { ...TERMS, ...terms },
    );
    expect(result).toEqual({ ok: false, failure: { kind } });
  });

  test('out of its range is not taken', () => {
    const value = { kind: 'share', op: '>=', percent: 170 } as const;
    expect(amendRules(shippedRules(), { axis: 'target', rate: 'K3', value }, TERMS)).toMatchObject({
      failure: { kind: 'malformed' },
    });
  });

  test('of every axis is set by itself', () => {
    const { limits, reporting } = shippedRules();
    const set = [
      { axis: 'colours', value: { yellowFromPercent: 90, orangeFromPercent: 70 } },
      { axis: 'sameDayCutOff', value: 14 * 3600 },
      { axis: 'limits', value: { ...valueOn(limits, TERMS.from), onlineAnswerWorkingHours: 4 } },
      { axis: 'reporting', value: { ...valueOn(reporting, TERMS.from), sendDay: 18 } },
    ] as const;
    const rules = set.reduce<RuleFile>((held, amendment) => {
      const next = amendRules(held, amendment, TERMS);
      return next.ok ? next.value : held;
    }, shippedRules());

    expect(valueOn(rules.colours, TERMS.from).yellowFromPercent).toBe(90);
    expect(valueOn(rules.sameDayCutOff, TERMS.from)).toBe(14 * 3600);
    expect(valueOn(rules.limits, TERMS.from).onlineAnswerWorkingHours).toBe(4);
    expect(valueOn(rules.reporting, TERMS.from).sendDay).toBe(18);
    expect(rules.version).toBe('2026-11-27.4');
  });
});

describe('a rule file as it travels', () => {
  test('comes back as it went, wrapped or bare', () => {
    const rules = amended();
    const wrapped = parseSealedRules(JSON.parse(sealedRulesText({ rules, seal: null })));

    expect(wrapped).toEqual({ ok: true, value: { rules, seal: null } });
    expect(parseSealedRules(JSON.parse(JSON.stringify(rules)))).toEqual(wrapped);
  });

  test('of another kind is refused with its place', () => {
    const strange = parseSealedRules({ format: 'another-program', rules: {}, seal: null });
    expect(strange).toEqual({ ok: false, failure: { kind: 'malformed', place: 'format' } });
  });

  test('that names the province for something new is told apart from one that repeats what is held', () => {
    const held = shippedRules();
    const claims: RuleFile = {
      ...held,
      colours: held.colours.map((span) => ({ ...span, provenance: { by: 'province', textVi: 'Tỉnh' } })),
    };

    expect(claimOfProvince(claims, held)).toBe('colours');
    expect(claimOfProvince(claims, claims)).toBeUndefined();
  });
});
