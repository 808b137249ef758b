import type { SigningIdentity } from '../../../shared/contract/channels/signing-channels.ts';
import { Notice } from '../../components/notice.tsx';
import { useSay } from '../../i18n/use-t.ts';

/** Whose key it is, who vouches for it and until when. */
export function KeyFacts({ identity }: { readonly identity: Omit<SigningIdentity, 'device'> }) {
  const { t, format } = useSay();
  const validity = { from: format.day(identity.notBefore), to: format.day(identity.notAfter) };
  return (
    <div className="stack tight">
      {identity.trial && <Notice tone="warn">{t('sign.trial')}</Notice>}
      <p>{t('sign.signer', { name: identity.signerName })}</p>
      <p>{t('sign.issuer', { name: identity.issuerName })}</p>
      <p>{t('sign.validity', validity)}</p>
    </div>
  );
}
