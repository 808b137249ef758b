import { useNavigate } from '@tanstack/react-router';

import { bindingOf } from '../../../shared/contract/keys.ts';
import { KeyButton } from '../../components/key-button.tsx';
import { useSay } from '../../i18n/use-t.ts';
import { newDossierId } from '../../platform/ids.ts';
import { useMay } from '../access/use-may.ts';
import { BackupReminder } from '../backup/backup-reminder.tsx';
import { LessonsPanel } from '../lessons/lessons-panel.tsx';
import { useWork } from '../services.tsx';
import { NumberWarnings } from '../words/number-warnings.tsx';
import { DayLists } from './day-lists.tsx';
import { FigureStrip } from './figure-strip.tsx';
import { todayFigures } from './today-figures.ts';
import { RatesPanel } from './rates-panel.tsx';
import { useToday } from './use-today.ts';

/** Hôm nay: what is owed, begun, taken in and not yet with the province; each count opens its list. */
export function TodayScreen() {
  const say = useSay();
  const { t } = say;
  const navigate = useNavigate();
  const { office } = useWork();
  const mayServe = useMay('serve');
  const today = useToday();
  const open = (dossierId: string) => void navigate({ to: '/intake/$dossierId', params: { dossierId } });
  const show = (dossierId: string) => void navigate({ to: '/find', search: { dossierId } });
  const figures = todayFigures(today, t, {
    toOnline: () => void navigate({ to: '/online' }),
    toHandOver: () => void navigate({ to: '/hand-over' }),
    toGiveBack: () => void navigate({ to: '/give-back' }),
  });
  return (
    <div className="screen">
      <div className="row">
        <h1 className="screen-title grow">{t('today.title')}</h1>
        {mayServe && (
          <KeyButton shortcut={bindingOf('intake')} onClick={() => open(newDossierId())}>
            {t('today.begin')}
          </KeyButton>
        )}
      </div>
      {office.training && <LessonsPanel />}
      <NumberWarnings />
      <FigureStrip label={t('today.figures')} figures={figures} />
      {figures.every(({ count }) => count === 0) && <p className="panel">{t('today.empty')}</p>}
      <DayLists today={today} onOpen={open} onShow={show} />
      <RatesPanel />
      <BackupReminder />
    </div>
  );
}
