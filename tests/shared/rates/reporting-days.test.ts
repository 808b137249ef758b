import { describe, expect, test } from 'vitest';
import { getPlainDay } from '../../../shared/kernel/plain-day.ts';
import { meetBy, sendBy } from '../../../shared/rates/reporting-days.ts';
import { shippedRules, valueOn } from '../../../shared/rules/directive/rules-on.ts';
import { shippedCalendar } from '../../../shared/rules/work-calendar.ts';

const on = (month: string) => {
  const day = getPlainDay(`${month}-01`);
  const reporting = valueOn(shippedRules().reporting, day);
  return { send: sendBy(reporting, day, shippedCalendar()), meet: meetBy(reporting, day, shippedCalendar()) };
};

describe('the days of the report and of the meeting', () => {
  test('are before the 25th under three tiers, by the 25th under two', () => {
    expect(on('2022-08').send).toBe('2022-08-24');
    expect(on('2026-11').send).toBe('2026-11-25');
  });

  test('move to the working day before where they are off', () => {
    expect(on('2026-10')).toEqual({ send: '2026-10-23', meet: '2026-10-23' });
    expect(on('2026-11').meet).toBe('2026-11-23');
  });
});
