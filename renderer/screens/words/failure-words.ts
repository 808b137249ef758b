import type {
  CommitFailure,
  EnrolFailure,
  FormFailure,
  ImportFailure,
  OpenFailure,
  SendFailure,
  SetUpFailure,
  SigningFailure,
  UnlockFailure,
} from '../../../shared/contract/failures.ts';
import type { Refusal } from '../../../shared/domain/province-answer.ts';
import type { WaitReason } from '../../../shared/sync/outbox-item.ts';
import { assertNever } from '../../../shared/kernel/assert-never.ts';
import type { MessageKey } from '../../i18n/vi.ts';
import { messageForCode, PLAIN_TOKEN_WORDS } from './token-words.ts';
import type { Say } from '../../i18n/use-t.ts';
import { messageForLife } from './life-words.ts';

const WAIT_WORDS = {
  'not-tried': 'send.notTried',
  'asked-again': 'send.notTried',
  'files-waiting': 'send.filesWaiting',
  stopped: 'send.stopped',
  forgotten: 'send.forgotten',
  'awaiting-registration': 'send.awaitingRegistration',
  'no-answer': 'send.noAnswer',
  internal: 'send.internal',
  locked: 'send.locked',
  'not-enrolled': 'send.notEnrolled',
  unreachable: 'send.unreachable',
  busy: 'send.busy',
  'server-error': 'send.serverError',
  'credential-refused': 'send.credentialRefused',
  'counter-revoked': 'send.counterRevoked',
  'receipt-invalid': 'send.receiptInvalid',
  'file-missing': 'send.fileMissing',
  unsigned: 'send.unsigned',
} as const satisfies Record<WaitReason, MessageKey>;

type SigningKind<Kind extends SigningFailure['kind']> = Exclude<SigningFailure['kind'], Kind>;

/** Failures that carry nothing to say beside their name; one that is left out does not compile. */
const PLAIN_COMMIT_WORDS = {
  locked: 'failure.locked',
  stale: 'commit.stale',
  'not-allowed': 'commit.notAllowed',
  'not-signed': 'commit.notSigned',
  'sign-later-unexplained': 'later.unexplained',
  'conflicting-action': 'commit.conflictingAction',
} as const satisfies Partial<Record<CommitFailure['kind'], MessageKey>>;

const PLAIN_SIGNING_WORDS = {
  locked: 'failure.locked',
  ...PLAIN_TOKEN_WORDS,
  'last-try': 'token.lastTry',
  'certificate-missing': 'token.certificateMissing',
  'key-missing': 'token.keyMissing',
  'certificate-wrong-purpose': 'sign.wrongPurpose',
  'nothing-to-sign': 'sign.nothing',
  'page-damaged': 'sign.pageDamaged',
  'signed-file-mixed': 'kept.mixed',
} as const satisfies Record<
  SigningKind<
    | 'wrong-pin'
    | 'pin-length'
    | 'token-failed'
    | 'certificate-expired'
    | 'certificate-not-yet-valid'
    | 'pages-unseen'
    | 'disk-full'
  >,
  MessageKey
>;

const PLAIN_FORM_WORDS = {
  locked: 'failure.locked',
  'not-received': 'form.notReceived',
  'hotline-missing': 'form.hotlineMissing',
  'switchboard-missing': 'form.switchboardMissing',
  'no-printer': 'form.noPrinter',
  'print-cancelled': 'form.printCancelled',
  'print-unanswered': 'form.printUnanswered',
  'print-failed': 'form.printFailed',
} as const satisfies Partial<Record<FormFailure['kind'], MessageKey>>;

/** Every kind names the file it is about; one that is left out does not compile. */
const IMPORT_WORDS = {
  unreadable: 'import.unreadable',
  encrypted: 'import.encrypted',
  empty: 'import.empty',
  unsupported: 'import.unsupported',
  'phone-photo': 'import.phonePhoto',
  video: 'import.video',
  'too-large': 'import.tooLarge',
  'signature-broken': 'import.signatureBroken',
  'signature-unknown': 'import.signatureUnknown',
  'disk-full': 'import.diskFull',
} as const satisfies Record<ImportFailure['kind'], MessageKey>;

const PIN_WORDS = {
  unknown: 'sign.wrongPin',
  low: 'sign.wrongPinLow',
  last: 'sign.wrongPinLast',
  none: 'sign.pinLocked',
} as const satisfies Record<Extract<SigningFailure, { kind: 'wrong-pin' }>['triesLeft'], MessageKey>;

/** Each function is total: a new failure without words does not compile. Every sentence ends in the next step. */
export function messageForSetUp(failure: SetUpFailure, { t, format }: Say): string {
  switch (failure.kind) {
    case 'already-set-up':
      return t('setUp.alreadySetUp');
    case 'weak-passphrase':
      return t('setUp.weakPassphrase', { minLength: failure.minLength });
    case 'disk-full':
      return t('setUp.diskFull', { free: format.bytes(failure.freeBytes) });
    default:
      return assertNever(failure);
  }
}

export function messageForUnlock(failure: UnlockFailure, { t, format }: Say): string {
  switch (failure.kind) {
    case 'wrong-passphrase':
      return t('unlock.wrongPassphrase');
    case 'too-soon':
      return t('unlock.tooSoon');
    case 'unknown-clerk':
      return t('unlock.unknownClerk');
    case 'damaged':
      return messageForDamage(failure.what, t);
    case 'in-use':
    case 'disk-full':
    case 'needs-update':
    case 'unavailable':
      return messageForOpening(failure, { t, format });
    default:
      return assertNever(failure);
  }
}

export function messageForOpening(failure: OpenFailure, { t, format }: Say): string {
  switch (failure.kind) {
    case 'in-use':
      return t('unlock.inUse', { userName: failure.userName });
    case 'disk-full':
      return t('unlock.diskFull', { free: format.bytes(failure.freeBytes) });
    case 'needs-update':
      return t('unlock.needsUpdate');
    case 'unavailable':
      return t('unlock.unavailable', { code: failure.code });
    default:
      return assertNever(failure);
  }
}

export function messageForCommit(failure: CommitFailure, say: Say): string {
  const { t, format } = say;
  if (isPlainCommit(failure)) return t(PLAIN_COMMIT_WORDS[failure.kind]);
  switch (failure.kind) {
    case 'pages-unseen':
      return t('commit.pagesUnseen', { count: failure.count });
    case 'incomplete':
      return failure.missing.map((part) => messageForMissing(part, t)).join(' ');
    case 'numbers-exhausted':
      return t('commit.numbersExhausted', { day: format.isoDay(failure.day) });
    case 'reserve-number-unknown':
      return t('reserve.numberUnknown', { first: failure.first, last: failure.last });
    case 'reserve-number-used':
      return t('reserve.numberUsed', { number: failure.number });
    case 'disk-full':
      return t('commit.diskFull', { free: format.bytes(failure.freeBytes) });
    case 'life':
      return messageForLife(failure.failure, say);
    case 'clock-doubtful':
      return t('commit.clockDoubtful', { time: format.moment(failure.shows) });
    default:
      return assertNever(failure);
  }
}

export function messageForImport({ kind, name }: ImportFailure, { t }: Say): string {
  return t(IMPORT_WORDS[kind], { name });
}

export function messageForSigning(failure: SigningFailure, { t, format }: Say): string {
  if (isPlain(failure)) return t(PLAIN_SIGNING_WORDS[failure.kind]);
  switch (failure.kind) {
    case 'wrong-pin':
      return t(PIN_WORDS[failure.triesLeft]);
    case 'pin-length':
      return t('token.pinLength', { min: failure.min, max: failure.max });
    case 'token-failed':
      return messageForCode(failure, { t, format });
    case 'certificate-expired':
      return t('sign.expired', { day: format.day(failure.expiredAt) });
    case 'certificate-not-yet-valid':
      return t('sign.notYetValid', { day: format.day(failure.validFrom) });
    case 'pages-unseen':
      return t('sign.pagesUnseen', { count: failure.count });
    case 'disk-full':
      return t('commit.diskFull', { free: format.bytes(failure.freeBytes) });
    default:
      return assertNever(failure);
  }
}

export function messageForForm(failure: FormFailure, { t, format }: Say): string {
  if (isPlainForm(failure)) return t(PLAIN_FORM_WORDS[failure.kind]);
  switch (failure.kind) {
    case 'printer-gone':
      return t('form.printerGone', { printer: failure.printer });
    case 'disk-full':
      return t('form.diskFull', { free: format.bytes(failure.freeBytes) });
    default:
      return assertNever(failure);
  }
}

export function messageForEnrol(failure: EnrolFailure, { t, format }: Say): string {
  switch (failure.kind) {
    case 'locked':
      return t('failure.locked');
    case 'unreachable':
      return t('enrol.unreachable');
    case 'insecure-address':
      return t('enrol.insecureAddress');
    case 'code-refused':
      return t('enrol.codeRefused');
    case 'disk-full':
      return t('commit.diskFull', { free: format.bytes(failure.freeBytes) });
    case 'unexpected-answer':
      return t('enrol.unexpectedAnswer', { status: failure.status });
    default:
      return assertNever(failure);
  }
}

export function messageForSend(failure: SendFailure, say: Say): string {
  return messageForWait(failure.kind, say);
}

/** Why an item of the outbox waits. */
export function messageForWait(reason: WaitReason, { t }: Say): string {
  return t(WAIT_WORDS[reason]);
}

/** The province's own words come first; this says how to mend what they name. */
export function mendingOf(reason: Refusal['reason'], { t }: Say): string {
  switch (reason) {
    case 'hash-mismatch':
      return t('refusal.mendHashMismatch');
    case 'signature-invalid':
      return t('refusal.mendSignature');
    case 'code-outside-lease':
    case 'code-taken':
      return t('refusal.mendCode');
    case 'incomplete':
      return t('refusal.mendIncomplete');
    case 'conflicting-action':
      return t('refusal.mendConflict');
    case 'malformed':
    case 'unknown-counter':
      return t('refusal.mendSupport');
    default:
      return assertNever(reason);
  }
}

function messageForDamage(what: Extract<UnlockFailure, { kind: 'damaged' }>['what'], t: Say['t']): string {
  switch (what) {
    case 'key-slot':
      return t('unlock.damagedKeySlot');
    case 'machine-secret':
      return t('unlock.damagedMachineSecret');
    case 'journal':
      return t('unlock.damagedJournal');
    default:
      return assertNever(what);
  }
}

function messageForMissing(part: 'applicant' | 'procedure' | 'pages', t: Say['t']): string {
  switch (part) {
    case 'applicant':
      return t('commit.missingApplicant');
    case 'procedure':
      return t('commit.missingProcedure');
    case 'pages':
      return t('commit.missingPages');
    default:
      return assertNever(part);
  }
}

function isPlain(
  failure: SigningFailure,
): failure is Extract<SigningFailure, { kind: keyof typeof PLAIN_SIGNING_WORDS }> {
  return failure.kind in PLAIN_SIGNING_WORDS;
}

function isPlainCommit(
  failure: CommitFailure,
): failure is Extract<CommitFailure, { kind: keyof typeof PLAIN_COMMIT_WORDS }> {
  return failure.kind in PLAIN_COMMIT_WORDS;
}

function isPlainForm(
  failure: FormFailure,
): failure is Extract<FormFailure, { kind: keyof typeof PLAIN_FORM_WORDS }> {
  return failure.kind in PLAIN_FORM_WORDS;
}
