import { Button } from '@mantine/core';
import { useState } from 'react';

import type { FileRef } from '../../../shared/domain/file-ref.ts';
import type { PlainDay } from '../../../shared/kernel/plain-day.ts';
import { ListTable } from '../../components/list-table.tsx';
import { Notice } from '../../components/notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { useSay } from '../../i18n/use-t.ts';
import { useCounterClient } from '../../platform/client-context.tsx';
import { messageForForm } from '../words/failure-words.ts';
import type { GivenList } from '../dossiers/desk-lists.ts';

interface GivenPanelProps {
  readonly lists: readonly GivenList[];
  readonly day: PlainDay;
  readonly onView: (file: FileRef) => void;
}

/** The lists of the day, one for each recipient, to be printed and signed by both. */
export function GivenPanel({ lists, day, onView }: GivenPanelProps) {
  const say = useSay();
  const { t } = say;
  const client = useCounterClient();
  const [trouble, setTrouble] = useState<string | undefined>(undefined);
  const view = async (toVi: string) => {
    const issued = await client.invoke['forms:hand-over-list']({ day, toVi });
    setTrouble(issued.ok ? undefined : messageForForm(issued.failure, say));
    if (issued.ok) onView(issued.value.file);
  };
  const print = async (toVi: string) => {
    const printed = await client.invoke['forms:print-hand-over-list']({ day, toVi });
    setTrouble(printed.ok ? undefined : messageForForm(printed.failure, say));
  };
  return (
    <Panel title={t('handOver.givenToday')}>
      {trouble !== undefined && <Notice tone="failed">{trouble}</Notice>}
      {lists.length === 0 ? (
        <p className="quiet">{t('handOver.nothingGiven')}</p>
      ) : (
        <ListTable
          label={t('handOver.givenToday')}
          columns={[
            { key: 'to', heading: t('handOver.to'), cell: ({ toVi }) => toVi },
            { key: 'count', heading: t('handOver.count'), number: true, cell: ({ count }) => count },
            {
              key: 'paper',
              heading: t('handOver.withPaper'),
              number: true,
              cell: ({ withPaper }) => withPaper,
            },
            {
              key: 'list',
              heading: t('handOver.list'),
              quiet: true,
              cell: ({ toVi }) => (
                <div className="row wrap">
                  <Button
                    variant="default"
                    aria-label={t('handOver.viewOf', { to: toVi })}
                    onClick={() => void view(toVi)}
                  >
                    {t('act.view')}
                  </Button>
                  <Button
                    variant="default"
                    aria-label={t('handOver.printOf', { to: toVi })}
                    onClick={() => void print(toVi)}
                  >
                    {t('handOver.print')}
                  </Button>
                </div>
              ),
            },
          ]}
          rows={lists}
          keyOf={({ toVi }) => toVi}
        />
      )}
    </Panel>
  );
}
