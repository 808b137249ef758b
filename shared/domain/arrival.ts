import type { Instant } from '../kernel/instant.ts';

/** How a dossier came to the office. One filed with help at the counter came to the counter. */
export type Arrival =
  | { readonly kind: 'counter' }
  /** By the public post (BCCI): received when it was stamped «đến», not when it was opened. */
  | { readonly kind: 'post'; readonly stampedAt: Instant; readonly itemCode: string }
  /** Filed by the citizen on the portal: online from the first moment. */
  | {
      readonly kind: 'portal';
      readonly portalDossierId: string;
      readonly accountId: string;
      readonly submittedAt: Instant;
    };

/**
 * What the post brings is received when it was stamped «đến», not when its envelope is opened.
 *
 * @rule DUE-09
 */
export function arrivalMoment(arrival: Arrival, now: Instant): Instant {
  return arrival.kind === 'post' && arrival.stampedAt < now ? arrival.stampedAt : now;
}

export const AT_COUNTER: Arrival = { kind: 'counter' };
