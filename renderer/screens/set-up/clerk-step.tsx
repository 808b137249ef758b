import { Button, PasswordInput, Progress } from '@mantine/core';
import { useState, type FormEvent } from 'react';

import { Notice } from '../../components/notice.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useT } from '../../i18n/use-t.ts';
import { MIN_PASSPHRASE_LENGTH, passphraseStrength, type Strength } from './passphrase-strength.ts';
import type { SetUpState } from './use-set-up.ts';

interface ClerkStepProps {
  readonly suggestedName: string;
  readonly state: SetUpState;
  readonly onBack: () => void;
  readonly onDone: (clerk: { readonly clerkName: string; readonly passphrase: string }) => void;
}

/** The first clerk and the passphrase, typed twice because nobody can look it up later. */
export function ClerkStep({ suggestedName, state, onBack, onDone }: ClerkStepProps) {
  const t = useT();
  const [clerkName, setClerkName] = useState(suggestedName);
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const strength = passphraseStrength(passphrase);
  const differs = again !== '' && again !== passphrase;
  const ready = clerkName.trim() !== '' && strength.kind !== 'short' && again === passphrase;
  const working = state.kind === 'working';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready && !working) onDone({ clerkName: clerkName.trim(), passphrase });
  };
  return (
    <form className="stack" onSubmit={submit} autoComplete="off">
      <div className="stack tight" data-advance>
        <TextField id="clerk-name" label={t('setUp.clerkName')} value={clerkName} onChange={setClerkName} />
        <PasswordInput
          id="clerk-passphrase"
          label={t('setUp.passphrase')}
          description={t('setUp.passphraseHint', { minLength: MIN_PASSPHRASE_LENGTH })}
          autoComplete="off"
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
        />
        {passphrase !== '' && <StrengthHint strength={strength} />}
        <PasswordInput
          id="clerk-passphrase-again"
          label={t('setUp.passphraseAgain')}
          autoComplete="off"
          error={differs ? t('setUp.passphraseDiffers') : undefined}
          value={again}
          onChange={(event) => setAgain(event.currentTarget.value)}
        />
      </div>
      <Notice tone="warn">{t('setUp.noRecovery')}</Notice>
      <Notice tone="info">{t('setUp.trialCertificate')}</Notice>
      {state.kind === 'failed' && <Notice tone="failed">{state.words}</Notice>}
      {working && <Notice tone="info">{t('setUp.working')}</Notice>}
      <div className="row">
        <Button type="submit" disabled={!ready} loading={working}>
          {t('setUp.finish')}
        </Button>
        <Button variant="default" disabled={working} onClick={onBack}>
          {t('setUp.back')}
        </Button>
      </div>
    </form>
  );
}

const STRENGTH_VALUES = { short: 25, fair: 60, good: 100 } as const satisfies Record<
  Strength['kind'],
  number
>;

function StrengthHint({ strength }: { strength: Strength }) {
  const t = useT();
  const words = {
    short: () => t('setUp.strengthShort', { missing: strength.kind === 'short' ? strength.missing : 0 }),
    fair: () => t('setUp.strengthFair'),
    good: () => t('setUp.strengthGood'),
  }[strength.kind]();
  return (
    <div className="row" role="status">
      <Progress w={120} aria-label={t('setUp.strength')} value={STRENGTH_VALUES[strength.kind]} />
      <span className="quiet">{words}</span>
    </div>
  );
}
