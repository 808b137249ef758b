import { useNavigate } from '@tanstack/react-router';

import type { DayEnd } from '../../../shared/contract/channels/day-channels.ts';
import { toLocalTime } from '../../../shared/kernel/local-time.ts';
import { ListTable } from '../../components/list-table.tsx';
import { Notice } from '../../components/notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { useSay } from '../../i18n/use-t.ts';
import type { MessageKey } from '../../i18n/vi.ts';
import { useCounterClient } from '../../platform/client-context.tsx';
import { useQueue } from '../../sync/use-queue.ts';
import { useKeptFresh } from '../use-kept-fresh.ts';
import { useNow } from '../use-now.ts';
import { paymentColumns } from './payment-columns.tsx';

/** Cuối ngày: what is in the drawer, by which receipts, and what is still open. */
export function DayEndPanel() {
  const { t, format } = useSay();
  const client = useCounterClient();
  const { day } = toLocalTime(useNow());
  const [end] = useKeptFresh(`day-end ${day}`, () => client.invoke['day:end']({ day }));
  if (end === undefined) return <Notice tone="info">{t('app.loading')}</Notice>;
  return (
    <>
      <OpenWork end={end} />
      <Panel title={t('dayEnd.money', { day: format.isoDay(day) })}>
        <MoneyFacts end={end} />
      </Panel>
      <Payments end={end} />
    </>
  );
}

function OpenWork({ end: { unsigned, notHandedOver, onReserveSlips } }: { end: DayEnd }) {
  const { t } = useSay();
  const unsent = useQueue()?.length ?? 0;
  const counted: readonly (readonly [OpenWords, number])[] = [
    ['dayEnd.unsigned', unsigned],
    ['dayEnd.notHandedOver', notHandedOver],
    ['dayEnd.unsent', unsent],
    ['dayEnd.onSlips', onReserveSlips],
  ];
  const open = counted.filter(([, count]) => count > 0);
  if (open.length === 0) return <Notice tone="done">{t('dayEnd.nothingOpen')}</Notice>;
  return (
    <Notice tone="warn">
      <ul className="plain stack tight">
        {open.map(([words, count]) => (
          <li key={words}>{t(words, { count })}</li>
        ))}
      </ul>
    </Notice>
  );
}

type OpenWords = Extract<
  MessageKey,
  'dayEnd.unsigned' | 'dayEnd.notHandedOver' | 'dayEnd.unsent' | 'dayEnd.onSlips'
>;

function MoneyFacts({ end: { drawerVnd, byMethod, certification, provisional } }: { end: DayEnd }) {
  const { t, format } = useSay();
  const sum = ({ count, vnd }: DayEnd['certification']) =>
    t('dayEnd.sum', { money: format.money(vnd), count });
  return (
    <dl className="facts">
      <dt>{t('dayEnd.drawer')}</dt>
      <dd className="number">
        <strong>{format.money(drawerVnd)}</strong>
      </dd>
      <dt>{t('dayEnd.cash')}</dt>
      <dd className="number">{sum(byMethod.cash)}</dd>
      <dt>{t('dayEnd.certification')}</dt>
      <dd className="number">{sum(certification)}</dd>
      <dt>{t('dayEnd.transfer')}</dt>
      <dd className="number">{sum(byMethod.transfer)}</dd>
      <dt>{t('dayEnd.online')}</dt>
      <dd className="number">{sum(byMethod.online)}</dd>
      <dt>{t('dayEnd.provisional')}</dt>
      <dd className="number">{sum(provisional)}</dd>
    </dl>
  );
}

function Payments({ end: { payments } }: { end: DayEnd }) {
  const say = useSay();
  const navigate = useNavigate();
  const title = say.t('dayEnd.payments', { count: payments.length });
  return (
    <Panel title={title}>
      {payments.length === 0 ? (
        <p className="quiet">{say.t('dayEnd.noPayments')}</p>
      ) : (
        <ListTable
          label={title}
          columns={paymentColumns(say, (dossierId) => void navigate({ to: '/find', search: { dossierId } }))}
          rows={payments}
          keyOf={({ dossierId, at, receiptNumber }) => `${dossierId} ${at} ${receiptNumber}`}
        />
      )}
    </Panel>
  );
}
