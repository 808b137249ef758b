import { Anchor, Table } from '@mantine/core';

import { Icon } from '../../components/icon.tsx';
import { Panel } from '../../components/panel.tsx';
import { useSay } from '../../i18n/use-t.ts';
import type { DossierSummary } from '../../store/dossier-summary.ts';

interface DueListProps {
  readonly dossiers: readonly DossierSummary[];
  readonly isLate: (dossier: DossierSummary) => boolean;
  readonly nameOf: (code: string | null) => string | undefined;
  readonly onShow: (dossierId: string) => void;
}

/** What the office owes today, and what it already owes too long: the one red thing on the screen. */
export function DueList({ dossiers, isLate, nameOf, onShow }: DueListProps) {
  const { t, format } = useSay();
  if (dossiers.length === 0) return null;
  return (
    <Panel title={t('today.due', { count: dossiers.length })}>
      <div className="table-wrap">
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('column.code')}</Table.Th>
              <Table.Th>{t('column.owner')}</Table.Th>
              <Table.Th>{t('column.procedure')}</Table.Th>
              <Table.Th>{t('column.due')}</Table.Th>
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
                  {dossier.dueAt !== null && format.moment(dossier.dueAt)}{' '}
                  {isLate(dossier) ? (
                    <span className="state-mark late">
                      <Icon name="stop" size={14} />
                      {t('today.late')}
                    </span>
                  ) : (
                    <span className="quiet">{t('today.dueToday')}</span>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </Panel>
  );
}
