import type { CommitFailure } from '../../../shared/contract/failures.ts';
import type { AccountStep, DirectReason } from '../../../shared/domain/life/account-filing.ts';
import type { LifeAction } from '../../../shared/domain/life/life-action.ts';
import type { PaymentMethod } from '../../../shared/domain/life/payment.ts';
import { payableVnd } from '../../../shared/domain/life/payment.ts';
import type { ReturnWay } from '../../../shared/domain/life/result-paper.ts';
import { assertNever } from '../../../shared/kernel/assert-never.ts';
import type { Translate } from '../../i18n/message.ts';
import type { Say } from '../../i18n/use-t.ts';
import type { MessageKey } from '../../i18n/vi.ts';

const REASON_WORDS = {
  'no-account': 'life.reasonNoAccount',
  'not-agreed': 'life.reasonNotAgreed',
  'confirmation-overdue': 'life.reasonConfirmationOverdue',
} as const satisfies Record<DirectReason, MessageKey>;

const PAID_WORDS = {
  cash: 'life.paidCash',
  transfer: 'life.paidTransfer',
  online: 'life.paidOnline',
} as const satisfies Record<PaymentMethod, MessageKey>;

const RETURNED_WORDS = {
  counter: 'life.returnedCounter',
  post: 'life.returnedPost',
  electronic: 'life.returnedElectronic',
} as const satisfies Record<ReturnWay, MessageKey>;

type Words = {
  readonly [K in LifeAction['kind']]: (
    action: Extract<LifeAction, { kind: K }>,
    say: Say,
  ) => string | undefined;
};

/** What each action says in a dossier's history; one without a line does not compile. */
const WORDS: Words = {
  'account-step': ({ step }, { t }) => accountWords(step, t),
  'stock-checked': () => undefined,
  'paper-reused': ({ item }, { t }) => t('life.reused', { origin: item.origin }),
  'supplement-asked': ({ request }, { t, format }) =>
    t('life.supplementAsked', { number: request.number, day: format.isoDay(request.answerBy) }),
  'supplement-brought': (_, { t }) => t('life.supplementBrought'),
  'refused-at-desk': ({ reasonVi }, { t }) => t('life.refusedAtDesk', { reason: reasonVi }),
  'handed-over': ({ handOver: { toVi, paper } }, { t }) =>
    paper.kind === 'none'
      ? t('life.handedOver', { to: toVi })
      : t('life.handedOverWithPaper', { to: toVi, ground: paper.groundVi }),
  'fee-set': ({ charge }, { t, format }) => t('life.feeSet', { sum: format.money(payableVnd(charge)) }),
  'payment-awaited': (_, { t }) => t('life.paymentAwaited'),
  paid: ({ payment }, { t, format }) =>
    t(PAID_WORDS[payment.method], { sum: format.money(payment.amountVnd) }),
  'payment-confirmed': ({ transactionCode }, { t }) => t('life.paymentConfirmed', { code: transactionCode }),
  'payment-reversed': ({ reasonVi }, { t }) => t('life.paymentReversed', { reason: reasonVi }),
  extended: ({ newDueAt, reasonVi }, { t, format }) =>
    t('life.extended', { time: format.moment(newDueAt), reason: reasonVi }),
  'late-cause-recorded': ({ cause, reasonVi }, { t }) =>
    t(cause === 'outside' ? 'life.lateOutside' : 'life.lateOffice', { reason: reasonVi }),
  'result-digitised': ({ result }, { t }) => t('life.resultDigitised', { code: result.resultCode }),
  finished: (_, { t }) => t('life.finished'),
  returned: ({ giving }, { t }) => t(RETURNED_WORDS[giving.way]),
  withdrawn: ({ reasonVi }, { t }) => t('life.withdrawn', { reason: reasonVi }),
  stopped: ({ reasonVi }, { t }) => t('life.stopped', { reason: reasonVi }),
};

export function lifeWords<K extends LifeAction['kind']>(
  action: Extract<LifeAction, { kind: K }>,
  say: Say,
): string | undefined {
  const words: Words[K] = WORDS[action.kind as K]; // the kind is what names the type
  return words(action, say);
}

function accountWords(step: AccountStep, t: Translate): string {
  switch (step.kind) {
    case 'consented':
      return t('life.consented');
    case 'declined':
      return t('life.declined', { reason: t(REASON_WORDS[step.reason]) });
    case 'queued':
      return t('life.queued');
    case 'sent-to-holder':
      return t('life.sentToHolder');
    case 'confirmed':
      return t('life.confirmed');
    case 'failed':
      return t('life.accountFailed', { reason: t(REASON_WORDS[step.reason]) });
  }
}

type LifeFailure = Extract<CommitFailure, { kind: 'life' }>['failure'];
type Plain = Exclude<
  LifeFailure['kind'],
  'head-leave-needed' | 'answer-day-out-of-range' | 'apology-too-late' | 'fee-unpaid'
>;

const PLAIN_WORDS = {
  'not-at-this-stage': 'life.failNotAtThisStage',
  'nothing-listed': 'life.failNothingListed',
  'ground-missing': 'life.failGroundMissing',
  'reason-missing': 'life.failReasonMissing',
  'no-open-supplement': 'life.failNoOpenSupplement',
  'online-only': 'life.failOnlineOnly',
  'not-signed': 'life.failNotSigned',
  'expired-paper': 'life.failExpiredPaper',
  'unverified-paper': 'life.failUnverifiedPaper',
  'extended-already': 'life.failExtendedAlready',
  'new-due-not-later': 'life.failNewDueNotLater',
  'no-due-time': 'life.failNoDueTime',
  'unknown-payment': 'life.failUnknownPayment',
  'identifier-missing': 'life.failIdentifierMissing',
  'account-step-out-of-order': 'life.failAccountStepOutOfOrder',
  'authority-missing': 'life.failAuthorityMissing',
} as const satisfies Record<Plain, MessageKey>;

/** Why something after intake cannot be done, with the next step. */
export function messageForLife(failure: LifeFailure, { t, format }: Say): string {
  if (isPlain(failure)) return t(PLAIN_WORDS[failure.kind]);
  switch (failure.kind) {
    case 'head-leave-needed':
      return t('life.failHeadLeaveNeeded', { number: failure.number });
    case 'answer-day-out-of-range':
      return t('life.failAnswerDayOutOfRange', { day: format.isoDay(failure.latest) });
    case 'apology-too-late':
      return t('life.failApologyTooLate', { time: format.moment(failure.latest) });
    case 'fee-unpaid':
      return t('life.failFeeUnpaid', { sum: format.money(failure.leftVnd) });
    default:
      return assertNever(failure);
  }
}

function isPlain(failure: LifeFailure): failure is Extract<LifeFailure, { kind: Plain }> {
  return failure.kind in PLAIN_WORDS;
}
