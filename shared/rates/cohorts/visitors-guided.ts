import { isFullyGuided, type Visit } from '../../domain/visit.ts';
import { idsOf, isCounted, sortedIds, type Cohort } from '../cohort.ts';
import type { DossierFacts } from '../dossier-facts.ts';
import { isWithin, type Span } from '../period.ts';

/** K10: of the visits for some matter, those in which both ways, online and by post, were explained by an explicit act. */
export function visitorsGuided(visits: readonly Visit[], facts: readonly DossierFacts[], span: Span): Cohort {
  const begun = visits.filter(({ openedAt, voided }) => !voided && isWithin(openedAt, span));
  const counted = begun.filter((visit) => whyNotCounted(visit) === undefined);
  const guided = counted.filter(isFullyGuided);
  const guidedBy = (guide: string) => visitIds(guided.filter((visit) => visit.guidance?.guide === guide));
  return {
    unit: 'visit',
    numerator: visitIds(guided),
    denominator: visitIds(counted),
    excluded: {
      'pick-up-only': visitIds(begun.filter((visit) => whyNotCounted(visit) === 'pick-up-only')),
      'postal-staff': visitIds(begun.filter((visit) => whyNotCounted(visit) === 'postal-staff')),
    },
    pending: [],
    beside: {
      'by-clerk': guidedBy('clerk'),
      'by-volunteer': guidedBy('volunteer'),
      'by-kiosk': guidedBy('kiosk'),
      'dossiers-without-visit': withoutVisit(visits, facts, span),
    },
  };
}

function whyNotCounted({ purpose, dossierIds }: Visit): 'pick-up-only' | 'postal-staff' | undefined {
  if (purpose === 'postal-staff') return 'postal-staff';
  return purpose === 'pick-up' && dossierIds.length === 0 ? 'pick-up-only' : undefined;
}

/** An alarm: what was taken in at the counter came with somebody. */
function withoutVisit(
  visits: readonly Visit[],
  facts: readonly DossierFacts[],
  span: Span,
): readonly string[] {
  const visited = new Set<string>(
    visits.filter(({ voided }) => !voided).flatMap(({ dossierIds }) => dossierIds),
  );
  return idsOf(
    facts.filter(
      (one) =>
        isCounted(one) &&
        one.dossier.draft.arrival.kind === 'counter' &&
        isWithin(one.reception.receivedAt, span) &&
        !visited.has(one.dossierId),
    ),
  );
}

function visitIds(visits: readonly Visit[]): readonly string[] {
  return sortedIds(visits.map(({ visitId }) => visitId));
}
