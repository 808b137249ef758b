import type { Procedure } from '../../catalogue/procedure.ts';
import { isProvidedOnlineOn } from '../../catalogue/level-on.ts';
import type { PlainDay } from '../../kernel/plain-day.ts';
import { sortedIds, type Cohort } from '../cohort.ts';
import { exclusionOf } from '../dossier-facts.ts';

/** K1: which of the procedures on the office's list can be filed online, on the last day of the period. */
export function servicesProvided(listed: readonly Procedure[], day: PlainDay): Cohort {
  const inForce = listed.filter(({ valid }) => valid.from <= day && (valid.to === null || day < valid.to));
  const counted = inForce.filter((procedure) => exclusionOf(procedure, day) === undefined);
  const codes = (procedures: readonly Procedure[]) => sortedIds(procedures.map(({ code }) => code));
  const excludedFor = (reason: string) =>
    codes(inForce.filter((procedure) => exclusionOf(procedure, day) === reason));
  return {
    unit: 'procedure',
    numerator: codes(counted.filter((procedure) => isProvidedOnlineOn(procedure, day))),
    denominator: codes(counted),
    excluded: {
      'handled-by-police': excludedFor('handled-by-police'),
      'level-unknown': excludedFor('level-unknown'),
    },
    pending: [],
    beside: {},
  };
}
