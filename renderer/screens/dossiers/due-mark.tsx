import type { Instant } from '../../../shared/kernel/instant.ts';
import { Icon } from '../../components/icon.tsx';
import { useSay } from '../../i18n/use-t.ts';
import type { DueStanding } from './due-standing.ts';

/** The promised time, and how near it is: late is red, has a shape and says so. */
export function DueMark({ dueAt, standing }: { dueAt: Instant | null; standing: DueStanding }) {
  const { t, format } = useSay();
  if (dueAt === null) return <span className="quiet">{t('common.none')}</span>;
  return (
    <span className="row tight wrap">
      {format.moment(dueAt)}
      {standing === 'late' && (
        <span className="state-mark late">
          <Icon name="stop" size={14} />
          {t('today.late')}
        </span>
      )}
      {standing === 'today' && (
        <span className="state-mark quiet">
          <Icon name="clock" size={14} />
          {t('today.dueToday')}
        </span>
      )}
    </span>
  );
}
