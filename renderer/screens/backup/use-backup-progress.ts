import { useEffect, useState } from 'react';

import type { BackupProgress } from '../../../shared/domain/backup.ts';
import { useCounterClient } from '../../platform/client-context.tsx';

/** What main says of the copy under way; `undefined` until it has said something, and after `reset`. */
export function useBackupProgress() {
  const client = useCounterClient();
  const [progress, setProgress] = useState<BackupProgress | undefined>(undefined);
  useEffect(() => client.on['backup:progress'](setProgress), [client]);
  return { progress, reset: () => setProgress(undefined) };
}
