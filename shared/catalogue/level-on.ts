import type { PlainDay } from '../kernel/plain-day.ts';
import type { LevelSpan, Procedure } from './procedure.ts';

/** The online level in force on a day; `undefined` when the catalogue says nothing about that day. */
export function levelOn(procedure: Procedure, day: PlainDay): LevelSpan | undefined {
  return procedure.levels.find((span) => covers(span, day));
}

/** Taken in online alone on a day (directive 2). */
export function isOnlineOnlyOn(procedure: Procedure, day: PlainDay): boolean {
  return procedure.onlineOnly.some((span) => covers(span, day));
}

function covers({ from, to }: { readonly from: string; readonly to: string | null }, day: PlainDay): boolean {
  return from <= day && (to === null || day < to);
}
