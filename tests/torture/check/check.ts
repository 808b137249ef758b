/**
 * What a broken promise is called. `lost`: something acknowledged is gone or changed. `duplicated`: something that
 * may be there once is there again. `half-visible`: a part of an action shows without the rest, or two places disagree.
 */
export type Breach = 'lost' | 'duplicated' | 'half-visible';

/** One thing that was looked at. `what` names it by ids, never by a person. */
export interface Check {
  readonly holds: boolean;
  readonly breach: Breach;
  readonly what: string;
}

export function breachesOf(checks: readonly Check[]): readonly Check[] {
  return checks.filter(({ holds }) => !holds);
}
