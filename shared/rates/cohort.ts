import type { DossierFacts, Exclusion } from './dossier-facts.ts';

/** What a rate counts; its id lists are ids of these. */
export const RATE_UNITS = ['dossier', 'procedure', 'component', 'visit', 'complaint'] as const;

export type RateUnit = (typeof RATE_UNITS)[number];

/** Those that a rate is about, before anybody judges it. Ids are sorted, each stands once. */
export interface Cohort {
  readonly unit: RateUnit;
  readonly numerator: readonly string[];
  readonly denominator: readonly string[];
  /** Would belong here, and are counted nowhere. */
  readonly excluded: Readonly<Record<string, readonly string[]>>;
  /** In the denominator, and may yet come into the numerator by somebody's word. */
  readonly pending: readonly string[];
  /** Figures that are shown beside it: parts of the numerator, or what stands apart. */
  readonly beside: Readonly<Record<string, readonly string[]>>;
}

/** A cohort of dossiers: those attributed to the period, without the excluded ones, and which of them count. */
export function cohortOf(
  attributed: readonly DossierFacts[],
  counts: (facts: DossierFacts) => boolean,
  more: {
    readonly excluded?: Readonly<Record<string, readonly DossierFacts[]>>;
    readonly pending?: readonly DossierFacts[];
    readonly beside?: Readonly<Record<string, readonly DossierFacts[]>>;
  } = {},
): Cohort {
  const denominator = attributed.filter(isCounted);
  return {
    unit: 'dossier',
    numerator: idsOf(denominator.filter(counts)),
    denominator: idsOf(denominator),
    excluded: { ...excludedOf(attributed), ...idLists(more.excluded ?? {}) },
    pending: idsOf((more.pending ?? []).filter(isCounted)),
    beside: idLists(
      Object.fromEntries(
        Object.entries(more.beside ?? {}).map(([name, facts]) => [name, facts.filter(isCounted)]),
      ),
    ),
  };
}

export function isCounted({ exclusion }: DossierFacts): boolean {
  return exclusion === undefined;
}

export function idsOf(facts: readonly { readonly dossierId: string }[]): readonly string[] {
  return sortedIds(facts.map(({ dossierId }) => dossierId));
}

export function sortedIds(ids: Iterable<string>): readonly string[] {
  return [...new Set(ids)].toSorted();
}

/** The excluded among those that the rate would be about, by reason. */
export function excludedOf(attributed: readonly DossierFacts[]): Readonly<Record<string, readonly string[]>> {
  const reasons = new Map<Exclusion, DossierFacts[]>();
  for (const facts of attributed) {
    if (facts.exclusion === undefined) continue;
    reasons.set(facts.exclusion, [...(reasons.get(facts.exclusion) ?? []), facts]);
  }
  return idLists(Object.fromEntries(reasons));
}

function idLists(
  lists: Readonly<Record<string, readonly DossierFacts[]>>,
): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(Object.entries(lists).map(([name, facts]) => [name, idsOf(facts)]));
}
