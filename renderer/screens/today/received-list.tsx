import { Anchor, Table } from '@mantine/core';

import { Panel } from '../../components/panel.tsx';
import { useSay } from '../../i18n/use-t.ts';
import type { DossierSummary } from '../../store/dossier-summary.ts';
import { StateMark } from '../words/state-mark.tsx';

interface ReceivedListProps {
  readonly dossiers: readonly DossierSummary[];
  readonly nameOf: (code: string | null) => string | undefined;
  readonly onShow: (dossierId: string) => void;
}

/** Everything taken in today, with how far each has come. */
export function ReceivedList({ dossiers, nameOf, onShow }: ReceivedListProps) {
  const { t, format } = useSay();
  if (dossiers.length === 0) return null;
  return (
    <Panel title={t('today.received', { count: dossiers.length })}>
      <div className="table-wrap">
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('column.code')}</Table.Th>
              <Table.Th>{t('column.owner')}</Table.Th>
              <Table.Th>{t('column.procedure')}</Table.Th>
              <Table.Th>{t('column.receivedAt')}</Table.Th>
              <Table.Th>{t('column.state')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {dossiers.map((dossier) => (
              <Table.Tr key={dossier.dossierId}>
                <Table.Td className="number">
                  <Anchor component="button" type="button" onClick={() => onShow(dossier.dossierId)}>
                    {dossier.code}
                  </Anchor>
                </Table.Td>
                <Table.Td>{dossier.fullName}</Table.Td>
                <Table.Td>{nameOf(dossier.procedureCode)}</Table.Td>
                <Table.Td className="number">
                  {dossier.receivedAt !== null && format.time(dossier.receivedAt)}
                </Table.Td>
                <Table.Td>
                  <StateMark kind={dossier.state.kind} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </Panel>
  );
}
