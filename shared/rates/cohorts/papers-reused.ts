import type { DraftComponent } from '../../domain/draft.ts';
import { isValidOn } from '../../domain/life/stock.ts';
import { excludedOf, isCounted, sortedIds, type Cohort } from '../cohort.ts';
import type { DossierFacts } from '../dossier-facts.ts';
import { isWithin, type Span } from '../period.ts';

/** K9: of the required papers that the office already held validly, those taken from there, verified anew. Ids are `dossier/component`. */
export function papersReused(facts: readonly DossierFacts[], span: Span): Cohort {
  const received = facts.filter((one) => isWithin(one.reception.receivedAt, span) && heldFor(one).length > 0);
  const counted = received.filter(isCounted);
  const idsWhere = (test: (one: DossierFacts, paper: DraftComponent) => boolean) =>
    sortedIds(
      counted.flatMap((one) =>
        heldFor(one)
          .filter((paper) => test(one, paper))
          .map(({ componentId }) => `${one.dossierId}/${componentId}`),
      ),
    );
  return {
    unit: 'component',
    numerator: idsWhere(({ dossier }, { componentId }) => dossier.life.reused.has(componentId)),
    denominator: idsWhere(() => true),
    excluded: excludedOf(received),
    pending: [],
    beside: {},
  };
}

/** The required papers for which a valid item lay in the store on the day of reception. */
function heldFor({ dossier, procedure, receivedDay }: DossierFacts): readonly DraftComponent[] {
  const required = new Set(procedure?.components.filter((one) => one.required).map(({ code }) => code));
  const held = new Set(
    dossier.life.available
      .filter((item) => isValidOn(item, receivedDay))
      .map(({ componentCode }) => componentCode),
  );
  return dossier.draft.components.filter(
    ({ code, applies }) => (required.has(code) || applies) && held.has(code),
  );
}
