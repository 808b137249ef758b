/** Who the dossier is about (chủ hồ sơ). The list of `DOMAIN.md`, kept whole so that no office has to misfile anybody. */
export const APPLICANT_KINDS = [
  'citizen',
  'household',
  'household-business',
  'enterprise',
  'state-body',
  'public-service-unit',
  'other-organisation',
] as const;

export type ApplicantKind = (typeof APPLICANT_KINDS)[number];

/** A natural person as typed or read from the card, NFC; an empty string means «not given». */
export interface Person {
  readonly fullName: string;
  /** Số định danh, CMND, hộ chiếu; checked by `identity-number.ts`, which warns and never refuses. */
  readonly identityNumber: string;
  /** ISO day, or a year alone in old data. */
  readonly birthDay: string;
  readonly sex: 'male' | 'female' | 'unknown';
}

/** For an organisation the name and number are its own (mã số thuế); birth day and sex stay empty. */
export interface Applicant extends Person {
  readonly kind: ApplicantKind;
  readonly address: string;
  readonly phone: string;
  readonly email: string;
  /** Who acts for an organisation (người đại diện; chủ hộ kinh doanh); empty for people. */
  readonly representativeName: string;
  readonly representativeNumber: string;
}

export const NOBODY: Person = { fullName: '', identityNumber: '', birthDay: '', sex: 'unknown' };

/** A household is asked for in the name of its head (chủ hộ), who is a person with a card. */
export function isPerson(kind: ApplicantKind): boolean {
  return kind === 'citizen' || kind === 'household';
}
