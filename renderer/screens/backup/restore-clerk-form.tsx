import { Button, NativeSelect, PasswordInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';

import type { BackupOpened } from '../../../shared/contract/channels/backup-channels.ts';
import type { Request } from '../../../shared/contract/ipc.ts';
import { Notice } from '../../components/notice.tsx';
import { useSay } from '../../i18n/use-t.ts';
import { MIN_PASSPHRASE_LENGTH, passphraseStrength } from '../set-up/passphrase-strength.ts';

interface RestoreClerkFormProps {
  readonly opened: BackupOpened;
  readonly working: boolean;
  readonly onBack: () => void;
  readonly onDone: (request: Request<'restore:run'>) => void;
}

/** Who sits here now, with a passphrase of this machine; the others are let in afterwards. */
export function RestoreClerkForm({ opened, working, onBack, onDone }: RestoreClerkFormProps) {
  const { t, format } = useSay();
  const [chosen, setChosen] = useState(opened.clerks[0]?.clerkId);
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const differs = again !== '' && again !== passphrase;
  const isLong = passphraseStrength(passphrase).kind !== 'short';
  const ready = chosen !== undefined && isLong && again === passphrase;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready && !working) onDone({ clerkId: chosen, passphrase });
  };
  return (
    <form className="stack" onSubmit={submit} autoComplete="off">
      <Notice tone="done">{t('restore.opened', { count: format.count(opened.dossiers) })}</Notice>
      <Notice tone="warn">{t('restore.afterBackup')}</Notice>
      <div className="stack tight" data-advance>
        <NativeSelect
          id="restore-clerk"
          label={t('restore.clerk')}
          autoComplete="off"
          value={chosen ?? ''}
          data={opened.clerks.map(({ clerkId, name }) => ({ value: clerkId, label: name }))}
          onChange={(event) =>
            setChosen(opened.clerks.find(({ clerkId }) => clerkId === event.currentTarget.value)?.clerkId)
          }
        />
        <PasswordInput
          id="restore-passphrase"
          label={t('setUp.passphrase')}
          description={t('setUp.passphraseHint', { minLength: MIN_PASSPHRASE_LENGTH })}
          autoComplete="off"
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
        />
        <PasswordInput
          id="restore-passphrase-again"
          label={t('setUp.passphraseAgain')}
          autoComplete="off"
          error={differs ? t('setUp.passphraseDiffers') : undefined}
          value={again}
          onChange={(event) => setAgain(event.currentTarget.value)}
        />
      </div>
      <div className="row">
        <Button type="submit" disabled={!ready} loading={working}>
          {t('restore.finish')}
        </Button>
        <Button variant="default" disabled={working} onClick={onBack}>
          {t('restore.again')}
        </Button>
      </div>
    </form>
  );
}
