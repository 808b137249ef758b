import type { Procedure } from '../../catalogue/procedure.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Result } from '../../kernel/result.ts';
import type { Limits } from '../../rules/directive/rule-file.ts';
import type { WorkCalendar } from '../../rules/work-calendar.ts';
import type { FormSerial, FormSeries } from './form-serial.ts';
import type { Life } from './life.ts';
import type { LifeAction } from './life-action.ts';
import type { LifeFailure } from './life-command.ts';

/** What a decision about one dossier needs to know of it and of the office. */
export interface LifeContext {
  readonly life: Life;
  /** `undefined` before reception. */
  readonly received: { readonly dueAt: Instant | null; readonly isSigned: boolean } | undefined;
  readonly procedure: Procedure | undefined;
  /** On this day the procedure is filed online only (directive 2). */
  readonly isOnlineOnly: boolean;
  /** Requests for supplements that went before to the same owner for the same procedure, on earlier dossiers. */
  readonly chainedRequests: number;
  readonly limits: Limits;
  readonly calendar: WorkCalendar;
  readonly now: Instant;
  /** The next number of a series; taken for good only when the action is written. */
  readonly nextSerial: (series: FormSeries) => FormSerial;
}

/** The one action that a command comes to, or why it cannot be done. */
export type LifeDecision = Result<LifeAction, LifeFailure>;
