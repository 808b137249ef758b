import { Button, Progress } from '@mantine/core';

import type { OutboxItemId } from '../../../shared/sync/outbox-item.ts';
import { ListTable, type ListColumn } from '../../components/list-table.tsx';
import { useSay, type Say } from '../../i18n/use-t.ts';
import type { QueuedDossier } from '../../sync/use-queue.ts';
import { mendingOf } from '../words/failure-words.ts';
import { queueWords } from '../words/queue-words.ts';

interface OutboxListProps {
  readonly label: string;
  readonly items: readonly QueuedDossier[];
  readonly codeOf: (dossierId: string) => string;
  readonly onSend: (itemId: OutboxItemId) => void;
  readonly onShow: (dossierId: string) => void;
}

type OutboxColumn = ListColumn<QueuedDossier>;

/** One row per item: code, reason, tries, next try, bytes, and the way forward. */
export function OutboxList({ label, items, codeOf, onSend, onShow }: OutboxListProps) {
  const say = useSay();
  const { t } = say;
  const columns: readonly OutboxColumn[] = [
    {
      key: 'code',
      heading: t('column.code'),
      number: true,
      cell: ({ dossierId }) => codeOf(dossierId),
    },
    {
      key: 'reason',
      heading: t('column.reason'),
      cell: (item) => <Reason item={item} />,
    },
    { key: 'attempts', heading: t('column.attempts'), number: true, cell: ({ attempts }) => attempts },
    { key: 'next', heading: t('column.nextTry'), number: true, cell: (item) => nextTry(item, say) },
    {
      key: 'bytes',
      heading: t('column.bytes'),
      number: true,
      cell: (item) => <SentBytes item={item} />,
    },
    actionColumn(t, { codeOf, onSend, onShow }),
  ];
  return <ListTable label={label} columns={columns} rows={items} keyOf={({ itemId }) => itemId} />;
}

function Reason({ item }: { item: QueuedDossier }) {
  const say = useSay();
  return (
    <>
      <div className={item.state === 'refused' ? 'late' : undefined}>{queueWords(item, say)}</div>
      {item.refusal !== undefined && <div>{mendingOf(item.refusal.reason, say)}</div>}
    </>
  );
}

function nextTry({ nextTryAt, attempts }: QueuedDossier, { t, format }: Say): string {
  if (nextTryAt === undefined) return t('outbox.byHand');
  return attempts === 0 ? t('outbox.atOnce') : format.clock(nextTryAt);
}

/** What was refused is mended in its dossier; the rest may only be hurried. */
function actionColumn(
  t: Say['t'],
  { codeOf, onSend, onShow }: Pick<OutboxListProps, 'codeOf' | 'onSend' | 'onShow'>,
): OutboxColumn {
  return {
    key: 'action',
    heading: t('column.action'),
    quiet: true,
    cell: ({ itemId, dossierId, state }) =>
      state === 'refused' ? (
        <Button
          variant="default"
          aria-label={t('mend.openOne', { code: codeOf(dossierId) })}
          onClick={() => onShow(dossierId)}
        >
          {t('mend.open')}
        </Button>
      ) : (
        <Button
          variant="default"
          loading={state === 'sending'}
          aria-label={t('outbox.sendOne', { code: codeOf(dossierId) })}
          onClick={() => onSend(itemId)}
        >
          {t('outbox.sendNow')}
        </Button>
      ),
  };
}

function SentBytes({ item }: { item: QueuedDossier }) {
  const { t, format } = useSay();
  if (item.totalBytes === 0) return t('common.none');
  const words = t('outbox.bytes', {
    sent: format.bytes(item.sentBytes),
    total: format.bytes(item.totalBytes),
  });
  return (
    <>
      {words}
      <Progress aria-label={words} value={(100 * item.sentBytes) / item.totalBytes} />
    </>
  );
}
