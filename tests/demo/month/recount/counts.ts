import {
  clockAt,
  digitisable,
  finishedAt,
  firstOf,
  givenAt,
  isOnline,
  isPending,
  newestOf,
  reusedOf,
  type Case,
} from './dossiers.ts';
import { localDay, on, type Calendar, type Rules } from './files.ts';
import { officeMs } from './office-hours.ts';

/** Who a rate is about and who counts, before anybody is left out. */
export interface Counted {
  readonly about: readonly Case[];
  readonly counts: (one: Case) => boolean;
  readonly pending?: readonly Case[];
}

export interface Window {
  readonly from: number;
  readonly to: number;
  /** The end, or now while it still runs. */
  readonly judged: number;
}

const within = (moment: number | undefined, { from, to }: Window) =>
  moment !== undefined && from <= moment && moment < to;

export function received(cases: readonly Case[], window: Window): readonly Case[] {
  return cases.filter(({ receivedAt }) => within(receivedAt, window));
}

export function finished(cases: readonly Case[], window: Window): readonly Case[] {
  return cases.filter((one) => within(finishedAt(one), window));
}

export function k3(cases: readonly Case[], window: Window): Counted {
  const about = finished(cases, window);
  return { about, counts: isOnline, pending: about.filter(isPending) };
}

export function k4(cases: readonly Case[], window: Window): Counted {
  const about = received(cases, window).filter(
    ({ procedure, receivedAt, provided, unknownLevel }) =>
      procedure !== undefined &&
      on(procedure.integrated, localDay(receivedAt)) !== undefined &&
      (provided || unknownLevel),
  );
  return { about, counts: isOnline, pending: about.filter(isPending) };
}

interface Payment {
  readonly paymentId: string;
  readonly method: string;
  readonly amountVnd: number;
  readonly paidAt: number;
  readonly standing: string;
}

function payable(one: Case): number {
  const charge = newestOf(one, 'fee-set')?.['charge'] as
    { readonly feeVnd: number; readonly chargeVnd: number; readonly exemptVnd: number } | undefined;
  return charge === undefined ? 0 : Math.max(0, charge.feeVnd + charge.chargeVnd - charge.exemptVnd);
}

function payments(one: Case): readonly Payment[] {
  return one.life.filter(({ kind }) => kind === 'paid').map(({ payment }) => payment as Payment);
}

const isSaid = (one: Case, kind: string, { paymentId }: Payment) =>
  one.life.some((step) => step.kind === kind && step['paymentId'] === paymentId);

function settled(one: Case): readonly Payment[] {
  return payments(one)
    .filter((payment) => !isSaid(one, 'payment-reversed', payment))
    .filter((payment) =>
      payment.method === 'online'
        ? isSaid(one, 'payment-confirmed', payment)
        : payment.standing === 'settled',
    )
    .toSorted((left, right) => left.paidAt - right.paidAt);
}

function settlement(one: Case): number | undefined {
  let left = payable(one);
  if (left === 0) return undefined;
  return settled(one).find(({ amountVnd }) => (left -= amountVnd) <= 0)?.paidAt;
}

export function k5(cases: readonly Case[], window: Window): Counted & { readonly unpaid: readonly Case[] } {
  const unpaid = cases.filter(
    (one) => one.receivedAt < window.judged && payable(one) > 0 && settlement(one) === undefined,
  );
  const waits = (one: Case) =>
    payments(one).some(
      (payment) =>
        payment.method === 'online' &&
        !isSaid(one, 'payment-confirmed', payment) &&
        !isSaid(one, 'payment-reversed', payment),
    );
  return {
    about: cases.filter((one) => within(settlement(one), window)),
    counts: (one) => settled(one).every(({ method }) => method === 'online'),
    pending: unpaid.filter(waits),
    unpaid,
  };
}

type Verdict = 'in-time' | 'late' | 'no-due-time' | undefined;

/** `undefined`: the period is not about it. */
function punctuality(one: Case, window: Window): Verdict {
  const done = finishedAt(one);
  const over = done ?? firstOf(one, 'withdrawn')?.occurredAt ?? firstOf(one, 'stopped')?.occurredAt;
  if (over === undefined || over >= window.judged) return lateWhileOpen(one, window.judged);
  if (over < window.from) return undefined;
  return whenOver(one, over, done !== undefined);
}

function lateWhileOpen(one: Case, judged: number): Verdict {
  if (one.dueAt === null) return undefined;
  const { due, paused } = clockAt(one, one.dueAt, judged);
  return due < judged && !paused ? 'late' : undefined;
}

function whenOver(one: Case, over: number, isDone: boolean): Verdict {
  if (one.dueAt === null) return isDone ? 'no-due-time' : undefined;
  if (clockAt(one, one.dueAt, over).due < over) return 'late';
  return isDone ? 'in-time' : undefined;
}

export function k6(cases: readonly Case[], window: Window): Counted & { readonly dueless: readonly Case[] } {
  const verdicts = new Map(cases.map((one) => [one.id, punctuality(one, window)]));
  return {
    about: cases.filter(({ id }) => ['in-time', 'late'].includes(verdicts.get(id) ?? '')),
    counts: ({ id }) => verdicts.get(id) === 'in-time',
    dueless: cases.filter(({ id }) => verdicts.get(id) === 'no-due-time'),
  };
}

export function k6a(cases: readonly Case[], window: Window): Counted {
  const { about, counts } = k6(cases, window);
  return {
    about,
    counts: (one) => !counts(one) && newestOf(one, 'late-cause-recorded')?.['cause'] !== 'outside',
  };
}

/** Hours used ÷ hours allowed; `undefined` without a due time. */
export function hoursShare(one: Case, calendar: Calendar): number | undefined {
  const done = finishedAt(one);
  if (one.dueAt === null || done === undefined) return undefined;
  const { pauses, base, anewFrom } = clockAt(one, one.dueAt, done);
  const start = anewFrom ?? one.receivedAt;
  const allowed = officeMs(start, base, calendar);
  const waited = pauses.reduce((sum, [from, to]) => sum + officeMs(from, to, calendar), 0);
  return allowed === 0 ? undefined : Math.max(0, officeMs(start, done, calendar) - waited) / allowed;
}

export function k7(cases: readonly Case[], window: Window, rules: Rules): Counted {
  const about = received(cases, window).filter((one) => {
    const scope = on(rules.digitisation, localDay(one.receivedAt))?.value;
    const asked = scope === 'all-procedures' || (scope !== undefined && one.procedure?.essential === true);
    return one.draft.arrival.kind !== 'portal' && asked && digitisable(one).length > 0;
  });
  return {
    about,
    counts: (one) =>
      digitisable(one).every(({ componentId, pages }) => {
        const reused = reusedOf(one).get(componentId);
        const when = reused ?? (pages.length > 0 ? one.signed.get(componentId) : undefined);
        return when !== undefined && when < window.judged;
      }),
  };
}

export function k8(cases: readonly Case[], window: Window): Counted {
  return {
    about: finished(cases, window).filter(
      ({ procedure }) =>
        procedure !== undefined && (procedure.result.nameVi ?? procedure.result.code) !== null,
    ),
    counts: (one) => {
      const result = newestOf(one, 'result-digitised')?.['result'] as
        | { readonly competent: boolean; readonly resultCode: string; readonly digitisedAt: number }
        | undefined;
      const latest = Math.min(givenAt(one) ?? window.judged, window.judged);
      return (
        result !== undefined &&
        result.competent &&
        result.resultCode.trim() !== '' &&
        result.digitisedAt <= latest
      );
    },
  };
}

/** The required papers that lay in the store, valid on the day of reception. */
export function heldPapers(one: Case): readonly string[] {
  const available = newestOf(one, 'stock-checked')?.['available'] as
    readonly { readonly componentCode: string; readonly validTo: string | null }[] | undefined;
  const day = localDay(one.receivedAt);
  const held = (available ?? []).filter(({ validTo }) => validTo === null || day <= validTo);
  return one.draft.components
    .filter(({ code }) => held.some(({ componentCode }) => componentCode === code))
    .filter(
      ({ code, applies }) =>
        applies || one.procedure?.components.some((paper) => paper.code === code && paper.required) === true,
    )
    .map(({ componentId }) => componentId);
}

export function k11(cases: readonly Case[], window: Window): readonly Case[] {
  return cases.filter((one) => {
    const again = one.life
      .filter(({ kind }) => kind === 'supplement-asked')
      .map(({ request }) => request as { readonly number: number; readonly askedAt: number })
      .find(({ number }) => number > 1);
    return within(again?.askedAt, window);
  });
}

export function k12(cases: readonly Case[], window: Window): Counted {
  return {
    about: received(cases, window).filter(
      ({ draft, provided, unknownLevel }) =>
        ['state-body', 'public-service-unit'].includes(draft.applicant.kind) && (provided || unknownLevel),
    ),
    counts: isOnline,
  };
}

export function k13Returned(cases: readonly Case[], window: Window): Counted {
  return {
    about: cases.filter((one) => within(givenAt(one), window)),
    counts: (one) =>
      (firstOf(one, 'returned')?.['giving'] as { readonly way: string } | undefined)?.way === 'post',
  };
}
