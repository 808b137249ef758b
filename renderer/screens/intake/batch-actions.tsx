import { Button } from '@mantine/core';

import { Notice } from '../../components/notice.tsx';
import { useT } from '../../i18n/use-t.ts';
import type { Batch } from './use-batch.ts';

/** The one sheet for everybody on the list, as far as it has come. */
export function BatchActions({ batch }: { batch: Batch }) {
  const t = useT();
  const { printing, slip } = batch;
  return (
    <div className="stack tight">
      <Notice tone="info">{t('batch.received', { count: batch.receivedCount })}</Notice>
      <div className="row wrap">
        {slip === undefined ? (
          <Button variant="default" onClick={() => void batch.show()}>
            {t('batch.show')}
          </Button>
        ) : (
          <Button variant="default" onClick={batch.hide}>
            {t('batch.showReceipt')}
          </Button>
        )}
        <Button variant="default" loading={printing.kind === 'printing'} onClick={() => void batch.print()}>
          {t('batch.print')}
        </Button>
      </div>
      {printing.kind === 'printing' && <Notice tone="info">{t('batch.printing')}</Notice>}
      {printing.kind === 'printed' && <Notice tone="done">{t('batch.printed')}</Notice>}
      {printing.kind === 'failed' && <Notice tone="failed">{printing.words}</Notice>}
    </div>
  );
}
