import { isPerson, type Applicant, type Person } from '../../../shared/domain/applicant.ts';
import type { Form01 } from '../../../shared/domain/form-01.ts';
import { assertNever } from '../../../shared/kernel/assert-never.ts';
import type { TextRun } from './break-lines.ts';
import { BLANK, bold, line, plain } from './text-runs.ts';

/** Whose dossier it is and who hands it in (fields 3 to 5 of DOMAIN 2.3). A line for which there is nothing to say is not printed. */
export function peopleLines(form: Form01): readonly (readonly TextRun[])[] {
  const { applicant, coOwners } = form;
  return [
    [plain('Tiếp nhận hồ sơ của: '), bold(applicant.fullName || BLANK)],
    line(`${identityLabel(applicant)}: `, applicant.identityNumber),
    ...representativeLines(applicant),
    ...(coOwners.length === 0 ? [] : [line('Đồng chủ hồ sơ: ', coOwners.map(named).join('; '))]),
    line('Địa chỉ: ', applicant.address),
    [...line('Số điện thoại: ', applicant.phone), plain('     '), ...line('Email: ', applicant.email)],
    ...filerLines(form),
  ];
}

function representativeLines(applicant: Applicant): readonly (readonly TextRun[])[] {
  if (isPerson(applicant.kind)) return [];
  const { representativeName, representativeNumber } = applicant;
  const words = named({ fullName: representativeName, identityNumber: representativeNumber });
  return [line('Người đại diện: ', representativeName.trim() === '' ? '' : words)];
}

function filerLines({ filer, atCounter }: Form01): readonly (readonly TextRun[])[] {
  if (filer.kind === 'self') return [];
  const phone = atCounter.phone === '' ? '' : `, điện thoại ${atCounter.phone}`;
  const who = atCounter.fullName.trim() === '' ? BLANK : named(atCounter);
  return [[plain('Người nộp: '), bold(who), plain(`${phone} (${standing(filer)})`)]];
}

function standing(filer: Exclude<Form01['filer'], { kind: 'self' }>): string {
  switch (filer.kind) {
    case 'relative':
      return filer.relation.trim() === '' ? 'người thân' : `người thân: ${filer.relation}`;
    case 'authorised':
      return ['được ủy quyền', ...authority(filer.documentNumber, filer.documentDay)].join(' ');
    case 'legal-representative':
      return 'đại diện theo pháp luật';
    case 'postal-worker':
      return 'nhân viên bưu chính';
    default:
      return assertNever(filer);
  }
}

function authority(number: string, isoDay: string): readonly string[] {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(isoDay);
  return [
    ...(number.trim() === '' ? [] : [`theo văn bản số ${number}`]),
    ...(parts === null ? [] : [`ngày ${parts[3]}/${parts[2]}/${parts[1]}`]),
  ];
}

function named({ fullName, identityNumber }: Pick<Person, 'fullName' | 'identityNumber'>): string {
  return identityNumber.trim() === '' ? fullName : `${fullName} (số ${identityNumber})`;
}

function identityLabel({ kind }: Applicant): string {
  switch (kind) {
    case 'citizen':
    case 'household':
      return 'Số định danh cá nhân/Căn cước/Hộ chiếu';
    case 'household-business':
    case 'enterprise':
      return 'Mã số thuế';
    case 'state-body':
    case 'public-service-unit':
    case 'other-organisation':
      return 'Mã số thuế/Mã định danh cơ quan, tổ chức';
    default:
      return assertNever(kind);
  }
}
