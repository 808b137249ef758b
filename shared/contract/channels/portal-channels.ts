import type { LockedFailure } from '../failures.ts';
import type { DossierId } from '../../kernel/id.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Result } from '../../kernel/result.ts';

/** Where a dossier that a citizen filed online stands at this counter. */
export type FilingStanding =
  /** Its papers are still on their way here. */
  | 'coming'
  | 'to-answer'
  /** Form 02 was made; the citizen is to answer. */
  | 'awaits-citizen'
  | 'received'
  /** Form 03 was made. */
  | 'refused';

export interface FilingRow {
  readonly portalDossierId: string;
  /** `null` while its papers are on their way. */
  readonly dossierId: DossierId | null;
  readonly ownerName: string;
  readonly procedureCode: string;
  readonly submittedAt: Instant;
  /** By when it is to be answered (ONLINE-01). */
  readonly answerDueAt: Instant;
  readonly standing: FilingStanding;
  readonly paperCount: number;
  /** Files that could not be read here, by what the citizen called them. */
  readonly unreadable: readonly string[];
  /** The province has the counter's answer; `false` too while there is none. */
  readonly told: boolean;
}

/** Hồ sơ trực tuyến: what citizens filed themselves and this counter answers. */
export interface PortalChannels {
  /** What is to be answered, the nearest answer first; then what was answered today or has not reached the province. */
  'portal:list': {
    readonly request: null;
    readonly reply: Result<readonly FilingRow[], LockedFailure>;
  };
}
