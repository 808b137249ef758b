import type { ClerkId, DossierId } from '../kernel/id.ts';
import type { Instant } from '../kernel/instant.ts';

/** What of a person was on somebody's screen. */
export const VIEWED_THINGS = ['dossier', 'intake', 'online'] as const;

export type ViewedThing = (typeof VIEWED_THINGS)[number];

/** One look at a person's data: who, at which dossier, when. Of the dossier nothing but its id. */
export interface PersonalView {
  readonly clerkId: ClerkId;
  readonly dossierId: DossierId;
  readonly thing: ViewedThing;
  readonly at: Instant;
}
