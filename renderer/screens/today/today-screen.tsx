import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';

import { bindingOf } from '../../../shared/contract/keys.ts';
import { KeyButton } from '../../components/key-button.tsx';
import { useSay } from '../../i18n/use-t.ts';
import { newDossierId } from '../../platform/ids.ts';
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
import { NumberWarnings } from '../words/number-warnings.tsx';
import { DayList } from './day-list.tsx';
import { FigureStrip, type Figure } from './figure-strip.tsx';
import { UnsentList } from './unsent-list.tsx';
import { useToday } from './use-today.ts';

/** Hôm nay: what is owed, begun, taken in and not yet with the province; each count opens its list. */
export function TodayScreen() {
  const say = useSay();
  const { t } = say;
  const navigate = useNavigate();
  const today = useToday();
  const { late, dueToday, dueSoon, asked, unsigned, drafts, received, unsent, days, nameOf } = today;
  const open = (dossierId: string) => void navigate({ to: '/intake/$dossierId', params: { dossierId } });
  const show = (dossierId: string) => void navigate({ to: '/find', search: { dossierId } });
  const figures: readonly Figure[] = [
    { id: 'late', icon: 'stop', words: t('today.figureLate'), count: late.length, isLate: true },
    { id: 'due-today', icon: 'clock', words: t('today.figureDueToday'), count: dueToday.length },
    { id: 'due-soon', icon: 'clock', words: t('today.figureDueSoon'), count: dueSoon.length },
    { id: 'unsigned', icon: 'pencil', words: t('later.figure'), count: unsigned.length },
    { id: 'asked', icon: 'book', words: t('processing.figure'), count: asked.length },
    { id: 'drafts', icon: 'pencil', words: t('today.figureDrafts'), count: drafts.length },
    { id: 'unsent', icon: 'arrive', words: t('today.figureUnsent'), count: unsent.length },
    { id: 'received', icon: 'disk', words: t('today.figureReceived'), count: received.length },
  ];
  const [code, owner, procedure] = [codeColumn(say, show), ownerColumn(say), procedureColumn(say, nameOf)];
  const owed = [code, owner, procedure, dueColumn(say, days), stateColumn(say)];
  const begun = [owner, procedure, stateColumn(say), openedColumn(say), continueColumn(t, open)];
  const taken = [code, owner, procedure, receivedTimeColumn(say), stateColumn(say)];
  return (
    <div className="screen">
      <div className="row">
        <h1 className="screen-title grow">{t('today.title')}</h1>
        <KeyButton shortcut={bindingOf('intake')} onClick={() => open(newDossierId())}>
          {t('today.begin')}
        </KeyButton>
      </div>
      <NumberWarnings />
      <FigureStrip label={t('today.figures')} figures={figures} />
      {figures.every(({ count }) => count === 0) && <p className="panel">{t('today.empty')}</p>}
      <DayList id="late" title={t('today.lateList', { count: late.length })} dossiers={late} columns={owed} />
      <DayList
        id="due-today"
        title={t('today.dueTodayList', { count: dueToday.length })}
        dossiers={dueToday}
        columns={owed}
      />
      <UnsignedList dossiers={unsigned} nameOf={nameOf} onShow={show} />
      <DayList
        id="asked"
        title={t('processing.title', { count: asked.length })}
        dossiers={asked}
        columns={[code, owner, processingColumn(say), toldAtColumn(say)]}
      />
      <DayList
        id="drafts"
        title={t('today.drafts', { count: drafts.length })}
        dossiers={drafts}
        columns={begun}
      />
      <UnsentList
        id="unsent"
        items={unsent}
        codeOf={today.codeOf}
        onShow={show}
        onOutbox={() => void navigate({ to: '/outbox' })}
      />
      <DayList
        id="due-soon"
        title={t('today.dueSoonList', { count: dueSoon.length })}
        dossiers={dueSoon}
        columns={owed}
      />
      <DayList
        id="received"
        title={t('today.received', { count: received.length })}
        dossiers={received}
        columns={taken}
      />
    </div>
  );
}

/** One press goes on where the work stopped. */
function continueColumn(t: ReturnType<typeof useSay>['t'], open: (dossierId: string) => void): DossierColumn {
  return {
    key: 'continue',
    heading: t('column.action'),
    quiet: true,
    cell: ({ dossierId }) => (
      <Button variant="default" onClick={() => open(dossierId)}>
        {t('today.continue')}
      </Button>
    ),
  };
}
