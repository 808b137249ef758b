import type { Instant } from '../../kernel/instant.ts';
import { cohortOf, excludedOf, idsOf, isCounted, type Cohort } from '../cohort.ts';
import type { DossierFacts } from '../dossier-facts.ts';
import { isWithin, type Span } from '../period.ts';

/** K11: dossiers whose citizen was asked for supplements a second time in the period; beside them, how many were received. */
export function askedAgain(facts: readonly DossierFacts[], span: Span): Cohort {
  const again = facts.filter((one) => isWithin(secondAskedAt(one), span));
  const received = cohortOf(
    facts.filter(({ reception }) => isWithin(reception.receivedAt, span)),
    () => false,
  );
  return {
    ...received,
    numerator: idsOf(again.filter(isCounted)),
    excluded: excludedOf(again),
  };
}

/** Requests in one matter are numbered through, those at the counter within the chain's days included. */
function secondAskedAt({ dossier }: DossierFacts): Instant | undefined {
  return dossier.life.supplements.find(({ request }) => request.number > 1)?.request.askedAt;
}
