import type { ApplicantKind } from '../../../shared/domain/applicant.ts';
import type { ReturnChannel } from '../../../shared/domain/draft.ts';
import type { DossierState } from '../../../shared/domain/dossier.ts';
import type { FilerKind } from '../../../shared/domain/filer.ts';
import type { IdentityWarning } from '../../../shared/domain/identity-number.ts';
import type { NumberReason } from '../../../shared/domain/number-confirmation.ts';
import type { LevelSpan } from '../../../shared/catalogue/procedure.ts';
import type { Command } from '../../../shared/contract/keys.ts';
import type { SignLaterReason } from '../../../shared/domain/sign-later.ts';
import { assertNever } from '../../../shared/kernel/assert-never.ts';
import type { MessageKey } from '../../i18n/vi.ts';
import type { Translate } from '../../i18n/message.ts';

/** Keys of sentences without names, so that they can be looked up from a table. */
export const STATE_WORDS = {
  draft: 'state.draft',
  signed: 'state.signed',
  discarded: 'state.discarded',
  'turned-away': 'state.turnedAway',
  provisional: 'state.provisional',
  unsigned: 'state.unsigned',
  received: 'state.received',
  delivered: 'state.delivered',
  registered: 'state.registered',
  refused: 'state.refused',
} as const satisfies Record<DossierState['kind'], MessageKey>;

export const SIGN_LATER_WORDS = {
  'token-missing': 'later.tokenMissing',
  'token-locked': 'later.tokenLocked',
  'certificate-invalid': 'later.certificateInvalid',
  'signing-fault': 'later.signingFault',
  'others-waiting': 'later.othersWaiting',
  other: 'later.other',
} as const satisfies Record<SignLaterReason, MessageKey>;

export const APPLICANT_KIND_WORDS = {
  citizen: 'applicant.kindCitizen',
  household: 'applicant.kindHousehold',
  'household-business': 'applicant.kindHouseholdBusiness',
  enterprise: 'applicant.kindEnterprise',
  'state-body': 'applicant.kindStateBody',
  'public-service-unit': 'applicant.kindPublicServiceUnit',
  'other-organisation': 'applicant.kindOther',
} as const satisfies Record<ApplicantKind, MessageKey>;

export const OWNER_NAME_WORDS = {
  citizen: 'applicant.fullName',
  household: 'people.headOfHousehold',
  'household-business': 'people.businessName',
  enterprise: 'people.enterpriseName',
  'state-body': 'people.organisationName',
  'public-service-unit': 'people.organisationName',
  'other-organisation': 'people.organisationName',
} as const satisfies Record<ApplicantKind, MessageKey>;

export const OWNER_NUMBER_WORDS = {
  citizen: 'applicant.identityNumber',
  household: 'applicant.identityNumber',
  'household-business': 'people.taxOrPersonalNumber',
  enterprise: 'people.taxNumber',
  'state-body': 'people.taxOrAgencyNumber',
  'public-service-unit': 'people.taxOrAgencyNumber',
  'other-organisation': 'people.taxOrAgencyNumber',
} as const satisfies Record<ApplicantKind, MessageKey>;

export const FILER_KIND_WORDS = {
  self: 'people.filerSelf',
  relative: 'people.filerRelative',
  authorised: 'people.filerAuthorised',
  'legal-representative': 'people.filerLegal',
  'postal-worker': 'people.filerPostal',
} as const satisfies Record<FilerKind, MessageKey>;

export const NUMBER_REASON_WORDS = {
  'as-on-paper': 'number.asOnPaper',
  'old-paper': 'number.oldPaper',
  'foreign-paper': 'number.foreignPaper',
  'no-paper-here': 'number.noPaperHere',
} as const satisfies Record<NumberReason, MessageKey>;

export const RETURN_WORDS = {
  counter: 'finish.returnCounter',
  post: 'finish.returnPost',
  electronic: 'finish.returnElectronic',
} as const satisfies Record<ReturnChannel, MessageKey>;

export const WARNING_WORDS = {
  'unknown-form': 'warning.unknownForm',
  'province-code': 'warning.provinceCode',
  'sex-differs': 'warning.sexDiffers',
  'birth-year-differs': 'warning.birthYearDiffers',
  'old-identity-card': 'warning.oldIdentityCard',
  'tax-check-digit': 'warning.taxCheckDigit',
  'tax-number-expected': 'warning.taxNumberExpected',
  'personal-number-expected': 'warning.personalNumberExpected',
} as const satisfies Record<IdentityWarning, MessageKey>;

export const COMMAND_WORDS = {
  guide: 'command.guide',
  intake: 'command.intake',
  find: 'command.find',
  scan: 'scan.stack',
  sign: 'command.sign',
  receive: 'command.receive',
  lock: 'command.lock',
  search: 'command.search',
  online: 'command.online',
  today: 'command.today',
  outbox: 'command.outbox',
  settings: 'command.settings',
  rates: 'command.rates',
  certify: 'command.certify',
  complaints: 'command.complaints',
  'give-back': 'command.giveBack',
  'hand-over': 'command.handOver',
  register: 'command.register',
  'same-person': 'command.samePerson',
  'previous-draft': 'command.previousDraft',
  'next-draft': 'command.nextDraft',
  'next-visitor': 'command.nextVisitor',
  guidance: 'command.guidance',
} as const satisfies Record<Command, MessageKey>;

export function levelWords(level: LevelSpan | undefined, t: Translate): string {
  if (level === undefined) return t('procedure.levelUnknown');
  switch (level.value) {
    case 'toan-trinh':
      return t('procedure.levelFull');
    case 'mot-phan':
      return t('procedure.levelPartial');
    case '2':
    case '3':
    case '4':
      return t('procedure.levelNumber', { level: level.value });
    case 'chua-ro':
      return t('procedure.levelUnknown');
    default:
      return assertNever(level.value);
  }
}
