import type { Office } from '../../../shared/domain/office.ts';
import type { PlainDay } from '../../../shared/kernel/plain-day.ts';
import type { Period } from '../../../shared/rates/period.ts';
import type { RateFigure } from '../../../shared/rates/rate-figure.ts';

/** What a monthly report is made of; everything in it was counted before. */
export interface ReportRequest {
  readonly office: Office;
  readonly period: Period;
  readonly figures: readonly RateFigure[];
  readonly peakWeek: readonly RateFigure[];
  readonly refusedAtDesk: readonly string[];
  /** «hai cấp», «Long An 2022». */
  readonly tiersNameVi: string;
  readonly recipientVi: string;
  readonly sendBy: PlainDay;
  readonly meetBy: PlainDay;
  /** Witnesses the histories that the figures were counted from. */
  readonly journalHeadHash: string;
  /** A code for an id of a list, where it has one. */
  readonly codeOf: (id: string) => string | undefined;
}
