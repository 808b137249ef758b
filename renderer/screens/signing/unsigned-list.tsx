import { Button } from '@mantine/core';

import { ListTable } from '../../components/list-table.tsx';
import { Panel } from '../../components/panel.tsx';
import { useSay } from '../../i18n/use-t.ts';
import type { DossierSummary } from '../../store/dossier-summary.ts';
import {
  codeColumn,
  ownerColumn,
  procedureColumn,
  type DossierColumn,
} from '../dossiers/dossier-columns.tsx';
import type { ProcedureNameOf } from '../dossiers/procedure-name.ts';

interface UnsignedListProps {
  readonly dossiers: readonly DossierSummary[];
  readonly nameOf: ProcedureNameOf;
  readonly onShow: (dossierId: string) => void;
}

/** More than these push the other lists of the screen out of sight. */
const SHOWN = 8;

/** Received and not signed: they are neither sent nor handed over, so they are in sight until somebody signs. */
export function UnsignedList({ dossiers, nameOf, onShow }: UnsignedListProps) {
  const say = useSay();
  const { t, format } = say;
  if (dossiers.length === 0) return null;
  const title = t('later.listTitle', { count: dossiers.length });
  const received: DossierColumn = {
    key: 'received',
    heading: t('column.receivedAt'),
    number: true,
    cell: ({ receivedAt }) => receivedAt !== null && format.moment(receivedAt),
  };
  const sign: DossierColumn = {
    key: 'sign',
    heading: t('column.action'),
    quiet: true,
    cell: ({ dossierId, code }) => (
      <Button variant="default" aria-label={t('later.openOne', { code })} onClick={() => onShow(dossierId)}>
        {t('later.openToSign')}
      </Button>
    ),
  };
  return (
    <Panel id="unsigned" title={title}>
      <p className="quiet">{t('later.listMeaning')}</p>
      <ListTable
        label={title}
        columns={[codeColumn(say, onShow), ownerColumn(say), procedureColumn(say, nameOf), received, sign]}
        rows={dossiers}
        keyOf={({ dossierId }) => dossierId}
        brief={{ rows: SHOWN, words: t('today.showAll', { count: dossiers.length }) }}
      />
    </Panel>
  );
}
