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
import { FigureStrip } from './figure-strip.tsx';
import { todayFigures } from './today-figures.ts';
import { UnsentList } from './unsent-list.tsx';
import { useToday } from './use-today.ts';

/** Hôm nay: what is owed, begun, taken in and not yet with the province; each count opens its list. */
export function TodayScreen() {
  const say = useSay();
  const { t } = say;
  const navigate = useNavigate();
  const today = useToday();
  const { late, dueToday, dueSoon, waiting, asked, unsigned, drafts, received, unsent, days, nameOf } = today;
  const open = (dossierId: string) => void navigate({ to: '/intake/$dossierId', params: { dossierId } });
  const show = (dossierId: string) => void navigate({ to: '/find', search: { dossierId } });
  const figures = todayFigures(today, t, {
    toHandOver: () => void navigate({ to: '/hand-over' }),
    toGiveBack: () => void navigate({ to: '/give-back' }),
  });
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
        id="waiting"
        title={t('today.waitingList', { count: waiting.length })}
        dossiers={waiting}
        columns={owed}
      />
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
