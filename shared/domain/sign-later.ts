/** Why papers are taken in before they are signed; the words are in `renderer/i18n`. */
export const SIGN_LATER_REASONS = [
  'token-missing',
  'token-locked',
  'certificate-invalid',
  'signing-fault',
  'others-waiting',
  'other',
] as const;

export type SignLaterReason = (typeof SIGN_LATER_REASONS)[number];

/** «Tiếp nhận, ký sau»: the citizen is not sent home for our trouble, and why is on the record. */
export interface SignLater {
  readonly reason: SignLaterReason;
  /** In the clerk's own words; may be empty where the reason says enough. */
  readonly note: string;
}

/** «Other» alone tells whoever reads the record nothing. */
export function isExplained({ reason, note }: SignLater): boolean {
  return reason !== 'other' || note.trim() !== '';
}
