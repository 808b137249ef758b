import type { EnrolFailure, SendFailure } from '../../shared/contract/failures.ts';
import type { ProvinceStanding } from '../../shared/contract/channels/province-channels.ts';
import { needsFurtherBlock } from '../../shared/domain/number-stock.ts';
import { toLocalTime } from '../../shared/kernel/local-time.ts';
import { addDays, type PlainDay } from '../../shared/kernel/plain-day.ts';
import { fail, succeed, type Result } from '../../shared/kernel/result.ts';
import { isWorkingDay } from '../../shared/rules/work-calendar.ts';
import { assignWaitingCodes } from './assign-codes.ts';
import type { Counter } from './counter.ts';
import type { EpochLeftBehind, NumbersRequest } from './ports.ts';

/** Numbers are held for this many working days, so that a month without a line stops nobody (DESIGN 8). */
const WORKING_DAYS_AHEAD = 30;

/** Binds this machine to a counter of the province and fetches its first numbers. */
export async function enrolCounter(
  counter: Counter,
  request: { readonly address: string; readonly enrolmentCode: string },
): Promise<Result<ProvinceStanding, EnrolFailure>> {
  if (counter.clerk === undefined) return fail({ kind: 'locked' });
  const { journal } = counter.parts;
  // An old copy begins anew: what was lent before is void, and must not be taken for ours.
  if (counter.ledger.numbers.isVoid(journal.epoch)) await counter.exclusively(() => journal.beginEpoch());
  const enrolment = await counter.parts.province.enrol({ ...request, epoch: journal.epoch });
  if (!enrolment.ok) return enrolment;
  await counter.exclusively(() => counter.append([{ kind: 'counter-enrolled', enrolment: enrolment.value }]));
  const numbers = await topUpNumbers(counter);
  return numbers.ok ? numbers : succeed(standingOf(counter));
}

/**
 * Asks for the days that have no numbers yet, and for further blocks where a day
 * runs out; then whatever was received on a reserve slip gets its code.
 */
export async function topUpNumbers(counter: Counter): Promise<Result<ProvinceStanding, SendFailure>> {
  if (counter.ledger.enrolment === undefined) return fail({ kind: 'not-enrolled' });
  const request = whatToAskFor(counter);
  if (request.days.length + request.further.length > 0) {
    const leases = await counter.parts.province.grantNumbers(request);
    if (!leases.ok) return refused(counter, request.epoch, leases.failure);
    if (leases.value.length > 0) {
      await counter.exclusively(() => counter.append([{ kind: 'numbers-granted', leases: leases.value }]));
    }
  }
  await assignWaitingCodes(counter);
  return succeed(standingOf(counter));
}

async function refused(
  counter: Counter,
  epoch: string,
  failure: SendFailure | EpochLeftBehind,
): Promise<Result<never, SendFailure>> {
  if (failure.kind === 'counter-revoked') return leaveEpoch(counter, epoch, { revoked: true });
  return failure.kind === 'epoch-left-behind' ? leaveEpoch(counter, epoch) : fail(failure);
}

/** An old copy, one of two, or a machine that was revoked, gives no number from now on; the clerk is told to enrol it anew. */
export async function leaveEpoch(
  counter: Counter,
  epoch: string,
  { revoked = false }: { readonly revoked?: boolean } = {},
): Promise<Result<never, SendFailure>> {
  if (!counter.ledger.numbers.isVoid(epoch)) {
    await counter.exclusively(() =>
      counter.append([{ kind: 'numbers-voided', epoch, ...(revoked ? { revoked } : {}) }]),
    );
  }
  return fail({ kind: revoked ? 'counter-revoked' : 'credential-refused' });
}

export function standingOf(counter: Counter): ProvinceStanding {
  const days = daysToHold(counter);
  const { calendar, journal, now } = counter.parts;
  const { ledger } = counter;
  const today = ledger.numbers.stockOf(toLocalTime(now()).day, journal.epoch);
  return {
    enrolled: ledger.enrolment !== undefined,
    address: ledger.enrolment?.address ?? '',
    numbersToday: today.left,
    lentToday: today.lent,
    daysAhead: days.filter(
      (day) => isWorkingDay(day, calendar) && ledger.numbers.stockOf(day, journal.epoch).left > 0,
    ).length,
    waitingForCode: ledger.waitingForCode.length,
    leftBehind: ledger.numbers.isVoid(journal.epoch),
    revoked: ledger.numbers.isRevoked(journal.epoch),
    untold: ledger.telling.count,
    suggested: null,
  };
}

function whatToAskFor({ ledger, parts }: Counter): NumbersRequest {
  const { epoch } = parts.journal;
  const today = toLocalTime(parts.now()).day;
  const wanted = new Map<PlainDay, number>();
  // A slip is exchanged for a number of the day it was handed out, which may lie behind us.
  for (const { reception } of ledger.waitingForCode) {
    if (reception === undefined) continue;
    const { day } = toLocalTime(reception.receivedAt);
    wanted.set(day, (wanted.get(day) ?? 0) + 1);
  }
  const all = [...new Set([...wanted.keys(), ...daysToHold({ parts })])];
  const held = (day: PlainDay) => ledger.numbers.leasesOf(day, epoch).length;
  const isShort = (day: PlainDay) => {
    const stock = ledger.numbers.stockOf(day, epoch);
    return stock.left < (wanted.get(day) ?? 0) || (day === today && needsFurtherBlock(stock));
  };
  return {
    epoch,
    journalSeq: parts.journal.headSeq,
    days: all.filter((day) => held(day) === 0),
    further: all.filter((day) => held(day) > 0 && isShort(day)).map((day) => ({ day, block: held(day) + 1 })),
  };
}

/** Today and every day until 30 working days are covered; days off too, for offices that open on them. */
function daysToHold({ parts }: Pick<Counter, 'parts'>): readonly PlainDay[] {
  const days: PlainDay[] = [];
  let working = 0;
  for (let day = toLocalTime(parts.now()).day; working < WORKING_DAYS_AHEAD; day = addDays(day, 1)) {
    days.push(day);
    if (isWorkingDay(day, parts.calendar)) working += 1;
  }
  return days;
}
