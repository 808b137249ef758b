import { isPaidOnline, payableVnd, settledAt } from '../../domain/life/payment.ts';
import type { Instant } from '../../kernel/instant.ts';
import { cohortOf, type Cohort } from '../cohort.ts';
import type { DossierFacts } from '../dossier-facts.ts';
import { isWithin, type Span } from '../period.ts';

/** K5: of the dossiers whose whole sum was settled, those paid online and confirmed; unpaid ones stand apart. */
export function paidOnline(facts: readonly DossierFacts[], span: Span, judged: Instant): Cohort {
  const settled = facts.filter((one) => isWithin(settlementOf(one), span));
  const unpaid = facts.filter(
    (one) =>
      one.reception.receivedAt < judged &&
      payableVnd(one.dossier.life.charge) > 0 &&
      settlementOf(one) === undefined,
  );
  return cohortOf(settled, ({ dossier }) => isPaidOnline(dossier.life.charge, dossier.life.payments), {
    pending: unpaid.filter(({ dossier }) => dossier.life.payments.some(isUnconfirmed)),
    beside: { unpaid },
  });
}

function settlementOf({ dossier }: DossierFacts): Instant | undefined {
  return settledAt(dossier.life.charge, dossier.life.payments);
}

function isUnconfirmed(payment: DossierFacts['dossier']['life']['payments'][number]): boolean {
  return payment.method === 'online' && payment.confirmed === undefined && payment.reversedAt === undefined;
}
