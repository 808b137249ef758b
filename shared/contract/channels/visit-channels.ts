import type { LockedFailure, VisitFailure } from '../failures.ts';
import type { Guidance, Visit, VisitPurpose } from '../../domain/visit.ts';
import type { ActionId, VisitId } from '../../kernel/id.ts';
import type { Result } from '../../kernel/result.ts';

/** Who is at the counter now, and how today went. */
export interface VisitStanding {
  readonly current: Visit | null;
  /** The visit opened last, over or not: the one that can still be taken back. */
  readonly newest: Visit | null;
  readonly today: { readonly visits: number; readonly guided: number };
}

export type VisitChange =
  /** Recorded on the visit there is; with nobody there, on one of its own that is over at once. */
  | { readonly kind: 'guide'; readonly guidance: Guidance }
  /** What the visitor who is there came for. */
  | { readonly kind: 'purpose'; readonly purpose: VisitPurpose }
  /** «Khách tiếp theo»: the visit is over. */
  | { readonly kind: 'next' }
  | { readonly kind: 'void'; readonly visitId: VisitId };

/** Who stands at the counter, and what they were told. */
export interface VisitChannels {
  'visits:standing': { readonly request: null; readonly reply: Result<VisitStanding, LockedFailure> };
  'visits:change': {
    readonly request: { readonly actionId: ActionId; readonly change: VisitChange };
    readonly reply: Result<VisitStanding, VisitFailure>;
  };
}
