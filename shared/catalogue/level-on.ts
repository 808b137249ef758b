import type { PlainDay } from '../kernel/plain-day.ts';
import type { LevelSpan, Procedure } from './procedure.ts';

/** The online level in force on a day; `undefined` when the catalogue says nothing about that day. */
export function levelOn(procedure: Procedure, day: PlainDay): LevelSpan | undefined {
  return procedure.levels.find((span) => span.from <= day && (span.to === null || day < span.to));
}
