import { Button, Progress, Table } from '@mantine/core';

import type { OutboxItemId } from '../../../shared/sync/outbox-item.ts';
import { useSay } from '../../i18n/use-t.ts';
import type { QueuedDossier } from '../../sync/use-queue.ts';
import { mendingOf } from '../words/failure-words.ts';
import { queueWords } from '../words/queue-words.ts';

interface OutboxListProps {
  readonly items: readonly QueuedDossier[];
  readonly codeOf: (dossierId: string) => string;
  readonly onSend: (itemId: OutboxItemId) => void;
}

/** One row per item: code, reason, tries, next try, bytes, and the way forward. */
export function OutboxList({ items, codeOf, onSend }: OutboxListProps) {
  const { t } = useSay();
  return (
    <div className="table-wrap">
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('column.code')}</Table.Th>
            <Table.Th>{t('column.reason')}</Table.Th>
            <Table.Th>{t('column.attempts')}</Table.Th>
            <Table.Th>{t('column.nextTry')}</Table.Th>
            <Table.Th>{t('column.bytes')}</Table.Th>
            <Table.Th>
              <span className="visually-hidden">{t('column.action')}</span>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map((item) => (
            <OutboxRow
              key={item.itemId}
              item={item}
              code={codeOf(item.dossierId)}
              onSend={() => onSend(item.itemId)}
            />
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function OutboxRow({ item, code, onSend }: { item: QueuedDossier; code: string; onSend: () => void }) {
  const say = useSay();
  const { t, format } = say;
  return (
    <Table.Tr>
      <Table.Td className="number">{code}</Table.Td>
      <Table.Td>
        <div className={item.state === 'refused' ? 'late' : undefined}>{queueWords(item, say)}</div>
        {item.refusal !== undefined && <div>{mendingOf(item.refusal.reason, say)}</div>}
      </Table.Td>
      <Table.Td className="number">{item.attempts}</Table.Td>
      <Table.Td className="number">
        {item.nextTryAt === undefined
          ? t('outbox.byHand')
          : item.attempts === 0
            ? t('outbox.atOnce')
            : format.clock(item.nextTryAt)}
      </Table.Td>
      <Table.Td className="number">
        <SentBytes item={item} />
      </Table.Td>
      <Table.Td>
        <Button
          variant="default"
          loading={item.state === 'sending'}
          aria-label={t('outbox.sendOne', { code })}
          onClick={onSend}
        >
          {t('outbox.sendNow')}
        </Button>
      </Table.Td>
    </Table.Tr>
  );
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
