import { describe, expect, test } from 'vitest';
import {
  EMPTY_FIELDS,
  isWrong,
  legalFeeVnd,
  toLine,
  type TypedFields,
} from '../../../../renderer/screens/certification/typed-line.ts';

const FIELDS: TypedFields = {
  ...EMPTY_FIELDS,
  requesterName: ' Trần Thị Hoa ',
  paperVi: 'bằng tốt nghiệp',
  pages: '3',
  copies: '2',
  signerName: 'Lê Văn Sáu',
};

describe('what is typed of a line', () => {
  test('has the legal fee of copies until another is typed', () => {
    expect(toLine(FIELDS)).toMatchObject({ requesterName: 'Trần Thị Hoa', feeVnd: 10_000 });
    expect(toLine({ ...FIELDS, fee: '0' })).toMatchObject({ feeVnd: 0 });
    expect(toLine({ ...FIELDS, fee: '5.000' })).toMatchObject({ feeVnd: 5_000 });
  });

  test('has no fee by law in the other books', () => {
    expect(legalFeeVnd({ ...FIELDS, book: 'SCT/HĐ-GD' })).toBeUndefined();
    expect(toLine({ ...FIELDS, book: 'SCT/HĐ-GD' })).toEqual({ wrong: 'fee' });
  });

  test.each([
    [{ requesterName: ' ' }, 'requesterName'],
    [{ paperVi: '' }, 'paperVi'],
    [{ signerName: '' }, 'signerName'],
    [{ pages: '0' }, 'pages'],
    [{ copies: 'hai' }, 'copies'],
    [{ fee: 'miễn' }, 'fee'],
  ])('with %j says which field is wrong', (change, wrong) => {
    const line = toLine({ ...FIELDS, ...change });

    expect(isWrong(line) && line.wrong).toBe(wrong);
  });
});
