import type { Dossier } from '../../shared/domain/dossier.ts';
import { nextAccountStep } from '../../shared/domain/life/account-clock.ts';
import type { JournalBody } from '../../shared/journal/journal-body.ts';
import type { Instant } from '../../shared/kernel/instant.ts';
import { toLocalTime } from '../../shared/kernel/local-time.ts';
import { succeed } from '../../shared/kernel/result.ts';
import { valueOn } from '../../shared/rules/directive/rules-on.ts';
import type { Counter } from './counter.ts';
import { withDiskGuard } from './disk-full.ts';
import { live } from './live.ts';
import { findNews } from './record-answer.ts';

/** The steps of the account's route that nobody takes by hand (ACCT-02). With no room left they are taken later. */
export async function keepAccounts(counter: Counter): Promise<void> {
  await counter.exclusively(() =>
    withDiskGuard(async () => {
      const now = counter.parts.now();
      const due = [...counter.ledger.dossiers].flatMap((dossier) => stepOf(counter, dossier, now) ?? []);
      if (due.length > 0) await counter.append(due);
      return succeed(null);
    }),
  );
}

function stepOf(counter: Counter, dossier: Dossier, now: Instant): JournalBody | undefined {
  const { ledger, parts } = counter;
  const step = nextAccountStep(dossier.life.account, {
    isReceived: dossier.reception !== undefined,
    now,
    limits: valueOn(ledger.rules.limits, toLocalTime(now).day),
    calendar: parts.calendar,
  });
  if (step === undefined) return undefined;
  const action = live(counter, dossier, { command: { kind: 'step-account', step }, now });
  // Where it does not fit any more (the dossier was discarded meanwhile) there is nothing to keep.
  if (!action.ok) return undefined;
  const entry = findNews(counter, dossier, { clerkId: 'machine', about: step, action: action.value });
  return entry && { kind: 'action', entry };
}
