import { Button } from '@mantine/core';
import { useState, type FormEvent } from 'react';

import type { OfficeCard } from '../../../shared/contract/channels/backup-channels.ts';
import { Notice } from '../../components/notice.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useT } from '../../i18n/use-t.ts';
import type { useRecovery } from './use-recovery.ts';

interface OfficeCardFormProps {
  readonly card: OfficeCard;
  readonly recovery: ReturnType<typeof useRecovery>;
}

/** The card on screen, once: printed, proved to be legible by its last group, then put away. */
export function OfficeCardForm({ card, recovery }: OfficeCardFormProps) {
  const t = useT();
  const [typed, setTyped] = useState('');
  const last = card.groups.at(-1);
  const isRight = typed.trim() === last;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isRight) void recovery.keep();
  };
  return (
    <form className="stack" onSubmit={submit} autoComplete="off" aria-label={t('recovery.cardTitle')}>
      <Notice tone="warn">{t('recovery.shownOnce')}</Notice>
      <ol className="share-groups" aria-label={t('recovery.cardTitle')}>
        {card.groups.map((group, at) => (
          <li key={`${at}-${group}`}>{group}</li>
        ))}
      </ol>
      <div className="row">
        <Button loading={recovery.printing === 'working'} onClick={() => void recovery.print()}>
          {t('recovery.print')}
        </Button>
        {recovery.printing === 'printed' && <span role="status">{t('recovery.printed')}</span>}
      </div>
      <TextField
        id="recovery-confirm"
        label={t('recovery.confirm')}
        description={t('recovery.confirmHint')}
        w={280}
        inputMode="numeric"
        value={typed}
        onChange={setTyped}
        onEnter={() => (isRight ? void recovery.keep() : undefined)}
        {...(typed.trim().length >= 6 && !isRight ? { error: t('recovery.confirmWrong') } : {})}
      />
      <div className="row">
        <Button type="submit" disabled={!isRight}>
          {t('recovery.keep')}
        </Button>
        <Button variant="default" onClick={() => void recovery.drop()}>
          {t('recovery.drop')}
        </Button>
      </div>
    </form>
  );
}
