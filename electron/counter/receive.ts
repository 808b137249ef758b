import { findProcedure } from '../../shared/catalogue/catalogue.ts';
import type { CommitFailure } from '../../shared/contract/failures.ts';
import { isPlausibleClock } from '../../shared/domain/clock-trust.ts';
import { dossierCode } from '../../shared/domain/dossier-code.ts';
import { isFullySigned, unseenPages, type Dossier } from '../../shared/domain/dossier.ts';
import { arrivalMoment } from '../../shared/domain/arrival.ts';
import { missingParts } from '../../shared/domain/draft-edits.ts';
import { dueAt } from '../../shared/domain/due-time.ts';
import { formSetOn } from '../../shared/domain/form-set.ts';
import type { ClerkIntent, DossierAction, Reception } from '../../shared/domain/history.ts';
import { readReserveNumber } from '../../shared/domain/reserve-slip.ts';
import { isExplained } from '../../shared/domain/sign-later.ts';
import type { Instant } from '../../shared/kernel/instant.ts';
import { toLocalTime } from '../../shared/kernel/local-time.ts';
import { fail, succeed, type Result } from '../../shared/kernel/result.ts';
import type { Counter } from './counter.ts';
import { bookYearOf } from './ledger.ts';

type ReceiveIntent = Extract<ClerkIntent, { kind: 'receive' }>;
type Decided = Result<DossierAction, CommitFailure>;
type Numbered = Pick<Reception, 'code' | 'leaseId' | 'reserveNumber'>;

export function receive(counter: Counter, dossier: Dossier, intent: ReceiveIntent): Decided {
  const objection = objectionTo(counter, dossier, intent);
  if (objection !== undefined) return fail(objection);
  const now = counter.parts.now();
  const plausible = isPlausibleClock(now, counter.ledger.lastAt);
  if (!plausible && intent.clockConfirmed !== true) return fail({ kind: 'clock-doubtful', shows: now });
  const receivedAt = arrivalMoment(dossier.draft.arrival, now);
  const numbered = takeNumber(counter, receivedAt, intent.reserveNumber);
  if (!numbered.ok) return numbered;
  const bookYear = bookYearOf({ receivedAt });
  const reception: Reception = {
    ...numbered.value,
    receivedAt,
    dueAt: dueOf(counter, dossier, receivedAt),
    bookYear,
    bookNumber: counter.ledger.nextBookNumber(bookYear),
    formSet: formSetOn(toLocalTime(receivedAt).day, counter.ledger.rules),
    ruleVersion: counter.ledger.rules.version,
    clock: plausible ? 'plausible' : 'confirmed-by-clerk',
    signLater: isFullySigned(dossier) ? null : (intent.signLater ?? null),
  };
  return succeed({ kind: 'received', reception });
}

function dueOf({ parts }: Counter, { draft }: Dossier, receivedAt: Instant): Instant | null {
  const procedure = findProcedure(parts.catalogue, draft.procedureCode ?? '');
  return dueAt({ receivedAt, limit: procedure?.timeLimit ?? null, calendar: parts.calendar });
}

/** Everything that must be true of a dossier before its number is taken, in the order a clerk meets it. */
function objectionTo(
  counter: Counter,
  dossier: Dossier,
  { signLater }: ReceiveIntent,
): CommitFailure | undefined {
  const missing = missingParts(dossier.draft);
  if (missing.length > 0) return { kind: 'incomplete', missing };
  const procedure = findProcedure(counter.parts.catalogue, dossier.draft.procedureCode ?? '');
  if (procedure === undefined) return { kind: 'incomplete', missing: ['procedure'] };
  const unseen = unseenPages(dossier);
  if (unseen.length > 0) return { kind: 'pages-unseen', count: unseen.length };
  if (isFullySigned(dossier)) return undefined;
  if (signLater === undefined) return { kind: 'not-signed' };
  return isExplained(signLater) ? undefined : { kind: 'sign-later-unexplained' };
}

/** An official number where there is one, whatever the clerk has typed; else that of the reserve slip. */
function takeNumber(
  counter: Counter,
  receivedAt: Instant,
  reserveNumber: string | undefined,
): Result<Numbered, CommitFailure> {
  const official = findCode(counter, receivedAt);
  if (official !== undefined) return succeed({ ...official, reserveNumber: null });
  if (reserveNumber === undefined) {
    return fail({ kind: 'numbers-exhausted', day: toLocalTime(receivedAt).day });
  }
  const { ledger, parts } = counter;
  const number = readReserveNumber(reserveNumber, parts.settings.current().reserveSlips, (used) =>
    ledger.isReserveNumberUsed(used),
  );
  if (!number.ok) return number;
  return succeed({ code: number.value, leaseId: null, reserveNumber: number.value });
}

/** Exchanges the number of a reserve slip for an official one of the day on which the dossier was received. */
export function assignCode(counter: Counter, dossier: Dossier): Decided {
  const { reception } = dossier;
  if (reception === undefined) throw new TypeError('only a received dossier waits for its code');
  const official = findCode(counter, reception.receivedAt);
  if (official === undefined) {
    return fail({ kind: 'numbers-exhausted', day: toLocalTime(reception.receivedAt).day });
  }
  return succeed({ kind: 'code-assigned', ...official });
}

function findCode(
  { ledger, office, parts }: Counter,
  receivedAt: Instant,
): { readonly code: string; readonly leaseId: string } | undefined {
  const { day } = toLocalTime(receivedAt);
  const free = ledger.numbers.findNext(day, parts.journal.epoch);
  if (free === undefined) return undefined;
  return { code: dossierCode(office.agencyCode, day, free.number), leaseId: free.lease.leaseId };
}
