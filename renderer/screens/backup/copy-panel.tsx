import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';

import type { BackupStanding } from '../../../shared/contract/channels/backup-channels.ts';
import { REMIND_CHOICES } from '../../../shared/domain/backup.ts';
import { Notice } from '../../components/notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { useSay } from '../../i18n/use-t.ts';
import { useCounterClient } from '../../platform/client-context.tsx';
import { useSettingsChange } from '../settings/use-settings-change.ts';
import { messageForBackup } from '../words/backup-words.ts';
import { ProgressLine } from './backup-progress.tsx';
import { OutcomeNotice } from './outcome-notice.tsx';
import type { useBackup } from './use-backup.ts';

interface CopyPanelProps {
  readonly standing: BackupStanding;
  readonly backup: ReturnType<typeof useBackup>;
  readonly onChanged: () => Promise<void>;
}

/** Where the copy lies, how old it is, and the two things to do with it. */
export function CopyPanel({ standing, backup, onChanged }: CopyPanelProps) {
  const { t } = useSay();
  const { trouble, choose } = useFolder(onChanged);
  const isBusy = backup.running !== undefined;
  return (
    <Panel title={t('backup.title')}>
      <p>{t('backup.intro')}</p>
      <Standing standing={standing} />
      <RemindSelect standing={standing} onChanged={onChanged} />
      <Warnings standing={standing} />
      <div className="row wrap">
        <Button variant="default" disabled={isBusy} onClick={() => void choose()}>
          {t('backup.choose')}
        </Button>
        <CopyButtons standing={standing} backup={backup} />
      </div>
      {trouble !== undefined && <Notice tone="failed">{trouble}</Notice>}
      <CopyOutcome backup={backup} />
    </Panel>
  );
}

/** What keeps the copy from being made, or from being trusted. */
function Warnings({ standing }: Pick<CopyPanelProps, 'standing'>) {
  const { t } = useSay();
  const { overdueDays, madeForOldKey, folder, recoveryKey } = standing;
  return (
    <>
      {overdueDays !== null && <Notice tone="warn">{t('backup.overdue', { count: overdueDays })}</Notice>}
      {madeForOldKey && <Notice tone="warn">{t('backup.oldKey')}</Notice>}
      {folder === '' && <p className="quiet">{t('backup.needsFolder')}</p>}
      {recoveryKey === null && <p className="quiet">{t('backup.needsKey')}</p>}
    </>
  );
}

function CopyButtons({ standing, backup }: Pick<CopyPanelProps, 'standing' | 'backup'>) {
  const { t } = useSay();
  const { running } = backup;
  const hasFolder = standing.folder !== '';
  const mayMake = hasFolder && standing.recoveryKey !== null && running === undefined;
  const mayVerify = hasFolder && standing.made !== null && running === undefined;
  return (
    <>
      <Button disabled={!mayMake} loading={running === 'make'} onClick={() => void backup.make()}>
        {t('backup.make')}
      </Button>
      <Button
        variant="default"
        disabled={!mayVerify}
        loading={running === 'verify'}
        onClick={() => void backup.verify()}
      >
        {t('backup.verify')}
      </Button>
    </>
  );
}

function CopyOutcome({ backup }: Pick<CopyPanelProps, 'backup'>) {
  const { running, progress, outcome, cancel } = backup;
  if (running === 'make' || running === 'verify')
    return <ProgressLine progress={progress} onCancel={cancel} />;
  return outcome === undefined || outcome.of === 'drill' ? null : <OutcomeNotice outcome={outcome} />;
}

function Standing({ standing }: { standing: BackupStanding }) {
  const { t, format } = useSay();
  const { folder, made, verified, drilled } = standing;
  const madeWords =
    made && t('backup.madeAt', { at: format.moment(made.at), size: format.bytes(made.bytes) });
  const checkedWords =
    verified &&
    t(verified.sound ? 'backup.checkedSound' : 'backup.checkedUnsound', { at: format.moment(verified.at) });
  return (
    <dl className="facts">
      <dt>{t('backup.folder')}</dt>
      <dd>{folder === '' ? t('backup.noFolder') : folder}</dd>
      <dt>{t('backup.last')}</dt>
      <dd>{madeWords ?? t('backup.never')}</dd>
      <dt>{t('backup.lastChecked')}</dt>
      <dd>{checkedWords ?? t('backup.never')}</dd>
      <dt>{t('backup.lastDrill')}</dt>
      <dd>{drilled === null ? t('backup.never') : <DrillWords drilled={drilled} />}</dd>
    </dl>
  );
}

function DrillWords({ drilled }: { drilled: NonNullable<BackupStanding['drilled']> }) {
  const { t, format } = useSay();
  const at = format.moment(drilled.at);
  return drilled.sound
    ? t('backup.drilledSound', { at, count: format.count(drilled.dossiers) })
    : t('backup.checkedUnsound', { at });
}

function RemindSelect({ standing, onChanged }: Pick<CopyPanelProps, 'standing' | 'onChanged'>) {
  const { t } = useSay();
  const { trouble, change } = useSettingsChange();
  const { folder, remindAfterDays } = standing;
  const set = async (days: number) => {
    if (await change({ backup: { folder, remindAfterDays: days } })) await onChanged();
  };
  return (
    <>
      <NativeSelect
        id="backup-remind"
        label={t('backup.remind')}
        autoComplete="off"
        w={200}
        value={String(remindAfterDays)}
        data={REMIND_CHOICES.map((days) => ({
          value: String(days),
          label: t('backup.remindDays', { count: days }),
        }))}
        onChange={(event) => void set(Number(event.currentTarget.value))}
      />
      {trouble !== undefined && <Notice tone="failed">{trouble}</Notice>}
    </>
  );
}

function useFolder(onChanged: () => Promise<void>) {
  const client = useCounterClient();
  const say = useSay();
  const [trouble, setTrouble] = useState<string | undefined>(undefined);
  return {
    trouble,
    choose: async () => {
      const chosen = await client.invoke['backup:choose-folder'](null);
      setTrouble(chosen.ok ? undefined : messageForBackup(chosen.failure, say));
      await onChanged();
    },
  };
}
