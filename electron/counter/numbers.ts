import type { EnrolFailure, SendFailure } from '../../shared/contract/failures.ts';
import type { ProvinceStanding } from '../../shared/contract/ipc.ts';
import { toLocalTime } from '../../shared/kernel/local-time.ts';
import { addDays, type PlainDay } from '../../shared/kernel/plain-day.ts';
import { fail, succeed, type Result } from '../../shared/kernel/result.ts';
import { isWorkingDay } from '../../shared/rules/work-calendar.ts';
import type { Counter } from './counter.ts';

/** Numbers are held for this many working days, so that a month without a line stops nobody (DESIGN 8). */
const WORKING_DAYS_AHEAD = 30;

/** Binds this machine to a counter of the province and fetches its first numbers. */
export async function enrolCounter(
  counter: Counter,
  request: { readonly address: string; readonly enrolmentCode: string },
): Promise<Result<ProvinceStanding, EnrolFailure>> {
  if (counter.clerk === undefined) return fail({ kind: 'locked' });
  const enrolment = await counter.parts.province.enrol({ ...request, epoch: counter.parts.journal.epoch });
  if (!enrolment.ok) return enrolment;
  await counter.exclusively(() => counter.append([{ kind: 'counter-enrolled', enrolment: enrolment.value }]));
  const numbers = await topUpNumbers(counter);
  return numbers.ok ? numbers : succeed(standingOf(counter));
}

/** Asks for the days that have no numbers yet; days already leased are never asked for again. */
export async function topUpNumbers(counter: Counter): Promise<Result<ProvinceStanding, SendFailure>> {
  if (counter.ledger.enrolment === undefined) return fail({ kind: 'not-enrolled' });
  const days = daysToHold(counter).filter((day) => !counter.ledger.holdsLease(day));
  if (days.length === 0) return succeed(standingOf(counter));
  const { epoch } = counter.parts.journal;
  const leases = await counter.parts.province.grantNumbers({ epoch, days });
  if (!leases.ok) return leases;
  if (leases.value.length > 0) {
    await counter.exclusively(() => counter.append([{ kind: 'numbers-granted', leases: leases.value }]));
  }
  return succeed(standingOf(counter));
}

export function standingOf(counter: Counter): ProvinceStanding {
  const days = daysToHold(counter);
  const { calendar } = counter.parts;
  const [today] = days;
  return {
    enrolled: counter.ledger.enrolment !== undefined,
    address: counter.ledger.enrolment?.address ?? '',
    numbersToday: today === undefined ? 0 : counter.ledger.numbersLeft(today),
    daysAhead: days.filter((day) => isWorkingDay(day, calendar) && counter.ledger.numbersLeft(day) > 0)
      .length,
    suggested: null,
  };
}

/** Today and every day until 30 working days are covered; days off too, for offices that open on them. */
function daysToHold(counter: Counter): readonly PlainDay[] {
  const days: PlainDay[] = [];
  let working = 0;
  for (let day = toLocalTime(counter.parts.now()).day; working < WORKING_DAYS_AHEAD; day = addDays(day, 1)) {
    days.push(day);
    if (isWorkingDay(day, counter.parts.calendar)) working += 1;
  }
  return days;
}
