import type { PlainDay } from '../../kernel/plain-day.ts';

/** Who stands behind a figure. Shown beside it on every screen and report. */
export interface Provenance {
  readonly by: 'shipped' | 'office' | 'province';
  readonly textVi: string;
}

/** A value in force on the days [from, to); `to` is `null` while no end is known. */
export interface Dated<Value> {
  readonly from: PlainDay;
  readonly to: PlainDay | null;
  /** The point of the instrument it rests on, e.g. `1.b`. */
  readonly clause: string;
  readonly provenance: Provenance;
  readonly value: Value;
}

/** The figures of KPI.md, in its order. `K3-online-provided` is K3′. */
export const RATE_IDS = [
  'K1',
  'K2',
  'K3',
  'K3-online-provided',
  'K4',
  'K5',
  'K6',
  'K6a',
  'K6b',
  'K7',
  'K8',
  'K9',
  'K10',
  'K11',
  'K12',
  'K13-received',
  'K13-returned',
  'K14',
] as const;

export type RateId = (typeof RATE_IDS)[number];

/** What a rate must reach. Shares are compared in exact integers, never rounded. */
export type Target =
  | { readonly kind: 'share'; readonly op: '>=' | '>' | '='; readonly percent: number }
  /** A figure that counts what must not happen. */
  | { readonly kind: 'none-of-it' };

/** From which share of its target a rate is yellow, and from which orange; in whole per cent. Below it is red. */
export interface ColourBands {
  readonly yellowFromPercent: number;
  readonly orangeFromPercent: number;
}

export interface Tiers {
  readonly tiers: 'three' | 'two';
  readonly nameVi: string;
  readonly deskNameVi: string;
}

/** To whom the monthly report goes, and by when; a day off moves either day to the working day before. */
export interface Reporting {
  readonly recipientVi: string;
  /** The report is sent on this day of the month, or before it where `sendBefore`. */
  readonly sendDay: number;
  readonly sendBefore: boolean;
  /** The meeting is held before this day of the month. */
  readonly meetingBeforeDay: number;
  /** The reporting month ends on this day; it began on the day after it in the month before. */
  readonly closesOnDay: number;
}

/** Spans of time and counts that the directive's rules work with. */
export interface Limits {
  /** After so many working days without the owner's confirmation, filing stays direct. */
  readonly accountConfirmationWorkingDays: number;
  /** What a citizen filed online is answered within so many working hours. */
  readonly onlineAnswerWorkingHours: number;
  /** For how many calendar days an unanswered supplement keeps the clock stopped, if the clerk names no other day. */
  readonly supplementAnswerDays: number;
  /** A Form 02 at the counter for the same owner and procedure within so many days is the same request going on. */
  readonly supplementChainDays: number;
  readonly appraisalReturnWorkingDays: number;
  readonly apologyDaysAhead: number;
  readonly extensionsAtMost: number;
  readonly complaintWorkingDays: number;
}

/** Whose papers are digitised at a commune from when on (clause 1.đ). */
export type DigitisationScope = 'essential-services' | 'all-procedures';

/**
 * The directive as data (DESIGN 14): every axis is dated by itself and each
 * value carries its clause and provenance. Dates decide, not the clerk.
 */
export interface RuleFile {
  readonly formatVersion: 1;
  /** Named on every dossier and report, e.g. `2026.11-1`. */
  readonly version: string;
  readonly issuedOn: PlainDay;
  readonly nameVi: string;
  readonly tiers: readonly Dated<Tiers>[];
  readonly formSets: readonly Dated<'2018' | '2025'>[];
  readonly levelVocabulary: readonly Dated<'muc-do' | 'mot-phan-toan-trinh'>[];
  readonly rates: Readonly<Record<RateId, RateRule>>;
  readonly colours: readonly Dated<ColourBands>[];
  /** The last moment of the day for a job of the same day, in seconds since midnight. */
  readonly sameDayCutOff: readonly Dated<number>[];
  readonly digitisation: readonly Dated<DigitisationScope>[];
  readonly limits: readonly Dated<Limits>[];
  readonly reporting: readonly Dated<Reporting>[];
}

export interface RateRule {
  readonly nameVi: string;
  readonly nameEn: string;
  readonly clause: string;
  /** What the directive found in 2022, in per cent. */
  readonly baselinePercent: number | null;
  /** No span for a day: the clause is not in force on it. `null`: in force, and nobody has set a figure. */
  readonly targets: readonly Dated<Target | null>[];
}
