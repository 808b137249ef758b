import { describe, expect, test } from 'vitest';
import { peopleLines } from '../../../../electron/documents/forms/form-01-people.ts';
import { rowCells } from '../../../../electron/documents/forms/form-01-text.ts';
import { form01Of, type Form01 } from '../../../../shared/domain/form-01.ts';
import { getInstant } from '../../../../shared/kernel/instant.ts';
import { aClerkId } from '../../../support/builders.ts';
import { aComponent, anApplicant, aRequest } from './form-samples.ts';

const EMPLOYEE = {
  fullName: 'Lê Văn Sương',
  identityNumber: '080085067891',
  birthDay: '',
  sex: 'male',
  phone: '0900000002',
} as const;

function formOf(change: Parameters<typeof aRequest>[0]): Form01 {
  const form = form01Of(aRequest(change));
  if (!form.ok) throw new Error(form.failure.kind);
  return form.value;
}

function linesOf(change: Parameters<typeof aRequest>[0]): readonly string[] {
  return peopleLines(formOf(change)).map((runs) => runs.map((run) => run.text).join(''));
}

describe('the people on Form 01', () => {
  test('are the owner alone when nobody else is there', () => {
    expect(linesOf({})).toEqual([
      'Tiếp nhận hồ sơ của: Trần Thị Hoa',
      'Số định danh cá nhân/Căn cước/Hộ chiếu: 080190012345',
      'Địa chỉ: Ấp 3, xã Mỹ Lệ, tỉnh Tây Ninh',
      'Số điện thoại: 0912345678     Email: hoa@example.invalid',
    ]);
  });

  test('are an enterprise, its representative and the employee who stands at the counter', () => {
    const applicant = anApplicant({
      kind: 'enterprise',
      fullName: 'Công ty TNHH Lúa Vàng',
      identityNumber: '0300588569',
      representativeName: 'Phạm Ngọc Lam',
    });
    const filer = {
      kind: 'authorised',
      person: EMPLOYEE,
      documentNumber: '12/UQ',
      documentDay: '2026-11-20',
    } as const;
    const lines = linesOf({ applicant, people: { filer } });

    expect(lines).toContain('Mã số thuế: 0300588569');
    expect(lines).toContain('Người đại diện: Phạm Ngọc Lam');
    expect(lines.at(-1)).toBe(
      'Người nộp: Lê Văn Sương (số 080085067891), điện thoại 0900000002 ' +
        '(được ủy quyền theo văn bản số 12/UQ ngày 20/11/2026)',
    );
  });

  test.each([
    [{ kind: 'relative', person: EMPLOYEE, relation: 'con' }, '(người thân: con)'],
    [{ kind: 'relative', person: EMPLOYEE, relation: '' }, '(người thân)'],
    [{ kind: 'authorised', person: EMPLOYEE, documentNumber: '', documentDay: '' }, '(được ủy quyền)'],
    [{ kind: 'legal-representative', person: EMPLOYEE }, '(đại diện theo pháp luật)'],
    [{ kind: 'postal-worker', person: EMPLOYEE }, '(nhân viên bưu chính)'],
  ] as const)('%o files as %s', (filer, words) => {
    expect(linesOf({ people: { filer } }).at(-1)).toContain(words);
  });

  test('are all the owners that have a name', () => {
    const coOwners = [
      EMPLOYEE,
      { ...EMPLOYEE, fullName: ' ' },
      { ...EMPLOYEE, fullName: 'Võ Thị Mai', identityNumber: '' },
    ];

    expect(linesOf({ people: { coOwners } })).toContain(
      'Đồng chủ hồ sơ: Lê Văn Sương (số 080085067891); Võ Thị Mai',
    );
  });
});

test('a paper compared with its original says so on Form 01, beside its counts', () => {
  const compared = { by: aClerkId(), at: getInstant(0) };
  const [row] = formOf({
    components: [aComponent(1, { compared, counts: { original: 0, certified: 0, copy: 1 } })],
  }).rows;

  expect(row === undefined ? [] : rowCells(row)).toEqual([
    '1',
    'Giấy tờ số 1 (đã đối chiếu bản chính)',
    '',
    '',
    '01',
  ]);
});

test('the number of sets stands on Form 01', () => {
  expect(formOf({ people: { setCount: 2 } }).setCount).toBe(2);
});
