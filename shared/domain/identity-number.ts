import { isPerson, type ApplicantKind, type Person } from './applicant.ts';

/** A cross-check that failed. The clerk is warned and goes on; no citizen is sent home for a checksum (DOMAIN 7.2). */
export const IDENTITY_WARNINGS = [
  'unknown-form',
  'province-code',
  'sex-differs',
  'birth-year-differs',
  'old-identity-card',
  'tax-check-digit',
  'tax-number-expected',
  'personal-number-expected',
] as const;

export type IdentityWarning = (typeof IDENTITY_WARNINGS)[number];

/** What of a person or an organisation the checks look at. */
export type CheckedIdentity = Omit<Person, 'fullName'> & { readonly kind: ApplicantKind };

const TAX_WEIGHTS = [31, 29, 23, 19, 17, 13, 7, 5, 3];
const PERSONAL = /^\d{12}$/;
const TAX = /^\d{10}(-\d{3})?$/;
const PASSPORT = /^[A-Z]\d{7,8}$/;
/** Agency identifiers of both schemes (DOMAIN 3.1). */
const AGENCY = /^(\d{3}\.\d{2}\.\d{2}\.[A-Z]\d{2}|[A-Z]\d{2}(\.[A-Z0-9]+)*)$/;

export function identityWarnings(checked: CheckedIdentity): readonly IdentityWarning[] {
  const number = checked.identityNumber.trim();
  if (number === '') return [];
  if (isPerson(checked.kind)) return personWarnings(number, checked);
  // Since July 2025 a household business may go by its owner's personal number.
  if (checked.kind === 'household-business' && PERSONAL.test(number)) return provinceWarnings(number);
  if (TAX.test(number)) return isTaxNumber(number) ? [] : ['tax-check-digit'];
  if (checked.kind === 'enterprise' || checked.kind === 'household-business') return ['tax-number-expected'];
  return AGENCY.test(number) ? [] : ['unknown-form'];
}

/** Mã số thuế: the tenth digit checks the nine before it (DOMAIN 7.2, from memory; it holds for known companies). */
export function isTaxNumber(number: string): boolean {
  const digits = Array.from(number.slice(0, 10), Number);
  const sum = TAX_WEIGHTS.reduce((total, weight, index) => total + weight * (digits[index] ?? 0), 0);
  const check = 10 - (sum % 11);
  return check !== 10 && check === digits[9];
}

function personWarnings(number: string, checked: CheckedIdentity): readonly IdentityWarning[] {
  if (PERSONAL.test(number)) return personalNumberWarnings(number, checked);
  if (/^\d{9}$/.test(number)) return ['old-identity-card'];
  if (PASSPORT.test(number)) return [];
  return [TAX.test(number) ? 'personal-number-expected' : 'unknown-form'];
}

function personalNumberWarnings(number: string, checked: CheckedIdentity): readonly IdentityWarning[] {
  const warnings = [...provinceWarnings(number)];
  const centurySex = Number(number[3]);
  const sex = centurySex % 2 === 0 ? 'male' : 'female';
  if (checked.sex !== 'unknown' && checked.sex !== sex) warnings.push('sex-differs');
  const year = 1900 + Math.floor(centurySex / 2) * 100 + Number(number.slice(4, 6));
  const birthYear = checked.birthDay.slice(0, 4);
  if (birthYear !== '' && birthYear !== String(year)) warnings.push('birth-year-differs');
  return warnings;
}

function provinceWarnings(number: string): readonly IdentityWarning[] {
  const province = Number(number.slice(0, 3));
  return province < 1 || province > 96 ? ['province-code'] : [];
}
