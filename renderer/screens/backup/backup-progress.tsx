import { Button, Progress } from '@mantine/core';

import type { BackupProgress } from '../../../shared/domain/backup.ts';
import { useSay } from '../../i18n/use-t.ts';

const STEP_WORDS = {
  copying: 'backup.copying',
  verifying: 'backup.checking',
  restoring: 'backup.restoring',
} as const;

interface ProgressLineProps {
  readonly progress: BackupProgress | undefined;
  /** Left out where stopping half-way is not offered. */
  readonly onCancel?: () => void;
}

/** How far a copy has come, and the way to stop it. */
export function ProgressLine({ progress, onCancel }: ProgressLineProps) {
  const { t, format } = useSay();
  const share =
    progress === undefined || progress.totalBytes === 0 ? 0 : progress.doneBytes / progress.totalBytes;
  const words =
    progress === undefined
      ? t('backup.preparing')
      : t(STEP_WORDS[progress.step], {
          done: format.bytes(progress.doneBytes),
          total: format.bytes(progress.totalBytes),
        });
  return (
    <div className="stack tight" role="status">
      <div className="row">
        <Progress className="grow" aria-label={words} value={share * 100} />
        {onCancel !== undefined && (
          <Button variant="default" size="xs" onClick={onCancel}>
            {t('backup.cancel')}
          </Button>
        )}
      </div>
      <p className="quiet">{words}</p>
    </div>
  );
}
