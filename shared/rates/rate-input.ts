import type { Catalogue } from '../catalogue/procedure.ts';
import type { ComplaintEntry } from '../domain/complaint.ts';
import type { HistoryEntry } from '../domain/history.ts';
import type { VisitEntry } from '../domain/visit.ts';
import type { Instant } from '../kernel/instant.ts';
import type { RuleFile } from '../rules/directive/rule-file.ts';
import type { WorkCalendar } from '../rules/work-calendar.ts';

/** Whose data a figure rests on; what is missing makes it «tạm tính». */
export interface Coverage {
  readonly counters: readonly string[];
  /** Up to when other counters' and the portal's dossiers are mirrored; `null`: they are not. */
  readonly mirrorAsOf: Instant | null;
  readonly missing: readonly {
    readonly what: 'other-counters' | 'portal-dossiers';
    readonly since: Instant | null;
  }[];
}

/** All that an office has written down; one list of entries, in their order, for each thing. */
export interface Histories {
  readonly dossiers: readonly (readonly HistoryEntry[])[];
  readonly visits: readonly (readonly VisitEntry[])[];
  readonly complaints: readonly (readonly ComplaintEntry[])[];
}

/** What figures are judged by, and what they rest on. */
export interface RateFrame {
  readonly catalogue: Catalogue;
  readonly rules: RuleFile;
  readonly calendar: WorkCalendar;
  readonly coverage: Coverage;
}
