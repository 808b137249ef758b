import { describe, expect, test } from 'vitest';
import { markAlphabet, markFor, trueCopyMark } from '../../../../electron/documents/pdf/mark-for.ts';
import { getInstant } from '../../../../shared/kernel/instant.ts';

const signedAt = getInstant(Date.UTC(2026, 10, 23, 17, 30, 0));

describe('the clerk’s mark', () => {
  test('says who digitised the paper and when, in Vietnam’s time', () => {
    const mark = markFor({ signerName: 'Trần Văn Đức', signedAt, trial: false });

    expect(mark.lines).toEqual(['Người số hóa: Trần Văn Đức', 'Thời gian: 24-11-2026T00:30:00+07:00']);
  });

  test('warns of a trial certificate, and only of that', () => {
    const trial = markFor({ signerName: 'Trần Văn Đức', signedAt, trial: true });
    const real = markFor({ signerName: 'Trần Văn Đức', signedAt, trial: false });

    expect(trial.warning).toBe('CHỨNG THƯ THỬ NGHIỆM – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ');
    expect(real.warning).toBeUndefined();
  });

  test('writes a decomposed name in one form, and no control character', () => {
    const { lines } = markFor({ signerName: 'Trần\nVăn Đức'.normalize('NFD'), signedAt, trial: false });

    expect(lines[0]).toBe('Người số hóa: Trần Văn Đức');
  });

  test('needs no letter that its alphabet lacks, whatever the time', () => {
    const letters = new Set(markAlphabet('Trần Văn Đức', 'UBND xã Mỹ Lệ').join(''));
    const mark = markFor({
      signerName: 'Trần Văn Đức',
      signedAt: getInstant(1_999_999_999_999),
      trial: true,
    });

    expect([...new Set(mark.lines.join('') + (mark.warning ?? ''))].filter((c) => !letters.has(c))).toEqual(
      [],
    );
  });

  test('as «sao y» says form, agency and time, in the right corner', () => {
    const mark = trueCopyMark({ agencyName: 'UBND xã Mỹ Lệ', signedAt, trial: false });

    expect(mark).toEqual({
      side: 'right',
      lines: ['Sao y', 'UBND xã Mỹ Lệ', 'Thời gian ký: 24-11-2026T00:30:00+07:00'],
      warning: undefined,
    });
  });
});
