import type { Procedure } from '../../catalogue/procedure.ts';
import type { Instant } from '../../kernel/instant.ts';
import { cohortOf, type Cohort } from '../cohort.ts';
import type { DossierFacts } from '../dossier-facts.ts';
import { isWithin, type Span } from '../period.ts';

/** K8: of the dossiers finished with a result paper, those whose result file, signed by the competent signer, was there in time. */
export function resultsDigitised(facts: readonly DossierFacts[], span: Span, judged: Instant): Cohort {
  const finished = facts.filter(
    ({ finishedAt, procedure }) =>
      isWithin(finishedAt, span) && procedure !== undefined && hasResultPaper(procedure),
  );
  return cohortOf(finished, ({ dossier: { life } }) => {
    const { result, returned } = life;
    if (result === undefined || !result.competent || result.resultCode.trim() === '') return false;
    const latest = returned !== undefined && returned.givenAt < judged ? returned.givenAt : judged;
    return result.digitisedAt <= latest;
  });
}

/** The catalogue names its result, or at least the result's code. */
function hasResultPaper({ result }: Procedure): boolean {
  return result.nameVi !== null || result.code !== null;
}
