import { applyComplaint, type Complaint } from '../domain/complaint.ts';
import { applyEntry, type Dossier } from '../domain/dossier.ts';
import { applyVisitEntry, type Visit } from '../domain/visit.ts';
import { getInstant, type Instant } from '../kernel/instant.ts';
import type { Span } from './period.ts';
import type { Histories } from './rate-input.ts';

/** What an office knew at a moment, folded. A counter has it at hand for now; `worldAsOf` makes it for any moment before. */
export interface RateWorld {
  readonly asOf: Instant;
  readonly dossiers: readonly Dossier[];
  readonly visits: readonly Visit[];
  readonly complaints: readonly Complaint[];
}

/** Folds the histories, leaving out what was recorded after `asOf`. */
export function worldAsOf(histories: Histories, asOf: Instant): RateWorld {
  return {
    asOf,
    dossiers: foldKnown(histories.dossiers, asOf, applyEntry),
    visits: foldKnown(histories.visits, asOf, applyVisitEntry),
    complaints: foldKnown(histories.complaints, asOf, applyComplaint),
  };
}

/** The moment at which a period is judged: its end, or now while it still runs. */
export function judgedAt(span: Span, asOf: Instant): Instant {
  return getInstant(Math.min(span.to, asOf));
}

function foldKnown<Entry extends { readonly at: Instant }, State>(
  histories: readonly (readonly Entry[])[],
  asOf: Instant,
  apply: (state: State | undefined, entry: Entry) => State,
): readonly State[] {
  return histories.flatMap((entries) => {
    const state = entries
      .filter(({ at }) => at <= asOf)
      .reduce<State | undefined>((before, entry) => apply(before, entry), undefined);
    return state === undefined ? [] : [state];
  });
}
