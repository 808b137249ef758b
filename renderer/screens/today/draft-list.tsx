import { Button, Table } from '@mantine/core';

import { Panel } from '../../components/panel.tsx';
import { useSay } from '../../i18n/use-t.ts';
import type { DossierSummary } from '../../store/dossier-summary.ts';
import { StateMark } from '../words/state-mark.tsx';

interface DraftListProps {
  readonly drafts: readonly DossierSummary[];
  readonly nameOf: (code: string | null) => string | undefined;
  readonly onOpen: (dossierId: string) => void;
}

/** Work that was begun and not received; one press goes on where it stopped. */
export function DraftList({ drafts, nameOf, onOpen }: DraftListProps) {
  const { t, format } = useSay();
  if (drafts.length === 0) return null;
  return (
    <Panel title={t('today.drafts', { count: drafts.length })}>
      <div className="table-wrap">
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('column.owner')}</Table.Th>
              <Table.Th>{t('column.procedure')}</Table.Th>
              <Table.Th>{t('column.state')}</Table.Th>
              <Table.Th>{t('column.openedAt')}</Table.Th>
              <Table.Th>
                <span className="visually-hidden">{t('column.action')}</span>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {drafts.map((draft) => (
              <Table.Tr key={draft.dossierId}>
                <Table.Td>{draft.fullName === '' ? t('today.noName') : draft.fullName}</Table.Td>
                <Table.Td>{nameOf(draft.procedureCode) ?? t('today.noProcedure')}</Table.Td>
                <Table.Td>
                  <StateMark kind={draft.state.kind} />
                </Table.Td>
                <Table.Td className="number">{format.moment(draft.openedAt)}</Table.Td>
                <Table.Td>
                  <Button variant="default" onClick={() => onOpen(draft.dossierId)}>
                    {t('today.continue')}
                  </Button>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </Panel>
  );
}
