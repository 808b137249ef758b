import { Button } from '@mantine/core';

import type { Session } from '../../../shared/contract/channels/vault-channels.ts';
import { Notice } from '../../components/notice.tsx';
import { useSay } from '../../i18n/use-t.ts';
import { ProgressLine } from './backup-progress.tsx';
import { RestoreClerkForm } from './restore-clerk-form.tsx';
import { RestoreSharesForm } from './restore-shares-form.tsx';
import { useBackupProgress } from './use-backup-progress.ts';
import { useRestore, type RestoreStep } from './use-restore.ts';

const STEP_NUMBERS = { folder: 1, shares: 2, clerk: 3 } as const satisfies Record<
  RestoreStep['kind'],
  number
>;
const STEP_WORDS = {
  folder: 'restore.stepFolder',
  shares: 'restore.stepShares',
  clerk: 'restore.stepClerk',
} as const;

interface RestoreFlowProps {
  readonly onBack: () => void;
  readonly onReady: (session: Session) => void;
}

/** Khôi phục từ bản sao lưu, before anybody is at work: what a person holds in hand is the stick and the card. */
export function RestoreFlow({ onBack, onReady }: RestoreFlowProps) {
  const { t } = useSay();
  const restore = useRestore(onReady);
  const { progress } = useBackupProgress();
  const { step, working, trouble } = restore;
  const name = t(STEP_WORDS[step.kind]);
  return (
    <>
      <div className="stack tight">
        <h1 id="restore-title" className="screen-title">
          {t('restore.title')}
        </h1>
        <p className="quiet">{t('setUp.step', { number: STEP_NUMBERS[step.kind], total: 3, name })}</p>
      </div>
      {step.kind === 'folder' && (
        <>
          <p>{t('restore.folderIntro')}</p>
          <div className="row">
            <Button loading={working} onClick={() => void restore.choose()}>
              {t('backup.choose')}
            </Button>
            <Button variant="default" disabled={working} onClick={onBack}>
              {t('setUp.back')}
            </Button>
          </div>
        </>
      )}
      {step.kind === 'shares' && (
        <RestoreSharesForm
          found={step.found}
          working={working}
          onBack={restore.startOver}
          onDone={(request) => void restore.open(request)}
        />
      )}
      {step.kind === 'clerk' && (
        <RestoreClerkForm
          opened={step.opened}
          working={working}
          onBack={restore.startOver}
          onDone={(request) => void restore.finish(request)}
        />
      )}
      {trouble !== undefined && <Notice tone="failed">{trouble}</Notice>}
      {working && step.kind === 'shares' && <ProgressLine progress={progress} />}
      {working && step.kind === 'clerk' && <Notice tone="info">{t('restore.finishing')}</Notice>}
    </>
  );
}
