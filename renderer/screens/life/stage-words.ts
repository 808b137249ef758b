import { dueClock } from '../../../shared/domain/life/due-clock.ts';
import type { LifePlace } from '../../../shared/domain/life/commands-by-stage.ts';
import { isPending } from '../../../shared/domain/life/account-filing.ts';
import { leftToPayVnd, payableVnd } from '../../../shared/domain/life/payment.ts';
import type { Dossier } from '../../../shared/domain/dossier.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import type { Say } from '../../i18n/use-t.ts';
import type { ActKey } from './field.ts';

const PLAIN = {
  'on-desk': 'act.stageOnDesk',
  refused: 'act.stageRefused',
  'at-counter': 'act.stageAtCounter',
  'awaits-payment': 'act.stageAwaitsPayment',
  withdrawn: 'act.stageWithdrawn',
  stopped: 'act.stageStopped',
  'result-ready': 'act.stageResultReady',
  returned: 'act.stageReturned',
} as const satisfies Partial<Record<LifePlace, ActKey>>;

/** Where a dossier stands, for a person who opens it. */
export function stageWords(place: LifePlace, { life }: Dossier, { t, format }: Say): string {
  if (place === 'in-processing') return t('act.stageInProcessing', { to: life.handOvers.at(-1)?.toVi ?? '' });
  if (place === 'awaits-supplement') {
    const open = life.supplements.findLast(({ broughtAt }) => broughtAt === undefined);
    return t('act.stageAwaitsSupplement', { day: format.isoDay(open?.request.answerBy ?? '') });
  }
  return t(PLAIN[place]);
}

/** By when the office owes a result, and how that came about. */
export function dueWords({ reception, life }: Dossier, now: Instant, { t, format }: Say): string {
  if (reception === undefined || reception.dueAt === null) return t('act.dueNone');
  const clock = dueClock(reception.dueAt, life, life.finishedAt ?? now);
  const due = format.moment(clock.dueAt);
  if (clock.pauses.length > 0) return t('act.dueWaited', { due });
  return clock.restartedAt === undefined ? due : t('act.dueAnew', { due });
}

/** What is owed and what is left of it; `undefined` where there is nothing to pay. */
export function owedWords({ life }: Dossier, { t, format }: Say): string | undefined {
  const owed = payableVnd(life.charge);
  if (owed === 0) return undefined;
  const left = leftToPayVnd(life.charge, life.payments);
  const sum = format.money(owed);
  return left === 0 ? t('act.owedDone', { sum }) : t('act.owedLeft', { sum, left: format.money(left) });
}

/** How far filing through the account has come; `undefined` where nobody was asked. */
export function accountWords({ life: { account } }: Dossier, { t }: Say): string | undefined {
  if (isPending(account)) return t('act.accountPending');
  if (account.state === 'da_xac_nhan') return t('act.accountOnline');
  return account.state === 'that_bai' ? t('act.accountFailed') : undefined;
}
