import type { ClerkId } from '../kernel/id.ts';
import type { Instant } from '../kernel/instant.ts';
import type { PlainDay } from '../kernel/plain-day.ts';
import type { Adjustment } from './adjustments.ts';
import type { Period, PeriodKind } from './period.ts';
import type { RateFigure } from './rate-figure.ts';

/** What a report says of a period. */
export interface CountedReport {
  readonly period: Period;
  readonly figures: readonly RateFigure[];
  readonly peakWeek: readonly RateFigure[];
  readonly refusedAtDesk: readonly string[];
  /** «hai cấp», «Long An 2022». */
  readonly tiersNameVi: string;
  /** Witnesses the histories that the figures were counted from. */
  readonly journalHeadHash: string;
  /** What has changed in reports that were given out before. */
  readonly adjustments: readonly Adjustment[];
}

/** A report that was given out: its figures stand, and later changes are told in the next one (KPI, common rules). */
export interface IssuedReport extends CountedReport {
  readonly at: Instant;
  readonly clerkId: ClerkId;
}

/** The periods that an office reports on; weeks and the year so far are for its own eyes. */
const ISSUED_KINDS: readonly PeriodKind[] = ['thang_lich', 'ky_bao_cao'];

/** A report is given out of a period that is over, counted in whole local days. */
export function isIssuable({ kind, to }: Period, today: PlainDay): boolean {
  return ISSUED_KINDS.includes(kind) && to <= today;
}
