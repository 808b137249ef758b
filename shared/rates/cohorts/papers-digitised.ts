import { findValidSignature, type Dossier } from '../../domain/dossier.ts';
import type { DraftComponent } from '../../domain/draft.ts';
import { isAttachment, isHandedIn } from '../../domain/draft-papers.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { DigitisationScope, RuleFile } from '../../rules/directive/rule-file.ts';
import { findOn } from '../../rules/directive/rules-on.ts';
import { cohortOf, type Cohort } from '../cohort.ts';
import type { DossierFacts } from '../dossier-facts.ts';
import { isWithin, type Span } from '../period.ts';

/**
 * K7: of the dossiers that came on paper and are to be digitised, those of which
 * every digitisable paper has a signed file, or stands on a verified earlier one,
 * by the end of the period.
 */
export function papersDigitised(
  facts: readonly DossierFacts[],
  { span, judged, rules }: { readonly span: Span; readonly judged: Instant; readonly rules: RuleFile },
): Cohort {
  const received = facts.filter(
    (one) =>
      isWithin(one.reception.receivedAt, span) &&
      one.dossier.draft.arrival.kind !== 'portal' &&
      isToBeDigitised(one, findOn(rules.digitisation, one.receivedDay)?.value) &&
      digitisable(one.dossier).length > 0,
  );
  return cohortOf(received, ({ dossier }) =>
    digitisable(dossier).every((paper) => isDigitised(dossier, paper, judged)),
  );
}

/** Papers handed in as components: not those only shown, nor plain copies that go along (DOMAIN 4.2). */
function digitisable({ draft, life }: Dossier): readonly DraftComponent[] {
  return draft.components.filter(
    (paper) =>
      !paper.presentOnly &&
      (life.reused.has(paper.componentId) || (isHandedIn(paper) && !isAttachment(paper))),
  );
}

/** Signed as it is now, or reused with a look at the moment of use; either before the period is judged. */
function isDigitised(dossier: Dossier, paper: DraftComponent, judged: Instant): boolean {
  const reused = dossier.life.reused.get(paper.componentId);
  if (reused !== undefined) return reused.verifiedAt < judged;
  const signed = paper.pages.length > 0 ? findValidSignature(dossier, paper) : undefined;
  return signed !== undefined && signed.at < judged;
}

function isToBeDigitised({ procedure }: DossierFacts, scope: DigitisationScope | undefined): boolean {
  if (scope === undefined || procedure === undefined) return false;
  return scope === 'all-procedures' || procedure.essential;
}
