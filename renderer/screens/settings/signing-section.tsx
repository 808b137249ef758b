import type { SigningIdentity } from '../../../shared/contract/ipc.ts';
import { Notice } from '../../components/notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { useSay, useT } from '../../i18n/use-t.ts';
import { useSigningFacts } from './use-signing-facts.ts';

/** Whose signature stands on the papers, who vouches for it and until when. */
export function SigningSection() {
  const t = useT();
  const signing = useSigningFacts();
  return (
    <Panel title={t('settings.signing')}>
      {signing.kind === 'loading' && <p className="quiet">{t('sign.readingToken')}</p>}
      {signing.kind === 'failed' && <Notice tone="failed">{signing.words}</Notice>}
      {signing.kind === 'read' && <CertificateFacts identity={signing.identity} />}
    </Panel>
  );
}

function CertificateFacts({ identity }: { identity: SigningIdentity }) {
  const { t, format } = useSay();
  const validity = { from: format.day(identity.notBefore), to: format.day(identity.notAfter) };
  return (
    <>
      {identity.trial && <Notice tone="warn">{t('sign.trial')}</Notice>}
      <p>{t('sign.signer', { name: identity.signerName })}</p>
      <p>{t('sign.issuer', { name: identity.issuerName })}</p>
      <p>{t('sign.validity', validity)}</p>
    </>
  );
}
