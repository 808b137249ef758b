import { describe, expect, test } from 'vitest';
import { getPlainDay } from '../../../shared/kernel/plain-day.ts';
import { compareRuleFiles } from '../../../shared/rules/directive/compare-rule-files.ts';
import { parseRuleFile } from '../../../shared/rules/directive/parse-rule-file.ts';
import { findOn, shippedRules, valueOn } from '../../../shared/rules/directive/rules-on.ts';

const day = getPlainDay;

describe('the shipped rules', () => {
  test('ask for what the directive asks for, by its clause', () => {
    const { rates } = shippedRules();
    const targetOf = (id: 'K2' | 'K3' | 'K4' | 'K10') => findOn(rates[id].targets, day('2023-07-15'));

    expect(targetOf('K2')).toMatchObject({ clause: '1.b', value: { op: '>=', percent: 80 } });
    expect(targetOf('K3')).toMatchObject({ clause: '1.b', value: { op: '>', percent: 50 } });
    expect(targetOf('K4')).toMatchObject({ clause: '1.b', value: { op: '=', percent: 100 } });
    expect(targetOf('K10')).toMatchObject({ clause: '3', value: { op: '=', percent: 100 } });
  });

  test('say from July 2025 on whom the figures are taken over from, unconfirmed', () => {
    const { rates, tiers } = shippedRules();

    expect(findOn(tiers, day('2025-06-30'))?.value.nameVi).toBe('Long An 2022');
    expect(findOn(tiers, day('2025-07-01'))?.value.nameVi).toBe('hai cấp');
    expect(findOn(rates.K3.targets, day('2026-11-26'))?.provenance.textVi).toBe(
      'kế thừa Chỉ thị 5/2022 của UBND tỉnh Long An (cũ), chưa được tỉnh Tây Ninh xác nhận',
    );
  });

  test('bring digitisation to communes in two steps', () => {
    const scopeOn = (text: string) => findOn(shippedRules().digitisation, day(text))?.value;

    expect(['2022-06-30', '2022-07-01', '2023-05-31', '2023-06-01', '2026-11-26'].map(scopeOn)).toEqual([
      undefined,
      'essential-services',
      'essential-services',
      'all-procedures',
      'all-procedures',
    ]);
  });

  test('change the forms on 15/9/2025', () => {
    const setOn = (text: string) => valueOn(shippedRules().formSets, day(text));

    expect([setOn('2025-09-14'), setOn('2025-09-15')]).toEqual(['2018', '2025']);
  });
});

describe('a rule file from outside', () => {
  test('is refused with the place of its first fault', () => {
    const rules = shippedRules();
    const broken = { ...rules, colours: [{ ...rules.colours[0], value: { yellowFromPercent: 900 } }] };

    expect(parseRuleFile(broken)).toMatchObject({
      failure: { kind: 'malformed', place: 'colours.0.value.yellowFromPercent' },
    });
    expect(parseRuleFile({ ...rules, formatVersion: 2 })).toMatchObject({
      failure: { kind: 'newer-format' },
    });
  });

  test('gives every day one answer at most', () => {
    const rules = shippedRules();
    const [first, second] = rules.formSets;
    const twice = { ...rules, formSets: [{ ...first, to: '2025-10-01' }, second] };

    expect(parseRuleFile(twice)).toMatchObject({ failure: { kind: 'spans-overlap', place: 'formSets' } });
  });

  test('is compared with the rules held, axis by axis', () => {
    const held = shippedRules();
    const [span] = held.rates.K5.targets.slice(-1);
    if (span === undefined) throw new Error('K5 has a span');
    const set = {
      ...span,
      provenance: { by: 'office', textVi: 'Kế hoạch 12/KH-UBND' } as const,
      value: { kind: 'share', op: '>=', percent: 45 } as const,
    };
    const next = {
      ...held,
      rates: {
        ...held.rates,
        K5: { ...held.rates.K5, targets: [...held.rates.K5.targets.slice(0, -1), set] },
      },
    };

    expect(compareRuleFiles(held, held)).toEqual([]);
    expect(compareRuleFiles(held, next)).toEqual([
      { place: 'rates.K5.targets', change: 'removed', span },
      { place: 'rates.K5.targets', change: 'added', span: set },
    ]);
  });
});
