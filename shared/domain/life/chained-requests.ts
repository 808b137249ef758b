import { toLocalTime } from '../../kernel/local-time.ts';
import { dayNumber, type PlainDay } from '../../kernel/plain-day.ts';
import type { Dossier } from '../dossier.ts';
import type { Draft } from '../draft.ts';

/** Whose dossier for which procedure: what makes a second visit the same matter; `undefined` while either is unknown. */
export function matterOf({ applicant, procedureCode }: Draft): string | undefined {
  const number = applicant.identityNumber.trim();
  return number === '' || procedureCode === null ? undefined : `${number}/${procedureCode}`;
}

/**
 * How many requests for supplements were made at the counter in the same
 * matter, on other dossiers, within so many days: sending somebody home twice
 * with two slips is asking twice (KPI K11).
 *
 * @rule SUPP-03
 */
export function countChained(
  dossier: Dossier,
  others: Iterable<Dossier>,
  { day, withinDays }: { readonly day: PlainDay; readonly withinDays: number },
): number {
  const matter = matterOf(dossier.draft);
  if (matter === undefined) return 0;
  let count = 0;
  for (const other of others) {
    if (other.dossierId === dossier.dossierId || matterOf(other.draft) !== matter) continue;
    count += other.life.supplements.filter(
      ({ request }) =>
        request.stage === 'at-reception' &&
        dayNumber(day) - dayNumber(toLocalTime(request.askedAt).day) <= withinDays,
    ).length;
  }
  return count;
}
