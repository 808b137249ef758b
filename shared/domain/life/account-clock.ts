import { fromLocalTime, toLocalTime } from '../../kernel/local-time.ts';
import { addDays } from '../../kernel/plain-day.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Limits } from '../../rules/directive/rule-file.ts';
import type { WorkCalendar } from '../../rules/work-calendar.ts';
import { afterWorkingDays } from '../due-time.ts';
import { isPending, type AccountFiling, type AccountStep } from './account-filing.ts';

/** By when the holder is to have confirmed: the end of the last working day allowed; `undefined` where nobody agreed. */
export function confirmationDueAt(
  { agreedAt }: AccountFiling,
  { limits, calendar }: AccountRules,
): Instant | undefined {
  if (agreedAt === undefined) return undefined;
  const { day } = toLocalTime(agreedAt);
  const lastDay = afterWorkingDays(day, limits.accountConfirmationWorkingDays, calendar);
  return fromLocalTime({ day: addDays(lastDay, 1), msOfDay: 0 });
}

export interface AccountRules {
  readonly limits: Limits;
  readonly calendar: WorkCalendar;
}

/**
 * The step that nobody takes by hand. What was agreed to goes into the queue
 * with its reception; what the holder has not confirmed in time stays «trực
 * tiếp». Reception and due time never wait for either.
 *
 * @rule ACCT-02
 */
export function nextAccountStep(
  account: AccountFiling,
  { isReceived, now, ...rules }: AccountRules & { readonly isReceived: boolean; readonly now: Instant },
): AccountStep | undefined {
  const due = confirmationDueAt(account, rules);
  if (!isPending(account) || due === undefined) return undefined;
  if (now >= due) return { kind: 'failed', reason: 'confirmation-overdue' };
  return account.state === 'da_dong_y' && isReceived ? { kind: 'queued' } : undefined;
}
