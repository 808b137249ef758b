import { Button } from '@mantine/core';
import { useState } from 'react';

import type { Dossier } from '../../../shared/domain/dossier.ts';
import { Notice } from '../../components/notice.tsx';
import { useSay } from '../../i18n/use-t.ts';
import { useCounterClient } from '../../platform/client-context.tsx';
import { newActionId } from '../../platform/ids.ts';
import { messageForCommit, messageForSend } from '../words/failure-words.ts';

type Exchange = { readonly kind: 'idle' | 'working' } | { readonly kind: 'failed'; readonly words: string };

/** Exchanges a reserve slip for its official code at once, with a number in hand or one fetched for it. */
export function ExchangeSlip({ dossier }: { dossier: Dossier }) {
  const client = useCounterClient();
  const say = useSay();
  const { t } = say;
  const [exchange, setExchange] = useState<Exchange>({ kind: 'idle' });
  const ask = async (): Promise<Exchange> => {
    const { dossierId, dossierSeq } = dossier;
    const assigned = await client.invoke['journal:commit']({
      actionId: newActionId(),
      dossierId,
      expectedDossierSeq: dossierSeq,
      intent: { kind: 'assign-code' },
    });
    if (assigned.ok) return { kind: 'idle' };
    if (assigned.failure.kind !== 'numbers-exhausted')
      return { kind: 'failed', words: messageForCommit(assigned.failure, say) };
    // Fetching numbers gives every dossier that waits its code; one that got none is still here afterwards.
    const pulled = await client.invoke['province:pull'](null);
    if (!pulled.ok) return { kind: 'failed', words: messageForSend(pulled.failure, say) };
    return pulled.value.waitingForCode === 0
      ? { kind: 'idle' }
      : { kind: 'failed', words: t('reserve.noneYet') };
  };
  const press = async () => {
    setExchange({ kind: 'working' });
    setExchange(await ask());
  };
  return (
    <Notice tone="warn">
      <span>{t('reserve.willChange')}</span>
      <Button
        variant="default"
        style={{ alignSelf: 'flex-start' }}
        loading={exchange.kind === 'working'}
        onClick={() => void press()}
      >
        {t('reserve.exchange')}
      </Button>
      {exchange.kind === 'failed' && <span role="alert">{exchange.words}</span>}
    </Notice>
  );
}
