import type { KeptSigner } from '../../../shared/domain/draft.ts';
import type { SignatureFacts } from '../../../shared/domain/history.ts';
import type { Say } from '../../i18n/use-t.ts';

/** Who signed a file before it came here; the first by name, the others by number. */
export function keptSignersWords(signers: readonly KeptSigner[], say: Say): string {
  const [first, ...others] = signers;
  if (first === undefined) return say.t('kept.nobody');
  const words = keptSignerWords(first, say);
  return others.length === 0 ? words : say.t('kept.more', { first: words, count: others.length });
}

function keptSignerWords({ name, signedAt }: KeptSigner, { t, format }: Say): string {
  const signer = name === '' ? t('kept.nobody') : name;
  return signedAt === null
    ? t('kept.signer', { name: signer })
    : t('kept.signerAt', { name: signer, time: format.moment(signedAt) });
}

/** One signature as the record has it: ours, or the one that the paper came with. */
export function signatureWords({ kind, signerName, signedAt }: SignatureFacts, { t, format }: Say): string {
  if (kind === 'kept')
    return t('kept.signedBy', { signer: signerName === '' ? t('kept.nobody') : signerName });
  return t('find.signedBy', {
    signer: signerName,
    time: signedAt === null ? t('common.notGiven') : format.moment(signedAt),
  });
}
