import { isPending } from '../../domain/life/account-filing.ts';
import { cohortOf, type Cohort } from '../cohort.ts';
import { isOnline, type DossierFacts } from '../dossier-facts.ts';
import { isWithin, type Span } from '../period.ts';

/** K4: of the dossiers for procedures joined to the national portal, those filed online. */
export function integratedOnline(facts: readonly DossierFacts[], span: Span): Cohort {
  const received = facts.filter(({ reception }) => isWithin(reception.receivedAt, span));
  const integrated = received.filter(({ isIntegrated }) => isIntegrated);
  return cohortOf(integrated, isOnline, {
    pending: integrated.filter(({ dossier }) => isPending(dossier.life.account)),
  });
}
