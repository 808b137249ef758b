import type { Applicant } from './applicant.ts';

/** A cross-check that failed. The clerk is warned and goes on; no citizen is sent home for a checksum (DOMAIN 7.2). */
export type IdentityWarning =
  | 'unknown-form'
  | 'province-code'
  | 'sex-differs'
  | 'birth-year-differs'
  | 'old-identity-card'
  | 'tax-check-digit';

const TAX_WEIGHTS = [31, 29, 23, 19, 17, 13, 7, 5, 3];

export function identityWarnings(applicant: Applicant): readonly IdentityWarning[] {
  const number = applicant.identityNumber.trim();
  if (number === '') return [];
  if (/^\d{12}$/.test(number)) return personalNumberWarnings(number, applicant);
  if (/^\d{10}(-\d{3})?$/.test(number)) return isTaxNumber(number) ? [] : ['tax-check-digit'];
  if (/^\d{9}$/.test(number)) return ['old-identity-card'];
  if (/^[A-Z]\d{7,8}$/.test(number)) return [];
  return ['unknown-form'];
}

/** Mã số thuế: the tenth digit checks the nine before it (DOMAIN 7.2, from memory; it holds for known companies). */
export function isTaxNumber(number: string): boolean {
  const digits = Array.from(number.slice(0, 10), Number);
  const sum = TAX_WEIGHTS.reduce((total, weight, index) => total + weight * (digits[index] ?? 0), 0);
  const check = 10 - (sum % 11);
  return check !== 10 && check === digits[9];
}

function personalNumberWarnings(number: string, applicant: Applicant): readonly IdentityWarning[] {
  const warnings: IdentityWarning[] = [];
  const province = Number(number.slice(0, 3));
  if (province < 1 || province > 96) warnings.push('province-code');
  const centurySex = Number(number[3]);
  const sex = centurySex % 2 === 0 ? 'male' : 'female';
  if (applicant.sex !== 'unknown' && applicant.sex !== sex) warnings.push('sex-differs');
  const year = 1900 + Math.floor(centurySex / 2) * 100 + Number(number.slice(4, 6));
  const birthYear = applicant.birthDay.slice(0, 4);
  if (birthYear !== '' && birthYear !== String(year)) warnings.push('birth-year-differs');
  return warnings;
}
