import type { Office } from '../domain/office.ts';
import type { PlainDay } from '../kernel/plain-day.ts';
import type { Period } from './period.ts';
import type { RateFigure } from './rate-figure.ts';

/** The monthly report, or the sheet for the monthly meeting. */
export const REPORT_KINDS = ['report', 'meeting'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

export const REPORT_FORMATS = ['docx', 'xlsx', 'pdf'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

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
