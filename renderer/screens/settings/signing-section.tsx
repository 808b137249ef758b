import { Panel } from '../../components/panel.tsx';
import { Notice } from '../../components/notice.tsx';
import { useSay } from '../../i18n/use-t.ts';
import { KeyFacts } from '../signing/key-facts.tsx';
import { SigningTrialForm } from './signing-trial-form.tsx';
import { TokenPanel } from './token-panel.tsx';
import { useSigningFacts } from './use-signing-facts.ts';

/** Whose signature stands on the papers, with which device it is made, and whether that works. */
export function SigningSection() {
  const { t } = useSay();
  const { signing, reread } = useSigningFacts();
  return (
    <>
      <Panel title={t('settings.signing')}>
        {signing.kind === 'loading' && <p className="quiet">{t('sign.readingToken')}</p>}
        {signing.kind === 'failed' && <Notice tone="failed">{signing.words}</Notice>}
        {signing.kind === 'read' && (
          <>
            <p>
              {signing.identity.device.kind === 'token'
                ? t('token.signsWith', { label: signing.identity.device.label })
                : t('token.trialFile')}
            </p>
            <KeyFacts identity={signing.identity} />
            <SigningTrialForm
              // Another key starts with a clean form: no verdict of the last one beside it.
              key={signing.identity.certificateDigest}
              identity={signing.identity}
            />
          </>
        )}
      </Panel>
      <TokenPanel onChanged={reread} />
    </>
  );
}
