import type { Instant } from '../kernel/instant.ts';
import type { WorkCalendar } from '../rules/work-calendar.ts';
import { dueAt } from './due-time.ts';

/**
 * By when what a citizen filed online is answered: received, or told what is missing.
 *
 * @rule ONLINE-01
 */
export function answerDueAt(
  submittedAt: Instant,
  { hours, calendar }: { readonly hours: number; readonly calendar: WorkCalendar },
): Instant {
  const due = dueAt({ receivedAt: submittedAt, limit: { value: hours, unit: 'hours' }, calendar });
  if (due === null) throw new TypeError('hours can always be counted');
  return due;
}
