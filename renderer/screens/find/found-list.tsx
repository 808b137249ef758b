import { LongList } from '../../components/long-list.tsx';
import { useSay } from '../../i18n/use-t.ts';
import type { DossierSummary } from '../../store/dossier-summary.ts';
import {
  codeColumn,
  dueColumn,
  ownerColumn,
  procedureColumn,
  receivedDayColumn,
  stateColumn,
} from '../dossiers/dossier-columns.tsx';
import type { DueDays } from '../dossiers/due-standing.ts';
import type { ProcedureNameOf } from '../dossiers/procedure-name.ts';

interface FoundListProps {
  readonly found: readonly DossierSummary[];
  readonly current: number | undefined;
  readonly days: DueDays;
  readonly nameOf: ProcedureNameOf;
  readonly onMove: (dossierId: DossierSummary['dossierId']) => void;
  readonly onOpen: (dossierId: DossierSummary['dossierId']) => void;
  readonly onLeave: () => void;
}

/** The dossiers found, however many. */
export function FoundList({ found, days, nameOf, onOpen, onMove, ...list }: FoundListProps) {
  const say = useSay();
  const columns = [
    ownerColumn(say, onOpen),
    { ...codeColumn(say), width: '192px' },
    procedureColumn(say, nameOf),
    { ...receivedDayColumn(say), width: '108px', wideOnly: true },
    { ...dueColumn(say, days), width: '232px' },
    { ...stateColumn(say), width: '172px' },
  ];
  return (
    <LongList
      {...list}
      id="found-dossiers"
      label={say.t('find.found')}
      columns={columns}
      rows={found}
      keyOf={({ dossierId }) => dossierId}
      onMove={(index) => {
        const row = found[index];
        if (row !== undefined) onMove(row.dossierId);
      }}
      onOpen={({ dossierId }) => onOpen(dossierId)}
    />
  );
}
