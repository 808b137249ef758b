import { Button } from '@mantine/core';
import { useState, type FormEvent } from 'react';

import type { BackupFound } from '../../../shared/contract/channels/backup-channels.ts';
import type { Request } from '../../../shared/contract/ipc.ts';
import { TextField } from '../../components/text-field.tsx';
import { useSay } from '../../i18n/use-t.ts';

interface RestoreSharesFormProps {
  readonly found: BackupFound;
  readonly working: boolean;
  readonly onBack: () => void;
  readonly onDone: (request: Request<'restore:open'>) => void;
}

/** The card, and the share of the province where this machine has lost its own. */
export function RestoreSharesForm({ found, working, onBack, onDone }: RestoreSharesFormProps) {
  const { t, format } = useSay();
  const [card, setCard] = useState('');
  const [provinceShare, setProvinceShare] = useState('');
  const ready = card.trim() !== '' && (found.machineShare || provinceShare.trim() !== '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready && !working) onDone({ card, provinceShare });
  };
  return (
    <form className="stack" onSubmit={submit} autoComplete="off">
      <p>{t('restore.found', { at: format.moment(found.madeAt), size: format.bytes(found.bytes) })}</p>
      <div className="stack tight" data-advance>
        <TextField
          id="restore-card"
          label={t('restore.card')}
          description={t('drill.cardHint')}
          value={card}
          onChange={setCard}
        />
        <TextField
          id="restore-province-share"
          label={t('restore.provinceShare')}
          description={t(found.machineShare ? 'restore.machineHint' : 'restore.provinceHint')}
          value={provinceShare}
          onChange={setProvinceShare}
        />
      </div>
      <div className="row">
        <Button type="submit" disabled={!ready} loading={working}>
          {t('restore.open')}
        </Button>
        <Button variant="default" disabled={working} onClick={onBack}>
          {t('restore.again')}
        </Button>
      </div>
    </form>
  );
}
