import { describe, expect, test } from 'vitest';
import { changedRows } from '../../../renderer/screens/rules/compare-rows.ts';
import { ruleRows } from '../../../renderer/screens/rules/rule-rows.ts';
import { createFormat } from '../../../renderer/i18n/format.ts';
import { fillIn, type Translate } from '../../../renderer/i18n/message.ts';
import { vi } from '../../../renderer/i18n/vi.ts';
import { getPlainDay } from '../../../shared/kernel/plain-day.ts';
import { amendRules } from '../../../shared/rules/directive/amend-rules.ts';
import { compareRuleFiles } from '../../../shared/rules/directive/compare-rule-files.ts';
import { shippedRules } from '../../../shared/rules/directive/rules-on.ts';

const t: Translate = (key, ...[params]) => fillIn(vi[key], params);
const say = { t, format: createFormat(t) };
const TODAY = getPlainDay('2026-11-27');
const rows = (day: string) => ruleRows(shippedRules(), { day: getPlainDay(day), language: 'vi' }, say);
const rowOf = (id: string, day = '2026-11-27') => {
  const found = rows(day).find((row) => row.id === id);
  if (found === undefined) throw new TypeError(`no line ${id}`);
  return found;
};

describe('the lines of the rules', () => {
  test('say what is in force on the day, and nothing of what is not yet', () => {
    expect(rowOf('K3')).toMatchObject({ name: 'K3 · Hồ sơ giải quyết trực tuyến', words: '> 50 %' });
    expect(rowOf('cut-off').words).toBe('15:00');
    expect(rowOf('tiers', '2023-07-01').words).toBe('Long An 2022');
    expect(rows('2022-06-15').some(({ id }) => id === 'digitisation')).toBe(false);
    expect(new Set(rows('2026-11-27').map(({ id }) => id)).size).toBe(rows('2026-11-27').length);
  });

  test('leave to the office what is its own, and no more', () => {
    const fixed = rows('2026-11-27')
      .filter(({ edit }) => edit === undefined)
      .map(({ id }) => id);
    expect(fixed.filter((id) => !id.startsWith('K'))).toEqual(['tiers', 'forms', 'levels', 'digitisation']);
    expect(rowOf('K3').edit?.toAmendment('70')).toEqual({
      axis: 'target',
      rate: 'K3',
      value: { kind: 'share', op: '>', percent: 70 },
    });
    expect(rowOf('K3').edit?.toAmendment('')).toEqual({ axis: 'target', rate: 'K3', value: null });
    expect(rowOf('onlineAnswerWorkingHours').edit?.toAmendment('4')).toMatchObject({
      axis: 'limits',
      value: { onlineAnswerWorkingHours: 4, supplementChainDays: expect.any(Number) },
    });
    expect(rowOf('cut-off').edit?.toAmendment('14:30')).toEqual({ axis: 'sameDayCutOff', value: 52_200 });
  });

  test.each([
    ['K3', 'bảy mươi'],
    ['cut-off', '25:00'],
    ['cut-off', 'ba giờ'],
    ['onlineAnswerWorkingHours', '-1'],
    ['onlineAnswerWorkingHours', ''],
    ['recipient', ''],
  ])('%s does not take «%s»', (id, typed) => {
    expect(rowOf(id).edit?.toAmendment(typed)).toBeUndefined();
  });
});

describe('two rule files beside each other', () => {
  test('show each figure that changes, on the day on which it does, and nothing else', () => {
    const held = shippedRules();
    const next = amendRules(
      held,
      { axis: 'colours', value: { yellowFromPercent: 90, orangeFromPercent: 50 } },
      { from: getPlainDay('2027-01-01'), clause: '1.g', groundVi: 'Quyết định 12', today: TODAY },
    );
    if (!next.ok) throw new TypeError(next.failure.kind);
    const differences = compareRuleFiles(held, next.value);

    const changed = changedRows({ held, next: next.value, differences }, 'vi', say);

    expect(changed.map(({ from, name }) => [from, name])).toEqual([
      ['2027-01-01', 'Màu vàng từ (phần của mức)'],
      ['2027-01-01', 'Màu cam từ (phần của mức)'],
    ]);
    expect(changed[0]?.next?.words).toBe('90 %');
    expect(changedRows({ held, next: held, differences: [] }, 'vi', say)).toEqual([]);
  });
});
