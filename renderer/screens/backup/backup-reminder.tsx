import { useNavigate } from '@tanstack/react-router';

import { OpenLink } from '../../components/open-link.tsx';
import { useT } from '../../i18n/use-t.ts';
import { useBackupStanding } from './use-backup.ts';

/** On Hôm nay, when the last copy is too old: one quiet line, and the way there. */
export function BackupReminder() {
  const t = useT();
  const navigate = useNavigate();
  const { standing } = useBackupStanding();
  if (standing === undefined || standing.overdueDays === null) return null;
  const open = () => void navigate({ to: '/settings', search: { section: 'backup' } });
  return (
    <p className="quiet row">
      {t('backup.overdue', { count: standing.overdueDays })}
      <OpenLink onOpen={open}>{t('backup.goTo')}</OpenLink>
    </p>
  );
}
