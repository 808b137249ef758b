import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';

import { useSay } from '../../i18n/use-t.ts';
import type { DossierSummary } from '../../store/dossier-summary.ts';
import {
  codeColumn,
  dueColumn,
  openedColumn,
  ownerColumn,
  procedureColumn,
  processingColumn,
  receivedTimeColumn,
  stateColumn,
  toldAtColumn,
  type DossierColumn,
} from '../dossiers/dossier-columns.tsx';
import { UnsignedList } from '../signing/unsigned-list.tsx';
import { DayList } from './day-list.tsx';
import { UnsentList } from './unsent-list.tsx';
import type { useToday } from './use-today.ts';

interface DayListsProps {
  readonly today: ReturnType<typeof useToday>;
  /** Goes on with what was begun. */
  readonly onOpen: (dossierId: string) => void;
  readonly onShow: (dossierId: string) => void;
}

/** The lists of the day in the order in which they are worked off: what citizens filed online first. */
export function DayLists({ today, onOpen, onShow }: DayListsProps) {
  const { t } = useSay();
  const navigate = useNavigate();
  const columns = useColumns({ today, onOpen, onShow });
  const { online, late, dueToday, dueSoon, waiting, asked, drafts, received } = today;
  const list = (id: string, title: string, dossiers: readonly DossierSummary[]) => (
    <DayList id={id} title={title} dossiers={dossiers} columns={columns[id] ?? []} />
  );
  return (
    <>
      {list('online', t('online.today', { count: online.length }), online)}
      {list('late', t('today.lateList', { count: late.length }), late)}
      {list('due-today', t('today.dueTodayList', { count: dueToday.length }), dueToday)}
      <UnsignedList dossiers={today.unsigned} nameOf={today.nameOf} onShow={onShow} />
      {list('waiting', t('today.waitingList', { count: waiting.length }), waiting)}
      {list('asked', t('processing.title', { count: asked.length }), asked)}
      {list('drafts', t('today.drafts', { count: drafts.length }), drafts)}
      <UnsentList
        id="unsent"
        items={today.unsent}
        codeOf={today.codeOf}
        onShow={onShow}
        onOutbox={() => void navigate({ to: '/outbox' })}
      />
      {list('due-soon', t('today.dueSoonList', { count: dueSoon.length }), dueSoon)}
      {list('received', t('today.received', { count: received.length }), received)}
    </>
  );
}

/** By the name of the list. */
function useColumns({
  today,
  onOpen,
  onShow,
}: DayListsProps): Readonly<Record<string, readonly DossierColumn[]>> {
  const say = useSay();
  const { t } = say;
  const [code, owner, procedure] = [
    codeColumn(say, onShow),
    ownerColumn(say),
    procedureColumn(say, today.nameOf),
  ];
  const owed = [code, owner, procedure, dueColumn(say, today.days), stateColumn(say)];
  const filedAt = { ...openedColumn(say), heading: t('online.filedAt') };
  return {
    online: [owner, procedure, filedAt, continueColumn(t('online.open'), onOpen)],
    late: owed,
    'due-today': owed,
    waiting: owed,
    asked: [code, owner, processingColumn(say), toldAtColumn(say)],
    drafts: [
      owner,
      procedure,
      stateColumn(say),
      openedColumn(say),
      continueColumn(t('today.continue'), onOpen),
    ],
    'due-soon': owed,
    received: [code, owner, procedure, receivedTimeColumn(say), stateColumn(say)],
  };
}

/** One press goes on where the work stopped. */
function continueColumn(words: string, open: (dossierId: string) => void): DossierColumn {
  return {
    key: 'continue',
    heading: words,
    quiet: true,
    cell: ({ dossierId }) => (
      <Button variant="default" onClick={() => open(dossierId)}>
        {words}
      </Button>
    ),
  };
}
