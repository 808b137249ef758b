import type { Brand } from '../kernel/brand.ts';
import type { PlainDay } from '../kernel/plain-day.ts';

/** An official dossier code, e.g. `H39.28.05-261123-5001`. */
export type DossierCode = Brand<string, 'DossierCode'>;

/** Both agency schemes (QCVN 102:2016 and QĐ 20/2020) and both day and number widths seen in running systems (DOMAIN 3.2). */
export const DOSSIER_CODE =
  /^(\d{3}\.\d{2}\.\d{2}\.[A-Z]\d{2}|[A-Z]\d{2}(\.[A-Z0-9]+)*)-(\d{6}|\d{8})-\d{4,7}$/;

export function parseDossierCode(value: unknown): DossierCode | undefined {
  return typeof value === 'string' && DOSSIER_CODE.test(value) ? (value as DossierCode) : undefined; // the pattern is the brand
}

/**
 * The code of one reception. `agencyCode` comes from the office's configuration
 * and `number` from a lease; anything that does not make a legal code is a bug.
 *
 * @rule CODE-01
 */
export function dossierCode(agencyCode: string, day: PlainDay, number: number): DossierCode {
  const shortDay = day.slice(2).replaceAll('-', '');
  const code = parseDossierCode(`${agencyCode}-${shortDay}-${String(number).padStart(4, '0')}`);
  if (code === undefined) throw new TypeError('agency code or number outside the legal form');
  return code;
}
