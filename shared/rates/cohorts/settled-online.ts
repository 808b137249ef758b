import { isPending } from '../../domain/life/account-filing.ts';
import { cohortOf, type Cohort } from '../cohort.ts';
import { isAssisted, isOnline, type DossierFacts } from '../dossier-facts.ts';
import { isWithin, type Span } from '../period.ts';

/** K3: of the dossiers finished, those filed online; who filed alone and who was helped are told apart. */
export function settledOnline(facts: readonly DossierFacts[], span: Span): Cohort {
  const finished = facts.filter(({ finishedAt }) => isWithin(finishedAt, span));
  const online = finished.filter(isOnline);
  return cohortOf(finished, isOnline, {
    pending: finished.filter(({ dossier }) => isPending(dossier.life.account)),
    beside: {
      'self-filed': online.filter(({ dossier }) => dossier.draft.arrival.kind === 'portal'),
      assisted: online.filter(
        ({ dossier }) => dossier.draft.arrival.kind !== 'portal' && isAssisted(dossier),
      ),
    },
  });
}
