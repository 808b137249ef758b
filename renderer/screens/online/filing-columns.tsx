import type { FilingRow } from '../../../shared/contract/channels/portal-channels.ts';
import type { ListColumn } from '../../components/list-table.tsx';
import { OpenLink } from '../../components/open-link.tsx';
import type { Say } from '../../i18n/use-t.ts';
import { DueMark } from '../dossiers/due-mark.tsx';
import { dueStanding, type DueDays } from '../dossiers/due-standing.ts';
import type { ProcedureNameOf } from '../dossiers/procedure-name.ts';
import { isUnanswered, STANDING_WORDS } from './filing-words.ts';

interface ColumnParts {
  readonly days: DueDays;
  readonly nameOf: ProcedureNameOf;
  readonly onChoose: (row: FilingRow) => void;
}

/** By when, whose, for what, and how far the answer is. */
export function filingColumns(
  { t, format }: Say,
  { days, nameOf, onChoose }: ColumnParts,
): readonly ListColumn<FilingRow>[] {
  return [
    {
      key: 'answer-by',
      heading: t('online.answerBy'),
      number: true,
      width: '176px',
      cell: (row) =>
        isUnanswered(row) ? (
          <DueMark dueAt={row.answerDueAt} standing={dueStanding(row.answerDueAt, days)} />
        ) : (
          <span className="quiet">{format.moment(row.answerDueAt)}</span>
        ),
    },
    {
      key: 'owner',
      heading: t('column.owner'),
      cell: (row) => (
        <OpenLink inGrid onOpen={() => onChoose(row)}>
          {row.ownerName}
        </OpenLink>
      ),
    },
    {
      key: 'procedure',
      heading: t('column.procedure'),
      cell: ({ procedureCode }) => nameOf(procedureCode),
    },
    {
      key: 'papers',
      heading: t('online.papers'),
      number: true,
      wideOnly: true,
      width: '72px',
      cell: ({ paperCount }) => t('online.paperCount', { count: paperCount }),
    },
    {
      key: 'standing',
      heading: t('column.state'),
      width: '168px',
      cell: (row) => (
        <>
          {t(STANDING_WORDS[row.standing])}
          {!isUnanswered(row) && (
            <div className="small quiet">{t(row.told ? 'online.told' : 'online.untold')}</div>
          )}
        </>
      ),
    },
  ];
}
