import type { Cohort } from '../../../shared/rates/cohort.ts';

/** One list behind a figure. */
export interface ListPart {
  readonly key: string;
  readonly words: 'rates.listDone' | 'rates.listLeft' | 'rates.listPending' | 'rates.listExcluded';
  /** Why those are left out. */
  readonly reason: string | undefined;
  readonly ids: readonly string[];
}

/** The lists that have somebody in them; those that count always, so that there is one to show. */
export function partsOf({ numerator, denominator, pending, excluded }: Cohort): readonly ListPart[] {
  const counted = new Set(numerator);
  const plain = (words: ListPart['words'], ids: readonly string[]): ListPart => ({
    key: words,
    words,
    reason: undefined,
    ids,
  });
  const parts = [
    plain('rates.listDone', numerator),
    plain(
      'rates.listLeft',
      denominator.filter((id) => !counted.has(id)),
    ),
    plain('rates.listPending', pending),
    ...Object.entries(excluded).map(([reason, ids]): ListPart => ({
      key: `rates.listExcluded ${reason}`,
      words: 'rates.listExcluded',
      reason,
      ids,
    })),
  ];
  return parts.filter(({ ids }, index) => index === 0 || ids.length > 0);
}
