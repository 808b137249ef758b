import type { DossierId } from '../../../shared/kernel/id.ts';
import type { ListColumn } from '../../components/list-table.tsx';
import { Tick } from '../../components/tick.tsx';
import type { Say } from '../../i18n/use-t.ts';
import type { ProcedureNameOf } from '../dossiers/procedure-name.ts';
import type { DeskRow } from '../dossiers/desk-lists.ts';

interface ColumnParts {
  readonly nameOf: ProcedureNameOf;
  readonly ticked: ReadonlySet<DossierId>;
  readonly onTick: (dossierId: DossierId, on: boolean) => void;
}

/** The code is the tick's own words: a press on it ticks. What is not signed cannot be ticked, and says why. */
export function deskColumns(
  { t, format }: Say,
  { nameOf, ticked, onTick }: ColumnParts,
): readonly ListColumn<DeskRow>[] {
  return [
    {
      key: 'code',
      heading: t('column.code'),
      number: true,
      cell: ({ dossierId, code, isSigned }) =>
        isSigned ? (
          <Tick
            label={code}
            name={code}
            checked={ticked.has(dossierId)}
            onChange={(on) => onTick(dossierId, on)}
          />
        ) : (
          code
        ),
    },
    { key: 'owner', heading: t('column.owner'), cell: ({ ownerName }) => ownerName },
    {
      key: 'procedure',
      heading: t('column.procedure'),
      cell: ({ procedureCode }) => nameOf(procedureCode) ?? t('today.noProcedure'),
    },
    {
      key: 'owed',
      heading: t('handOver.owed'),
      number: true,
      cell: ({ owedAt, isLate }) => (
        <span className={isLate ? 'late' : ''}>
          {isLate ? t('handOver.late', { at: format.moment(owedAt) }) : format.moment(owedAt)}
        </span>
      ),
    },
    {
      key: 'signed',
      heading: t('handOver.state'),
      cell: ({ isSigned }) => t(isSigned ? 'handOver.ready' : 'handOver.unsigned'),
    },
  ];
}
