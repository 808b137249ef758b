import type { ListColumn } from '../../components/list-table.tsx';
import { OpenLink } from '../../components/open-link.tsx';
import type { Say } from '../../i18n/use-t.ts';
import type { DossierSummary } from '../../store/dossier-summary.ts';
import { DossierStanding } from '../words/dossier-standing.tsx';
import { OfficersWord } from '../words/officers-word.tsx';
import { DueMark } from './due-mark.tsx';
import { dueStanding, type DueDays } from './due-standing.ts';
import type { ProcedureNameOf } from './procedure-name.ts';

export type DossierColumn = ListColumn<DossierSummary>;

type Open = (dossierId: DossierSummary['dossierId']) => void;

/** The official code; with `open` it opens the dossier. */
export function codeColumn({ t }: Say, open?: Open): DossierColumn {
  return {
    key: 'code',
    heading: t('column.code'),
    number: true,
    cell: ({ code, dossierId }) =>
      open === undefined ? code : <OpenLink onOpen={() => open(dossierId)}>{code}</OpenLink>,
  };
}

/** The owner's name; with `open` it opens the dossier, and the list around it has the keys. */
export function ownerColumn({ t }: Say, open?: Open): DossierColumn {
  const nameOf = ({ fullName }: DossierSummary) => (fullName === '' ? t('today.noName') : fullName);
  return {
    key: 'owner',
    heading: t('column.owner'),
    cell: (dossier) =>
      open === undefined ? (
        nameOf(dossier)
      ) : (
        <OpenLink inGrid onOpen={() => open(dossier.dossierId)}>
          {nameOf(dossier)}
        </OpenLink>
      ),
  };
}

export function receivedDayColumn({ t, format }: Say): DossierColumn {
  return {
    key: 'received-day',
    heading: t('column.receivedAt'),
    number: true,
    cell: ({ receivedAt }) => (receivedAt === null ? t('common.none') : format.day(receivedAt)),
  };
}

export function procedureColumn({ t }: Say, nameOf: ProcedureNameOf): DossierColumn {
  return {
    key: 'procedure',
    heading: t('column.procedure'),
    cell: ({ procedureCode }) => nameOf(procedureCode) ?? t('today.noProcedure'),
  };
}

export function dueColumn({ t }: Say, days: DueDays): DossierColumn {
  return {
    key: 'due',
    heading: t('column.due'),
    number: true,
    cell: ({ dueAt }) => <DueMark dueAt={dueAt} standing={dueStanding(dueAt, days)} />,
  };
}

export function stateColumn({ t }: Say): DossierColumn {
  return {
    key: 'state',
    heading: t('column.state'),
    cell: ({ state, processing }) => <DossierStanding kind={state.kind} word={processing} />,
  };
}

/** What the province said last, with its officer's own words. */
export function processingColumn({ t }: Say): DossierColumn {
  return {
    key: 'processing',
    heading: t('processing.column'),
    width: '34%',
    cell: ({ processing }) => processing !== undefined && <OfficersWord word={processing} />,
  };
}

export function toldAtColumn({ t, format }: Say): DossierColumn {
  return {
    key: 'told',
    heading: t('processing.toldAt'),
    number: true,
    cell: ({ processing }) => processing !== undefined && format.moment(processing.body.at),
  };
}

/** The hour alone: for lists of one day. */
export function receivedTimeColumn({ t, format }: Say): DossierColumn {
  return {
    key: 'received',
    heading: t('column.receivedAt'),
    number: true,
    cell: ({ receivedAt }) => receivedAt !== null && format.time(receivedAt),
  };
}

export function openedColumn({ t, format }: Say): DossierColumn {
  return {
    key: 'opened',
    heading: t('column.openedAt'),
    number: true,
    cell: ({ openedAt }) => format.moment(openedAt),
  };
}
