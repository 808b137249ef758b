import { describe, expect, test } from 'vitest';
import { parseCardQr } from '../../../shared/domain/card-qr.ts';
import { EMPTY_APPLICANT } from '../../../shared/domain/draft-edits.ts';
import { identityWarnings } from '../../../shared/domain/identity-number.ts';

const CARD_2021 = '080090123456||NGUYỄN VĂN A|01021990|Nam|Ấp 1, Xã A, Huyện B, Long An|15042021';

describe('the QR of an identity card', () => {
  test('of 2021 gives every field', () => {
    expect(parseCardQr(CARD_2021)).toEqual({
      ok: true,
      value: {
        identityNumber: '080090123456',
        oldNumber: '',
        fullName: 'NGUYỄN VĂN A',
        birthDay: '1990-02-01',
        sex: 'male',
        address: 'Ấp 1, Xã A, Huyện B, Long An',
        issuedOn: '2021-04-15',
        nameDoubtful: false,
      },
    });
  });

  test('of 2024 has more fields, which are ignored', () => {
    expect(parseCardQr(`${CARD_2021}||TRẦN THỊ B|NGUYỄN VĂN C|`)).toMatchObject({
      ok: true,
      value: { fullName: 'NGUYỄN VĂN A' },
    });
  });

  test.each([
    'NGUYEENX VAWN A',
    'NGUYE64N VA8N A',
    'NGUY?N V?N A',
    'NGUYEN VAN A',
    'LÊ VAN SUONG',
    'NGUYá»„N VÄ‚N A',
    '',
  ])('with a name that an input method mangled («%s») gives number, birth day and sex only', (name) => {
    expect(parseCardQr(`080190012345||${name}|01021990|Nu|Ap 1|15042021`)).toMatchObject({
      ok: true,
      value: {
        identityNumber: '080190012345',
        birthDay: '1990-02-01',
        sex: 'female',
        fullName: '',
        nameDoubtful: true,
      },
    });
  });

  test.each([9, 10, 11])('with %i fields is read like one with seven', (count) => {
    const long = `${CARD_2021}${'|NGƯỜI THÂN'.repeat(count - 7)}`;

    expect(long.split('|')).toHaveLength(count);
    expect(parseCardQr(long)).toEqual(parseCardQr(CARD_2021));
  });

  test('with a birth year alone keeps the year', () => {
    expect(parseCardQr(CARD_2021.replace('01021990', '1990'))).toMatchObject({ value: { birthDay: '1990' } });
  });

  test('in decomposed letters is composed', () => {
    expect(parseCardQr(CARD_2021.normalize('NFD'))).toMatchObject({ value: { fullName: 'NGUYỄN VĂN A' } });
  });

  test.each([
    ['https://example.test', 'not-a-card'],
    ['12345||A|01021990|Nam|B|15042021', 'bad-number'],
  ])('that is something else is refused: %s', (text, kind) => {
    expect(parseCardQr(text)).toEqual({ ok: false, failure: { kind } });
  });
});

describe('cross-checks of a number', () => {
  const person = {
    ...EMPTY_APPLICANT,
    identityNumber: '080190012345',
    sex: 'female',
    birthDay: '1990-02-01',
  } as const;

  test('that agrees with everything says nothing', () => {
    expect(identityWarnings(person)).toEqual([]);
  });

  test.each([
    [{ sex: 'male' } as const, 'sex-differs'],
    [{ birthDay: '1991' } as const, 'birth-year-differs'],
    [{ identityNumber: '099190012345' } as const, 'province-code'],
    [{ identityNumber: '123456789' } as const, 'old-identity-card'],
    [{ identityNumber: '0100109106' } as const, 'personal-number-expected'],
    [{ identityNumber: 'abc' } as const, 'unknown-form'],
  ])('%o warns of %s', (change, warning) => {
    expect(identityWarnings({ ...person, ...change })).toEqual([warning]);
  });

  test('of a passport says nothing', () => {
    expect(identityWarnings({ ...person, identityNumber: 'C1234567' })).toEqual([]);
  });

  test.each([
    ['enterprise', '0100109106', []],
    ['enterprise', '0100109106-001', []],
    ['enterprise', '0100109107', ['tax-check-digit']],
    ['enterprise', '080190012345', ['tax-number-expected']],
    ['household-business', '0300588569', []],
    ['household-business', '080190012345', []],
    ['household-business', '12345', ['tax-number-expected']],
    ['public-service-unit', 'H39.28.05', []],
    ['public-service-unit', '0300588569', []],
    ['state-body', '000.00.28.H39', []],
    ['other-organisation', 'hội', ['unknown-form']],
    ['household', '080190012345', []],
  ] as const)('of a %s, %s, warns of %o', (kind, identityNumber, warnings) => {
    expect(identityWarnings({ ...person, kind, identityNumber })).toEqual(warnings);
  });
});
