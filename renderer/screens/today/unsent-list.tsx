import { Button } from '@mantine/core';

import { bindingOf } from '../../../shared/contract/keys.ts';
import { KeyCap } from '../../components/key-cap.tsx';
import { ListTable, type ListColumn } from '../../components/list-table.tsx';
import { OpenLink } from '../../components/open-link.tsx';
import { Panel } from '../../components/panel.tsx';
import { useSay } from '../../i18n/use-t.ts';
import type { QueuedDossier } from '../../sync/use-queue.ts';
import { queueWords } from '../words/queue-words.ts';

interface UnsentListProps {
  readonly id: string;
  readonly items: readonly QueuedDossier[];
  readonly codeOf: (dossierId: string) => string;
  readonly onShow: (dossierId: string) => void;
  readonly onOutbox: () => void;
}

/** The first few are enough here; the whole queue is one key away. */
const SHOWN = 5;

/** Dossiers that the province does not hold yet, each with its reason. */
export function UnsentList({ id, items, codeOf, onShow, onOutbox }: UnsentListProps) {
  const say = useSay();
  const { t } = say;
  if (items.length === 0) return null;
  const title = t('today.unsent', { count: items.length });
  const columns: readonly ListColumn<QueuedDossier>[] = [
    {
      key: 'code',
      heading: t('column.code'),
      number: true,
      cell: ({ dossierId }) => <OpenLink onOpen={() => onShow(dossierId)}>{codeOf(dossierId)}</OpenLink>,
    },
    {
      key: 'reason',
      heading: t('column.reason'),
      cell: (item) => <span className={item.state === 'refused' ? 'late' : ''}>{queueWords(item, say)}</span>,
    },
  ];
  return (
    <Panel
      id={id}
      title={title}
      aside={
        <Button
          variant="default"
          aria-keyshortcuts={bindingOf('outbox').aria}
          rightSection={<KeyCap printed={bindingOf('outbox').printed} />}
          onClick={onOutbox}
        >
          {t('today.openOutbox')}
        </Button>
      }
    >
      <ListTable
        label={title}
        columns={columns}
        rows={items.slice(0, SHOWN)}
        keyOf={({ itemId }) => itemId}
      />
    </Panel>
  );
}
