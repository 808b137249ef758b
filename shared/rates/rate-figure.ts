import type { Instant } from '../kernel/instant.ts';
import type { Provenance, RateId, Target } from '../rules/directive/rule-file.ts';
import type { Cohort } from './cohort.ts';
import type { Colour } from './colour.ts';
import type { Period } from './period.ts';
import type { Coverage } from './rate-input.ts';
import type { ToGreen } from './to-green.ts';

/** Why a figure has no colour; shown in its place. */
export type NoColour =
  /** In force, and nobody has set a figure. */
  | 'no-target'
  /** «Không phát sinh». */
  | 'nothing-happened'
  /** «Chưa áp dụng». */
  | 'not-in-force'
  /** Shown beside the figure that is judged. */
  | 'informative';

/** How the numbers of a cohort are read. */
export type RateReading =
  | { readonly kind: 'share' }
  /** The numerator alone; the denominator stands beside it. */
  | { readonly kind: 'count' }
  /** Medians of hours used ÷ hours allowed; `undefined` where there is none. */
  | { readonly kind: 'medians'; readonly online: number | undefined; readonly others: number | undefined };

/** One figure with all that is needed to believe it (KPI, common rules). */
export interface RateFigure {
  readonly rateId: RateId;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly clause: string;
  readonly period: Period;
  readonly asOf: Instant;
  readonly coverage: Coverage;
  readonly ruleVersion: string;
  readonly cohort: Cohort;
  readonly reading: RateReading;
  readonly baselinePercent: number | null;
  readonly target: { readonly value: Target; readonly provenance: Provenance } | undefined;
  readonly verdict: { readonly colour: Colour } | { readonly noColour: NoColour };
  readonly toGreen: ToGreen | undefined;
}
