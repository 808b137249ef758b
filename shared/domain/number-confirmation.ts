import type { ClerkId } from '../kernel/id.ts';
import type { Instant } from '../kernel/instant.ts';
import type { IdentityWarning } from './identity-number.ts';

/** Why a number that a cross-check doubts stands all the same (DOMAIN 7.2). */
export const NUMBER_REASONS = ['as-on-paper', 'old-paper', 'foreign-paper', 'no-paper-here'] as const;

export type NumberReason = (typeof NUMBER_REASONS)[number];

/** Holds for exactly this number and these doubts; who said it and when is part of it. */
export interface NumberConfirmation {
  readonly identityNumber: string;
  readonly warnings: readonly IdentityWarning[];
  readonly reason: NumberReason;
  readonly by: ClerkId;
  readonly at: Instant;
}
