import { cohortOf, type Cohort } from '../cohort.ts';
import type { DossierFacts } from '../dossier-facts.ts';
import { isWithin, type Span } from '../period.ts';

/** K13, first figure: of the dossiers received, those that the public post brought. */
export function receivedByPost(facts: readonly DossierFacts[], span: Span): Cohort {
  return cohortOf(
    facts.filter(({ reception }) => isWithin(reception.receivedAt, span)),
    ({ dossier }) => dossier.draft.arrival.kind === 'post',
  );
}

/** K13, second figure: of the results given back, those that the public post took. */
export function returnedByPost(facts: readonly DossierFacts[], span: Span): Cohort {
  return cohortOf(
    facts.filter(({ dossier }) => isWithin(dossier.life.returned?.givenAt, span)),
    ({ dossier }) => dossier.life.returned?.way === 'post',
  );
}
