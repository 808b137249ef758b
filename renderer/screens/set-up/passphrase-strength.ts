/** What the hint says while a passphrase is typed. The vault decides; this only spares a round. */
export type Strength =
  | { readonly kind: 'short'; readonly missing: number }
  | { readonly kind: 'fair' }
  | { readonly kind: 'good' };

/** The vault's own minimum (`weak-passphrase`). */
export const MIN_PASSPHRASE_LENGTH = 8;
const GOOD_LENGTH = 16;
const FEW_LETTERS = 5;

export function passphraseStrength(passphrase: string): Strength {
  const letters = Array.from(passphrase.normalize('NFC'));
  if (letters.length < MIN_PASSPHRASE_LENGTH)
    return { kind: 'short', missing: MIN_PASSPHRASE_LENGTH - letters.length };
  const varied = new Set(letters).size > FEW_LETTERS;
  return { kind: varied && letters.length >= GOOD_LENGTH ? 'good' : 'fair' };
}
