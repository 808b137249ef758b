import { Button } from '@mantine/core';

import { useT } from '../../i18n/use-t.ts';
import { useReceivedCount } from './use-batch.ts';
import type { People } from './use-people.ts';

/** Makes this the first of many owners for whom the same person files, or says which one it is. */
export function BatchLine({ people }: { people: People }) {
  const t = useT();
  const { batchOf } = people.draft;
  const received = useReceivedCount(batchOf);
  if (batchOf !== null) return <p className="quiet small">{t('batch.place', { number: received + 1 })}</p>;
  return (
    <Button id="batch-begin" variant="subtle" size="compact-sm" onClick={people.beginBatch}>
      {t('batch.begin')}
    </Button>
  );
}
