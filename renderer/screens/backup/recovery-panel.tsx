import { Button } from '@mantine/core';

import type { BackupStanding } from '../../../shared/contract/channels/backup-channels.ts';
import { Notice } from '../../components/notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { useSay } from '../../i18n/use-t.ts';
import { OfficeCardForm } from './office-card-form.tsx';
import { useRecovery } from './use-recovery.ts';

interface RecoveryPanelProps {
  readonly standing: BackupStanding;
  readonly onKept: () => Promise<void>;
}

/** The recovery key: who holds which share, and the way to a new one. */
export function RecoveryPanel({ standing, onKept }: RecoveryPanelProps) {
  const { t } = useSay();
  const recovery = useRecovery(onKept);
  const { recoveryKey } = standing;
  const { card, kept, trouble } = recovery;
  return (
    <Panel title={t('recovery.title')}>
      <p>{t('recovery.intro')}</p>
      {recoveryKey === null && card === undefined && <Notice tone="warn">{t('recovery.none')}</Notice>}
      {recoveryKey !== null && <Shares recoveryKey={recoveryKey} />}
      {card === undefined ? (
        <>
          {recoveryKey !== null && <p className="quiet">{t('recovery.renewHint')}</p>}
          <div className="row">
            <Button
              variant={recoveryKey === null ? 'filled' : 'default'}
              onClick={() => void recovery.prepare()}
            >
              {t(recoveryKey === null ? 'recovery.make' : 'recovery.renew')}
            </Button>
          </div>
        </>
      ) : (
        <OfficeCardForm card={card} recovery={recovery} />
      )}
      {kept && <Notice tone="done">{t('recovery.kept')}</Notice>}
      {trouble !== undefined && <Notice tone="failed">{trouble}</Notice>}
    </Panel>
  );
}

function Shares({ recoveryKey }: { recoveryKey: NonNullable<BackupStanding['recoveryKey']> }) {
  const { t, format } = useSay();
  const { madeAt, share } = recoveryKey;
  return (
    <dl className="facts">
      <dt>{t('recovery.machine')}</dt>
      <dd>{t('recovery.machineHolds')}</dd>
      <dt>{t('recovery.card')}</dt>
      <dd>
        {madeAt === null ? t('recovery.cardKept') : t('recovery.cardMade', { at: format.moment(madeAt) })}
      </dd>
      <dt>{t('recovery.province')}</dt>
      <dd>{t(share === 'deposited' ? 'recovery.deposited' : 'recovery.waiting')}</dd>
    </dl>
  );
}
