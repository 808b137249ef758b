import { Button, Progress } from '@mantine/core';

import { ListTable, type ListColumn } from '../../components/list-table.tsx';
import { useSay, type Say } from '../../i18n/use-t.ts';
import type { OutboxItemId } from '../../../shared/sync/outbox-item.ts';
import { mendingOf } from '../words/failure-words.ts';
import type { QueueRow } from './queue-rows.ts';
import { nextTryWords, rowWords } from './standing-words.ts';

export type QueueColumn = ListColumn<QueueRow>;

interface RefusedListProps {
  readonly label: string;
  readonly rows: readonly QueueRow[];
  readonly online: boolean;
  readonly onShow: (row: QueueRow) => void;
}

/** What the province refused: each whole, with its words and the way to its dossier, where it is mended. */
export function RefusedList({ label, rows, online, onShow }: RefusedListProps) {
  const say = useSay();
  const { t } = say;
  const columns: readonly QueueColumn[] = [
    codeColumn(say),
    { key: 'reason', heading: t('column.reason'), cell: (row) => <Reason row={row} /> },
    attemptsColumn(say),
    nextColumn(say, online),
    {
      key: 'mend',
      heading: t('column.action'),
      quiet: true,
      cell: (row) => (
        <Button
          variant="default"
          aria-label={t('mend.openOne', { code: row.code })}
          onClick={() => onShow(row)}
        >
          {t('mend.open')}
        </Button>
      ),
    },
  ];
  return <ListTable label={label} columns={columns} rows={rows} keyOf={({ itemId }) => itemId} />;
}

export function SendButton({
  row,
  onSend,
  id,
}: {
  row: QueueRow;
  onSend: (itemId: OutboxItemId) => void;
  id: string;
}) {
  const { t } = useSay();
  return (
    <Button
      id={id}
      variant="default"
      disabled={row.state === 'sending'}
      aria-label={t('outbox.sendOne', { code: row.code })}
      onClick={() => onSend(row.itemId)}
    >
      {t('outbox.sendNow')}
    </Button>
  );
}

export function codeColumn({ t }: Say): QueueColumn {
  return { key: 'code', heading: t('column.code'), number: true, cell: ({ code }) => code };
}

export function attemptsColumn({ t }: Say): QueueColumn {
  return { key: 'attempts', heading: t('column.attempts'), number: true, cell: ({ attempts }) => attempts };
}

export function nextColumn(say: Say, online: boolean): QueueColumn {
  const heading = say.t('column.nextTry');
  return { key: 'next', heading, number: true, cell: (row) => nextTryWords(row, online, say) };
}

/** A bar and figures once there is something to send; figures alone say it to everybody. */
export function SentBytes({ row }: { row: QueueRow }) {
  const { t, format } = useSay();
  if (row.totalBytes === 0) return t('common.none');
  const words = t('outbox.bytes', {
    sent: format.bytes(row.sentBytes),
    total: format.bytes(row.totalBytes),
  });
  return (
    <>
      {words}
      <Progress aria-label={words} value={(100 * row.sentBytes) / row.totalBytes} />
    </>
  );
}

function Reason({ row }: { row: QueueRow }) {
  const say = useSay();
  return (
    <>
      <div className="late">{rowWords(row, say)}</div>
      {row.refusal !== undefined && <div>{mendingOf(row.refusal.reason, say)}</div>}
    </>
  );
}
