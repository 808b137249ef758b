import type { RegisterRow } from '../../../shared/domain/register.ts';
import type { ListColumn } from '../../components/list-table.tsx';
import { OpenLink } from '../../components/open-link.tsx';
import type { Say } from '../../i18n/use-t.ts';
import { RETURN_WORDS } from '../words/domain-words.ts';

/** The columns of the book that the counter fills in; those of later hands are on the print. */
export function registerColumns(
  say: Say,
  show: (dossierId: string) => void,
): readonly ListColumn<RegisterRow>[] {
  const { t, format } = say;
  return [
    {
      key: 'number',
      heading: t('register.number'),
      number: true,
      cell: ({ number }) => String(number).padStart(2, '0'),
    },
    {
      key: 'code',
      heading: t('column.code'),
      number: true,
      cell: ({ dossierId, code }) => <OpenLink onOpen={() => show(dossierId)}>{code}</OpenLink>,
    },
    {
      key: 'procedure',
      heading: t('column.procedure'),
      width: '18%',
      cell: ({ procedureVi, setCount }) => (setCount === 1 ? procedureVi : `${procedureVi} × ${setCount}`),
    },
    { key: 'owner', heading: t('register.owner'), width: '22%', cell: ownerCell },
    {
      key: 'handler',
      heading: t('register.handler'),
      width: '9%',
      cell: ({ handledBy }) => t(handledBy === 'ubnd' ? 'register.handlerUbnd' : 'register.handlerPolice'),
    },
    {
      key: 'received',
      heading: t('column.receivedAt'),
      number: true,
      cell: ({ receivedAt }) => format.moment(receivedAt),
    },
    {
      key: 'due',
      heading: t('column.due'),
      number: true,
      cell: ({ dueAt }) => (dueAt === null ? t('common.none') : format.moment(dueAt)),
    },
    { key: 'note', heading: t('register.note'), width: '9%', cell: (row) => noteWords(row, say) },
  ];
}

function ownerCell({ ownerName, address, phone }: RegisterRow) {
  return (
    <>
      <div>{ownerName}</div>
      <div className="quiet small">{[address, phone].filter((text) => text !== '').join(' · ')}</div>
    </>
  );
}

function noteWords({ provisional, reserveNumber, returnBy }: RegisterRow, { t }: Say): string {
  if (provisional) return t('state.provisional');
  if (reserveNumber !== null) return t('reserve.alias', { number: reserveNumber });
  return returnBy === 'counter' ? '' : t(RETURN_WORDS[returnBy]);
}
