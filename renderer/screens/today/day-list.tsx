import { ListTable } from '../../components/list-table.tsx';
import { Panel } from '../../components/panel.tsx';
import { useT } from '../../i18n/use-t.ts';
import type { DossierSummary } from '../../store/dossier-summary.ts';
import type { DossierColumn } from '../dossiers/dossier-columns.tsx';

interface DayListProps {
  readonly id: string;
  readonly title: string;
  readonly dossiers: readonly DossierSummary[];
  readonly columns: readonly DossierColumn[];
}

/** More than these push the other lists of the day out of sight. */
const SHOWN = 8;

/** One list of the day; nothing at all while it is empty. */
export function DayList({ id, title, dossiers, columns }: DayListProps) {
  const t = useT();
  if (dossiers.length === 0) return null;
  return (
    <Panel id={id} title={title}>
      <ListTable
        label={title}
        columns={columns}
        rows={dossiers}
        keyOf={({ dossierId }) => dossierId}
        brief={{ rows: SHOWN, words: t('today.showAll', { count: dossiers.length }) }}
      />
    </Panel>
  );
}
