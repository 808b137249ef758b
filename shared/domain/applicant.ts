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

/** Everything as typed or read from the card, NFC; an empty string means «not given». */
export interface Applicant {
  readonly kind: ApplicantKind;
  readonly fullName: string;
  /** Số định danh, CMND, hộ chiếu or mã số thuế; checked by `identity-number.ts`, which warns and never refuses. */
  readonly identityNumber: string;
  /** ISO day, or a year alone in old data. */
  readonly birthDay: string;
  readonly sex: 'male' | 'female' | 'unknown';
  readonly address: string;
  readonly phone: string;
  readonly email: string;
}
