import type { Office } from '../domain/office.ts';
import type { Instant } from '../kernel/instant.ts';
import type { PlainDay } from '../kernel/plain-day.ts';
import type { CountedReport } from './issued-report.ts';

/** The monthly report, or the sheet for the monthly meeting. */
export const REPORT_KINDS = ['report', 'meeting'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

export const REPORT_FORMATS = ['docx', 'xlsx', 'pdf'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** What a monthly report is made of; everything in it was counted before. */
export interface ReportRequest extends CountedReport {
  readonly office: Office;
  /** When its figures were given out, to stand from then on; `null` for those of the moment. */
  readonly issuedAt: Instant | null;
  readonly recipientVi: string;
  readonly sendBy: PlainDay;
  readonly meetBy: PlainDay;
  /** A code for an id of a list, where it has one. */
  readonly codeOf: (id: string) => string | undefined;
}
