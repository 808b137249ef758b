import type { DayPayment } from '../../../shared/contract/channels/day-channels.ts';
import type { PaymentMethod } from '../../../shared/domain/life/payment.ts';
import type { ListColumn } from '../../components/list-table.tsx';
import { OpenLink } from '../../components/open-link.tsx';
import type { Say } from '../../i18n/use-t.ts';
import type { MessageKey } from '../../i18n/vi.ts';

const METHOD_WORDS = {
  cash: 'dayEnd.cash',
  transfer: 'dayEnd.transfer',
  online: 'dayEnd.online',
} as const satisfies Record<PaymentMethod, MessageKey>;

/** When, for which dossier, how, by which receipt and how much. */
export function paymentColumns(
  { t, format }: Say,
  onOpen: (dossierId: DayPayment['dossierId']) => void,
): readonly ListColumn<DayPayment>[] {
  return [
    { key: 'at', heading: t('dayEnd.at'), number: true, width: '96px', cell: ({ at }) => format.time(at) },
    {
      key: 'code',
      heading: t('column.code'),
      number: true,
      cell: ({ code, dossierId }) => <OpenLink onOpen={() => onOpen(dossierId)}>{code}</OpenLink>,
    },
    {
      key: 'method',
      heading: t('dayEnd.method'),
      cell: ({ method, provisional }) => (
        <>
          {t(METHOD_WORDS[method])}
          {provisional && <span className="quiet"> ({t('dayEnd.unconfirmed')})</span>}
        </>
      ),
    },
    {
      key: 'receipt',
      heading: t('dayEnd.receipt'),
      number: true,
      cell: ({ receiptNumber }) => (receiptNumber === '' ? t('common.none') : receiptNumber),
    },
    {
      key: 'amount',
      heading: t('dayEnd.amount'),
      number: true,
      cell: ({ amountVnd }) => format.money(amountVnd),
    },
  ];
}
