import { Anchor, Table } from '@mantine/core';

import { Panel } from '../../components/panel.tsx';
import { useSay } from '../../i18n/use-t.ts';
import type { DossierSummary } from '../../store/dossier-summary.ts';
import { StateMark } from '../words/state-mark.tsx';

interface ResultListProps {
  readonly results: readonly DossierSummary[];
  readonly total: number;
  readonly hiddenCount: number;
  readonly asked: boolean;
  readonly chosen: string | undefined;
  readonly nameOf: (code: string | null) => string | undefined;
  readonly onChoose: (dossierId: string) => void;
}

/** The dossiers found, newest first. */
export function ResultList(props: ResultListProps) {
  const { t } = useSay();
  const { results, total, hiddenCount, asked } = props;
  if (total === 0) return <p className="panel">{t('find.empty')}</p>;
  if (results.length === 0 && asked) return <p className="panel">{t('find.nothing')}</p>;
  return (
    <Panel title={t('find.results', { count: results.length + hiddenCount })}>
      <div className="table-wrap">
        <Table highlightOnHover>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('column.owner')}</Table.Th>
              <Table.Th>{t('column.procedure')}</Table.Th>
              <Table.Th>{t('column.state')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {results.map((result) => (
              <ResultRow key={result.dossierId} result={result} {...props} />
            ))}
          </Table.Tbody>
        </Table>
      </div>
      {hiddenCount > 0 && <p className="quiet">{t('find.more', { count: hiddenCount })}</p>}
    </Panel>
  );
}

function ResultRow({
  result,
  chosen,
  nameOf,
  onChoose,
}: Pick<ResultListProps, 'chosen' | 'nameOf' | 'onChoose'> & { readonly result: DossierSummary }) {
  const { t } = useSay();
  const isChosen = result.dossierId === chosen;
  return (
    <Table.Tr {...(isChosen ? { bg: 'var(--counter-ground)' } : {})}>
      <Table.Td>
        <Anchor
          component="button"
          type="button"
          ta="left"
          aria-pressed={isChosen}
          onClick={() => onChoose(result.dossierId)}
        >
          {result.fullName === '' ? t('today.noName') : result.fullName}
        </Anchor>
        <div className="quiet number">{result.code === '' ? result.identityNumber : result.code}</div>
      </Table.Td>
      <Table.Td>{nameOf(result.procedureCode) ?? t('today.noProcedure')}</Table.Td>
      <Table.Td>
        <StateMark kind={result.state.kind} />
      </Table.Td>
    </Table.Tr>
  );
}
