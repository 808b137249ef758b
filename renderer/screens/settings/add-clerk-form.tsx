import { Button, PasswordInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';

import type { Request } from '../../../shared/contract/ipc.ts';
import { Notice } from '../../components/notice.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useT } from '../../i18n/use-t.ts';
import type { AddClerkState } from './use-clerks.ts';

interface AddClerkFormProps {
  readonly state: AddClerkState;
  readonly onAdd: (request: Request<'vault:add-clerk'>) => Promise<void>;
}

/** The new clerk types a passphrase twice, and the one at work vouches with their own. */
export function AddClerkForm({ state, onAdd }: AddClerkFormProps) {
  const t = useT();
  const [clerkName, setClerkName] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [ownPassphrase, setOwnPassphrase] = useState('');
  const differs = again !== '' && again !== passphrase;
  const working = state.kind === 'working';
  const ready = clerkName.trim() !== '' && passphrase !== '' && again === passphrase && ownPassphrase !== '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready && !working) void onAdd({ clerkName: clerkName.trim(), passphrase, ownPassphrase });
  };
  return (
    <form className="stack" onSubmit={submit} autoComplete="off">
      <div className="fields" data-advance>
        <TextField
          id="new-clerk-name"
          label={t('setUp.clerkName')}
          value={clerkName}
          onChange={setClerkName}
        />
        <SecretField
          id="new-passphrase"
          label={t('clerks.newPassphrase')}
          value={passphrase}
          onChange={setPassphrase}
        />
        <SecretField
          id="new-passphrase-again"
          label={t('setUp.passphraseAgain')}
          value={again}
          onChange={setAgain}
          {...(differs ? { error: t('setUp.passphraseDiffers') } : {})}
        />
        <SecretField
          id="own-passphrase"
          label={t('clerks.ownPassphrase')}
          value={ownPassphrase}
          onChange={setOwnPassphrase}
        />
      </div>
      {state.kind === 'failed' && <Notice tone="failed">{state.words}</Notice>}
      {state.kind === 'added' && <Notice tone="done">{t('clerks.added', { name: state.name })}</Notice>}
      {working && <Notice tone="info">{t('clerks.adding')}</Notice>}
      <Button type="submit" loading={working} disabled={!ready} style={{ alignSelf: 'flex-start' }}>
        {t('clerks.add')}
      </Button>
    </form>
  );
}

interface SecretFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly error?: string;
  readonly onChange: (value: string) => void;
}

function SecretField({ onChange, ...field }: SecretFieldProps) {
  return (
    <PasswordInput {...field} autoComplete="off" onChange={(event) => onChange(event.currentTarget.value)} />
  );
}
