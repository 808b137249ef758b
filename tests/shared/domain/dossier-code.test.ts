import { describe, expect, test } from 'vitest';
import { dossierCode, parseDossierCode } from '../../../shared/domain/dossier-code.ts';
import { formSetOn } from '../../../shared/domain/form-set.ts';
import { shippedRules } from '../../../shared/rules/directive/rules-on.ts';
import { getPlainDay } from '../../../shared/kernel/plain-day.ts';

describe('a dossier code (CODE-01)', () => {
  test('is agency, short day and a number of at least four digits', () => {
    expect(dossierCode('H39.28.05', getPlainDay('2026-11-23'), 51)).toBe('H39.28.05-261123-0051');
  });

  test.each(['000.00.01.H22-220615-0001', 'H15.50.05.13-261008-0975', 'G09.20-20260609-0092637'])(
    'seen in a running system is accepted: %s',
    (code) => {
      expect(parseDossierCode(code)).toBe(code);
    },
  );

  test.each(['', 'H39-261123-1', 'h39.28-261123-0001', 'H39.28-261123-0001; drop'])(
    'of another form is not one: %s',
    (code) => {
      expect(parseDossierCode(code)).toBeUndefined();
    },
  );

  test('of an agency that cannot be one is a bug', () => {
    expect(() => dossierCode('xã', getPlainDay('2026-11-23'), 1)).toThrow(TypeError);
  });
});

describe('the form set (FORM-01)', () => {
  test.each([
    ['2025-09-14', '2018'],
    ['2025-09-15', '2025'],
  ])('of a dossier received on %s is that of %s', (day, expected) => {
    expect(formSetOn(getPlainDay(day), shippedRules())).toBe(expected);
  });
});
