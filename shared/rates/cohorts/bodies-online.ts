import { cohortOf, type Cohort } from '../cohort.ts';
import { isOnline, type DossierFacts } from '../dossier-facts.ts';
import { isWithin, type Span } from '../period.ts';

/** K12: of the dossiers of state bodies and public-service units for services provided online, those filed so: the highest level there is. */
export function bodiesOnline(facts: readonly DossierFacts[], span: Span): Cohort {
  const ofBodies = facts.filter(
    (one) =>
      isWithin(one.reception.receivedAt, span) &&
      ['state-body', 'public-service-unit'].includes(one.dossier.draft.applicant.kind) &&
      one.mayBeOnline,
  );
  const ofKind = (kind: string) => ofBodies.filter(({ dossier }) => dossier.draft.applicant.kind === kind);
  return cohortOf(ofBodies, isOnline, {
    beside: {
      'state-bodies': ofKind('state-body'),
      'public-service-units': ofKind('public-service-unit'),
    },
  });
}
