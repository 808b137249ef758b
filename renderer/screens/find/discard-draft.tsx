import { Button } from '@mantine/core';
import { useState } from 'react';

import type { Dossier } from '../../../shared/domain/dossier.ts';
import type { ClerkIntent } from '../../../shared/domain/history.ts';
import { Notice } from '../../components/notice.tsx';
import { useSay } from '../../i18n/use-t.ts';
import { useCounterClient } from '../../platform/client-context.tsx';
import { newActionId } from '../../platform/ids.ts';
import { messageForCommit } from '../words/failure-words.ts';

/** Discards work in progress and takes it back: undo instead of «are you sure». */
export function DiscardDraft({ dossier }: { dossier: Dossier }) {
  const client = useCounterClient();
  const say = useSay();
  const { t } = say;
  const [trouble, setTrouble] = useState<string | undefined>(undefined);
  const commit = async (intent: ClerkIntent) => {
    const { dossierId, dossierSeq } = dossier;
    const outcome = await client.invoke['journal:commit']({
      actionId: newActionId(),
      dossierId,
      expectedDossierSeq: dossierSeq,
      intent,
    });
    setTrouble(outcome.ok ? undefined : messageForCommit(outcome.failure, say));
  };
  return (
    <>
      {dossier.discarded ? (
        <Notice tone="info">
          <div className="row">
            <span className="grow">{t('find.discarded')}</span>
            <Button
              variant="default"
              onClick={() => void commit({ kind: 'draft-saved', draft: dossier.draft })}
            >
              {t('common.undo')}
            </Button>
          </div>
        </Notice>
      ) : (
        <Button variant="default" onClick={() => void commit({ kind: 'draft-discarded' })}>
          {t('find.discard')}
        </Button>
      )}
      {trouble !== undefined && <Notice tone="failed">{trouble}</Notice>}
    </>
  );
}
