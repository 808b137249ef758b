import type { Applicant, ApplicantKind } from '../../../shared/domain/applicant.ts';
import type { Chance } from './chance.ts';

/** Everybody here is invented: names are drawn from lists, and no number was ever given out. */

const FAMILY_NAMES = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Huỳnh', 'Võ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ'];
const MIDDLE_NAMES = ['Văn', 'Thị', 'Minh', 'Ngọc', 'Hoàng', 'Thanh', 'Kim', 'Quốc'];
const GIVEN_NAMES = [
  'An',
  'Bình',
  'Cúc',
  'Dung',
  'Giang',
  'Hạnh',
  'Khôi',
  'Lan',
  'Mai',
  'Nam',
  'Phúc',
  'Sáu',
  'Tâm',
];
const HAMLETS = ['Ấp 1', 'Ấp 2', 'Ấp Mỹ Tân', 'Ấp Cầu Tre', 'Ấp Bến Lúa'];
const BODIES = ['Trạm Y tế xã Mỹ Lệ', 'Ban Chỉ huy Quân sự xã Mỹ Lệ'];
const UNITS = ['Trường Tiểu học Mỹ Lệ', 'Trường Mầm non Cầu Tre', 'Trung tâm Văn hóa xã Mỹ Lệ'];

export function inventPerson(chance: Chance): Partial<Applicant> {
  const birthYear = chance.whole(1950, 2004);
  const female = chance.inHundred(50);
  const century = birthYear < 2000 ? 0 : 2;
  const serial = String(chance.whole(0, 999_999)).padStart(6, '0');
  return {
    kind: 'citizen',
    fullName: `${chance.pick(FAMILY_NAMES)} ${chance.pick(MIDDLE_NAMES)} ${chance.pick(GIVEN_NAMES)}`,
    identityNumber: `080${century + (female ? 1 : 0)}${String(birthYear).slice(2)}${serial}`,
    birthDay: `${birthYear}-0${chance.whole(1, 9)}-1${chance.whole(0, 9)}`,
    sex: female ? 'female' : 'male',
    address: `${chance.pick(HAMLETS)}, xã Mỹ Lệ`,
    phone: `09000${String(chance.whole(0, 99_999)).padStart(5, '0')}`,
  };
}

export function inventBody(
  chance: Chance,
  kind: Extract<ApplicantKind, 'state-body' | 'public-service-unit'>,
): Partial<Applicant> {
  return {
    kind,
    fullName: chance.pick(kind === 'state-body' ? BODIES : UNITS),
    identityNumber: `110${String(chance.whole(0, 9_999_999)).padStart(7, '0')}`,
    address: 'xã Mỹ Lệ',
    representativeName: `${chance.pick(FAMILY_NAMES)} ${chance.pick(MIDDLE_NAMES)} ${chance.pick(GIVEN_NAMES)}`,
  };
}
