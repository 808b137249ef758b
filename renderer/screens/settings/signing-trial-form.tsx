import { Button } from '@mantine/core';

import type { SigningIdentity, SigningTrial } from '../../../shared/contract/channels/signing-channels.ts';
import { Notice } from '../../components/notice.tsx';
import { useT } from '../../i18n/use-t.ts';
import { PinForm } from '../signing/pin-form.tsx';
import { useSigningTrial } from './use-signing-trial.ts';

/** «Ký thử»: a button, then the PIN, then what our own verifier says. */
export function SigningTrialForm({ identity }: { readonly identity: SigningIdentity }) {
  const t = useT();
  const { trial, ask, close, confirm } = useSigningTrial(identity);
  if (trial.kind === 'asking') {
    const { device } = trial.identity;
    return (
      <PinForm
        id="trial-pin"
        pinState={device.kind === 'token' ? device.pinState : 'unknown'}
        trouble={trial.words}
        hint={t('token.tryHint')}
        confirmWords={t('token.try')}
        onConfirm={(entry) => void confirm(trial.identity, entry)}
        onCancel={close}
      />
    );
  }
  return (
    <>
      {trial.kind === 'failed' && <Notice tone="failed">{trial.words}</Notice>}
      {trial.kind === 'done' && <TrialVerdict outcome={trial.outcome} />}
      {trial.kind === 'working' && <Notice tone="info">{t('token.trying')}</Notice>}
      <div className="row">
        <Button variant="default" loading={trial.kind === 'working'} onClick={ask}>
          {t('token.try')}
        </Button>
      </div>
    </>
  );
}

function TrialVerdict({ outcome }: { readonly outcome: SigningTrial }) {
  const t = useT();
  return outcome.intact && outcome.validity === 'valid' ? (
    <Notice tone="done">{t('token.tried', { name: outcome.signerName })}</Notice>
  ) : (
    <Notice tone="failed">{t('token.triedBroken')}</Notice>
  );
}
