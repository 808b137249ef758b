import { Button } from '@mantine/core';

import type { BookLine } from '../../../shared/contract/channels/certification-channels.ts';
import type { ListColumn } from '../../components/list-table.tsx';
import type { Say } from '../../i18n/use-t.ts';

/** A line as it stands in its book; a void one says so instead of its fee. */
export function bookColumns(
  { t, format }: Say,
  onVoid: (line: BookLine) => void,
): readonly ListColumn<BookLine>[] {
  return [
    {
      key: 'number',
      heading: t('certify.number'),
      number: true,
      cell: ({ number }) => String(number).padStart(2, '0'),
    },
    { key: 'requester', heading: t('certify.requester'), cell: ({ requesterName }) => requesterName },
    { key: 'paper', heading: t('certify.paper'), cell: ({ paperVi }) => paperVi },
    { key: 'pages', heading: t('certify.pages'), number: true, cell: ({ pages }) => pages },
    { key: 'copies', heading: t('certify.copies'), number: true, cell: ({ copies }) => copies },
    {
      key: 'fee',
      heading: t('certify.fee'),
      number: true,
      cell: ({ feeVnd, voided }) => (voided ? t('certify.voided') : format.money(feeVnd)),
    },
    { key: 'signer', heading: t('certify.signer'), wideOnly: true, cell: ({ signerName }) => signerName },
    {
      key: 'at',
      heading: t('certify.at'),
      number: true,
      cell: ({ writtenAt }) => format.moment(writtenAt),
    },
    {
      key: 'void',
      heading: t('certify.voidDo'),
      quiet: true,
      cell: (line) =>
        line.voided ? null : (
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t('certify.voidTitle', { number: String(line.number).padStart(2, '0') })}
            onClick={() => onVoid(line)}
          >
            {t('certify.voidShort')}
          </Button>
        ),
    },
  ];
}
