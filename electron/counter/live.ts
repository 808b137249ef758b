import { findProcedure } from '../../shared/catalogue/catalogue.ts';
import { isOnlineOnlyOn } from '../../shared/catalogue/level-on.ts';
import type { CommitFailure } from '../../shared/contract/failures.ts';
import { isFullySigned, type Dossier } from '../../shared/domain/dossier.ts';
import type { DossierAction } from '../../shared/domain/history.ts';
import { countChained } from '../../shared/domain/life/chained-requests.ts';
import { decideLife } from '../../shared/domain/life/decide-life.ts';
import type { LifeCommand } from '../../shared/domain/life/life-command.ts';
import type { Instant } from '../../shared/kernel/instant.ts';
import { toLocalTime } from '../../shared/kernel/local-time.ts';
import { fail, succeed, type Result } from '../../shared/kernel/result.ts';
import { valueOn } from '../../shared/rules/directive/rules-on.ts';
import type { Counter } from './counter.ts';
import { bookYearOf } from './ledger.ts';

/** What a command after intake comes to at this counter, at a moment. */
export function live(
  { ledger, parts }: Counter,
  dossier: Dossier,
  { command, now }: { readonly command: LifeCommand; readonly now: Instant },
): Result<Extract<DossierAction, { kind: 'life' }>, CommitFailure> {
  const { day } = toLocalTime(now);
  const procedure = findProcedure(parts.catalogue, dossier.draft.procedureCode ?? '');
  const limits = valueOn(ledger.rules.limits, day);
  const { life, reception } = dossier;
  const decided = decideLife(command, {
    life,
    received:
      reception === undefined ? undefined : { dueAt: reception.dueAt, isSigned: isFullySigned(dossier) },
    procedure,
    // What came online already may be refused online.
    isOnlineOnly:
      dossier.draft.arrival.kind !== 'portal' && procedure !== undefined && isOnlineOnlyOn(procedure, day),
    chainedRequests: countChained(dossier, ledger.dossiers, { day, withinDays: limits.supplementChainDays }),
    limits,
    calendar: parts.calendar,
    now,
    nextSerial: (series) => ledger.serials.next(series, bookYearOf({ receivedAt: now })),
  });
  if (!decided.ok) return fail({ kind: 'life', failure: decided.failure });
  return succeed({ kind: 'life', command, life: decided.value });
}
