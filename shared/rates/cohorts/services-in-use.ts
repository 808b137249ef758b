import { excludedOf, isCounted, sortedIds, type Cohort } from '../cohort.ts';
import { isOnline, type DossierFacts } from '../dossier-facts.ts';
import { isWithin, type Span } from '../period.ts';

/** K2: of the online services that anybody used in any way, those that at least one dossier came to online. */
export function servicesInUse(facts: readonly DossierFacts[], span: Span): Cohort {
  const received = facts.filter(({ reception }) => isWithin(reception.receivedAt, span));
  const used = received.filter((one) => isCounted(one) && one.isProvidedOnline);
  return {
    unit: 'procedure',
    numerator: codesOf(used.filter(isOnline)),
    denominator: codesOf(used),
    excluded: excludedOf(received),
    pending: [],
    beside: {},
  };
}

function codesOf(facts: readonly DossierFacts[]): readonly string[] {
  return sortedIds(facts.flatMap(({ procedure }) => procedure?.code ?? []));
}
