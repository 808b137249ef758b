/** A citizen for one dossier. Nobody has these names and numbers together: all are invented. */
export interface Citizen {
  readonly fullName: string;
  readonly identityNumber: string;
  readonly phone: string;
  /** What the reader sends for the card. */
  readonly card: string;
}

const FAMILY = ['TRẦN', 'LÊ', 'PHẠM', 'HUỲNH', 'PHAN', 'ĐẶNG', 'BÙI', 'NGÔ'];
const MIDDLE = ['THỊ HOA', 'THỊ NGỌC', 'THỊ BÍCH', 'THỊ HỒNG', 'THỊ TUYẾT', 'THỊ ÁNH'];
const GIVEN = ['MƠ', 'LÝ', 'ĐÀO', 'SƯƠNG', 'QUẾ', 'NHÃN', 'BƯỞI', 'HẠNH', 'THẢO', 'VÂN'];

/** The citizen by her number; another number is another person. */
export function citizenOf(number: number): Citizen {
  const part = (names: readonly string[], place: number): string =>
    names[Math.floor(number / place) % names.length] ?? '';
  const fullName = [
    part(FAMILY, GIVEN.length),
    part(MIDDLE, GIVEN.length * FAMILY.length),
    part(GIVEN, 1),
  ].join(' ');
  const serial = String(number % 1_000_000).padStart(6, '0');
  const identityNumber = `080190${serial}`;
  return {
    fullName,
    identityNumber,
    phone: `0900${serial}`,
    card: `${identityNumber}||${fullName}|02091990|Nữ|Ấp 3, Xã Mỹ Lệ, Tây Ninh|15042021`,
  };
}
