import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';

import { withArrival } from '../../../shared/domain/draft-edits.ts';
import { ListTable, type ListColumn } from '../../components/list-table.tsx';
import { Panel } from '../../components/panel.tsx';
import { OpenLink } from '../../components/open-link.tsx';
import { useSay, type Say } from '../../i18n/use-t.ts';
import { newDossierId } from '../../platform/ids.ts';
import { useWholeDossiers } from '../../store/use-dossiers.ts';
import { procedureNames, type ProcedureNameOf } from '../dossiers/procedure-name.ts';
import { useServices, useWork } from '../services.tsx';
import { StateMark } from '../words/state-mark.tsx';
import { envelopeRows, type EnvelopeRow } from './envelope-rows.ts';

/** Bưu chính đến: envelopes one after the other, each received when it was stamped; what is missing is asked for by Form 02. */
export function EnvelopesPanel() {
  const say = useSay();
  const { t } = say;
  const navigate = useNavigate();
  const { catalogue, now } = useServices();
  const { carry } = useWork();
  const whole = useWholeDossiers();
  const rows = useMemo(() => envelopeRows(whole), [whole]);
  const openNext = () => {
    const dossierId = newDossierId();
    const stampedAt = now();
    carry.put(dossierId, (draft) => withArrival(draft, { kind: 'post', stampedAt, itemCode: '' }));
    void navigate({ to: '/intake/$dossierId', params: { dossierId } });
  };
  const open = ({ dossierId, code }: EnvelopeRow) =>
    void (code === ''
      ? navigate({ to: '/intake/$dossierId', params: { dossierId } })
      : navigate({ to: '/find', search: { dossierId } }));
  const title = t('envelopes.list', { count: rows.length });
  return (
    <>
      <div className="row wrap">
        <p className="quiet grow">{t('envelopes.says')}</p>
        <Button onClick={openNext}>{t('envelopes.open')}</Button>
      </div>
      {rows.length === 0 ? (
        <p className="panel">{t('envelopes.empty')}</p>
      ) : (
        <Panel title={title}>
          <ListTable
            label={title}
            columns={columns(say, procedureNames(catalogue), open)}
            rows={rows}
            keyOf={({ dossierId }) => dossierId}
          />
        </Panel>
      )}
    </>
  );
}

function columns(
  { t, format }: Say,
  nameOf: ProcedureNameOf,
  open: (row: EnvelopeRow) => void,
): readonly ListColumn<EnvelopeRow>[] {
  return [
    {
      key: 'stamped',
      heading: t('envelopes.stamped'),
      number: true,
      width: '152px',
      cell: ({ stampedAt }) => format.moment(stampedAt),
    },
    {
      key: 'owner',
      heading: t('column.owner'),
      cell: (row) => (
        <OpenLink onOpen={() => open(row)}>
          {row.ownerName === '' ? t('today.noName') : row.ownerName}
        </OpenLink>
      ),
    },
    { key: 'item', heading: t('arrival.itemCode'), number: true, cell: ({ itemCode }) => itemCode },
    {
      key: 'procedure',
      heading: t('column.procedure'),
      cell: ({ procedureCode }) => nameOf(procedureCode) ?? t('today.noProcedure'),
    },
    { key: 'code', heading: t('column.code'), number: true, cell: ({ code }) => code },
    {
      key: 'state',
      heading: t('column.state'),
      cell: ({ state, awaitsCitizen }) =>
        awaitsCitizen ? t('online.awaitsCitizen') : <StateMark kind={state} />,
    },
  ];
}
