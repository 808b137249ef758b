import type { LockedFailure, SaveFailure } from '../failures.ts';
import type { RateUnit } from '../../rates/cohort.ts';
import type { Adjustment } from '../../rates/adjustments.ts';
import type { Period, PeriodKind } from '../../rates/period.ts';
import type { RateFigure } from '../../rates/rate-figure.ts';
import type { ReportFormat, ReportKind } from '../../rates/report-request.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { PlainDay } from '../../kernel/plain-day.ts';
import type { Result } from '../../kernel/result.ts';

/** The figures of one period, as this counter knows them now. */
export interface RateBoard {
  readonly period: Period;
  readonly asOf: Instant;
  readonly figures: readonly RateFigure[];
  /** Refused at the desk: in no rate, with a count of its own. */
  readonly refusedAtDesk: readonly string[];
  /** «hai cấp», «Long An 2022»: under which the period ended. */
  readonly tiersNameVi: string;
  /** A training counter counts its own data, and says so. */
  readonly training: boolean;
  /** Its report was given out: when, by whom, and which of its figures would be others today. */
  readonly issued: {
    readonly at: Instant;
    readonly byName: string;
    readonly adjustments: readonly Adjustment[];
  } | null;
  /** The period is over, of a kind that is reported, and not given out yet. */
  readonly mayIssue: boolean;
}

/** One of those that a figure counts. */
export interface RateListRow {
  readonly id: string;
  /** What can be opened; `null` for what is no dossier. */
  readonly dossierId: string | null;
  /** A code. */
  readonly code: string;
  readonly nameVi: string;
  readonly at: Instant | null;
}

export type IssueFailure =
  | LockedFailure
  | { readonly kind: 'period-runs' }
  | { readonly kind: 'disk-full'; readonly freeBytes: number };

export interface RateChannels {
  /** The period of that kind that the day lies in. */
  'rates:figures': {
    readonly request: { readonly kind: PeriodKind; readonly day: PlainDay };
    readonly reply: Result<RateBoard, LockedFailure>;
  };
  /** Gives the report of that period out: its figures stand from here on. Once is enough. */
  'rates:issue': {
    readonly request: { readonly kind: PeriodKind; readonly day: PlainDay };
    readonly reply: Result<null, IssueFailure>;
  };
  /** Makes the report of that period, as it was given out or as things are now, and saves it where the clerk chooses; `null`: the dialog was closed. */
  'rates:save-report': {
    readonly request: {
      readonly kind: PeriodKind;
      readonly day: PlainDay;
      readonly report: ReportKind;
      readonly format: ReportFormat;
    };
    readonly reply: Result<{ readonly name: string } | null, LockedFailure | SaveFailure>;
  };
  /** What ids of a figure stand for, in their order; unknown ones are left out. */
  'rates:list': {
    readonly request: { readonly unit: RateUnit; readonly ids: readonly string[] };
    readonly reply: Result<readonly RateListRow[], LockedFailure>;
  };
}
