import { Button } from '@mantine/core';

import type { HeldPaper } from '../../../shared/contract/channels/stock-channels.ts';
import type { ListColumn } from '../../components/list-table.tsx';
import { OpenLink } from '../../components/open-link.tsx';
import type { Say } from '../../i18n/use-t.ts';

interface ColumnParts {
  readonly onView: (paper: HeldPaper) => void;
  readonly onBegin: (paper: HeldPaper) => void;
}

/** Which paper, whose, by whom and when it was signed, and from which dossier. */
export function stockColumns(
  { t, format }: Say,
  { onView, onBegin }: ColumnParts,
): readonly ListColumn<HeldPaper>[] {
  return [
    {
      key: 'name',
      heading: t('stock.paper'),
      width: '30%',
      cell: (paper) => (
        <>
          <OpenLink onOpen={() => onView(paper)}>{paper.nameVi}</OpenLink>
          {paper.from === 'result' && <div className="small quiet">{t('stock.result')}</div>}
        </>
      ),
    },
    {
      key: 'owner',
      heading: t('column.owner'),
      cell: ({ ownerName, ownerNumber }) => (
        <>
          {ownerName}
          <div className="small quiet number">{ownerNumber}</div>
        </>
      ),
    },
    {
      key: 'signer',
      heading: t('stock.signed'),
      cell: ({ signerName, at }) => (
        <>
          {signerName}
          <div className="small quiet number">{format.moment(at)}</div>
        </>
      ),
    },
    { key: 'code', heading: t('column.code'), number: true, wideOnly: true, cell: ({ code }) => code },
    {
      key: 'begin',
      heading: t('stock.begin'),
      quiet: true,
      width: '136px',
      cell: (paper) => (
        <Button
          variant="default"
          aria-label={t('stock.beginFor', { name: paper.ownerName })}
          onClick={() => onBegin(paper)}
        >
          {t('stock.begin')}
        </Button>
      ),
    },
  ];
}
