import { Button } from '@mantine/core';
import { useState, type FormEvent } from 'react';

import { Panel } from '../../components/panel.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useT } from '../../i18n/use-t.ts';
import { useCardReader } from '../services.tsx';
import { ProgressLine } from './backup-progress.tsx';
import { OutcomeNotice } from './outcome-notice.tsx';
import type { useBackup } from './use-backup.ts';

/** Diễn tập: the card is taken out once a year, so that it is known to work before it is needed. */
export function DrillPanel({ backup }: { backup: ReturnType<typeof useBackup> }) {
  const t = useT();
  const [card, setCard] = useState('');
  const { running, progress, outcome } = backup;
  useCardReader(({ text }) => setCard(text));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (card.trim() === '' || running !== undefined) return;
    void backup.drill(card);
    // A share stays on screen no longer than it is needed.
    setCard('');
  };
  return (
    <Panel title={t('drill.title')}>
      <p>{t('drill.intro')}</p>
      <form className="stack" onSubmit={submit} autoComplete="off">
        <TextField
          id="drill-card"
          label={t('drill.card')}
          description={t('drill.cardHint')}
          value={card}
          onChange={setCard}
        />
        <Button
          type="submit"
          variant="default"
          style={{ alignSelf: 'flex-start' }}
          disabled={card.trim() === '' || running !== undefined}
          loading={running === 'drill'}
        >
          {t('drill.start')}
        </Button>
      </form>
      {running === 'drill' && <ProgressLine progress={progress} onCancel={backup.cancel} />}
      {outcome?.of === 'drill' && <OutcomeNotice outcome={outcome} />}
    </Panel>
  );
}
