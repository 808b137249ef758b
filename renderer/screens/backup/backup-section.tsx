import { Panel } from '../../components/panel.tsx';
import { useT } from '../../i18n/use-t.ts';
import { CopyPanel } from './copy-panel.tsx';
import { DrillPanel } from './drill-panel.tsx';
import { RecoveryPanel } from './recovery-panel.tsx';
import { useBackup, useBackupStanding } from './use-backup.ts';

/** Cài đặt, Sao lưu & khôi phục: the copy, the key that opens it elsewhere, and the rehearsal. */
export function BackupSection() {
  const t = useT();
  const { standing, reread } = useBackupStanding();
  const backup = useBackup(reread);
  if (standing === undefined) {
    return (
      <Panel title={t('backup.settings')}>
        <p className="quiet">{t('app.loading')}</p>
      </Panel>
    );
  }
  return (
    <>
      <CopyPanel standing={standing} backup={backup} onChanged={reread} />
      <RecoveryPanel standing={standing} onKept={reread} />
      {standing.made !== null && <DrillPanel backup={backup} />}
    </>
  );
}
