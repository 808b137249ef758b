import type { PlainDay } from '../kernel/plain-day.ts';
import type { LevelSpan, Procedure } from './procedure.ts';

/** The online level in force on a day; `undefined` when the catalogue says nothing about that day. */
export function levelOn(procedure: Procedure, day: PlainDay): LevelSpan | undefined {
  return procedure.levels.find((span) => covers(span, day));
}

/** Partly or wholly online (một phần, toàn trình; formerly level 3 and 4) on a day: what the directive counts as provided. */
export function isProvidedOnlineOn(procedure: Procedure, day: PlainDay): boolean {
  const value = levelOn(procedure, day)?.value;
  return value === '3' || value === '4' || value === 'mot-phan' || value === 'toan-trinh';
}

/** Whether nothing is known of its level on a day («chưa rõ»): such a procedure is in no rate. */
export function isLevelUnknownOn(procedure: Procedure, day: PlainDay): boolean {
  const value = levelOn(procedure, day)?.value;
  return value === undefined || value === 'chua-ro';
}

/** On the national portal's list on a day; in effect only where it is provided online at all (DOMAIN 9). */
export function isIntegratedOn(procedure: Procedure, day: PlainDay): boolean {
  return procedure.integrated.some((span) => covers(span, day));
}

/** Taken in online alone on a day (directive 2). */
export function isOnlineOnlyOn(procedure: Procedure, day: PlainDay): boolean {
  return procedure.onlineOnly.some((span) => covers(span, day));
}

function covers({ from, to }: { readonly from: string; readonly to: string | null }, day: PlainDay): boolean {
  return from <= day && (to === null || day < to);
}
