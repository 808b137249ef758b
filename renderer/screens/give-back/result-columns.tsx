import type { ListColumn } from '../../components/list-table.tsx';
import { OpenLink } from '../../components/open-link.tsx';
import type { Say } from '../../i18n/use-t.ts';
import { RETURN_WORDS } from '../words/domain-words.ts';
import type { ResultView } from './use-give-back.ts';
import type { ResultRow } from '../dossiers/waiting-results.ts';

interface ColumnParts {
  readonly view: ResultView;
  readonly onChoose: (row: ResultRow) => void;
}

/** Whose result, of which dossier, since when, by which way, and what is still to be paid. */
export function resultColumns(
  { t, format }: Say,
  { view, onChoose }: ColumnParts,
): readonly ListColumn<ResultRow>[] {
  return [
    {
      key: 'owner',
      heading: t('column.owner'),
      cell: (row) => (
        <OpenLink inGrid onOpen={() => onChoose(row)}>
          {row.ownerName}
        </OpenLink>
      ),
    },
    { key: 'code', heading: t('column.code'), number: true, width: '192px', cell: ({ code }) => code },
    {
      key: 'at',
      heading: t(view === 'waiting' ? 'giveBack.since' : 'giveBack.givenAt'),
      number: true,
      width: '152px',
      cell: ({ at }) => format.moment(at),
    },
    {
      key: 'way',
      heading: t('find.returnBy'),
      width: '104px',
      cell: ({ returnBy }) => t(RETURN_WORDS[returnBy]),
    },
    {
      key: 'left',
      heading: t('giveBack.left'),
      number: true,
      width: '80px',
      cell: ({ leftVnd }) =>
        leftVnd === 0 ? t('common.none') : <span className="late">{format.money(leftVnd)}</span>,
    },
  ];
}
