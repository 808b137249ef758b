import { RouterProvider } from '@tanstack/react-router';
import { useEffect, useState } from 'react';

import { Notice } from '../components/notice.tsx';
import { useT } from '../i18n/use-t.ts';
import { useCounterClient } from '../platform/client-context.tsx';
import { LockScreen } from '../screens/lock/lock-screen.tsx';
import { WorkContext, useServices } from '../screens/services.tsx';
import { SetUpScreen } from '../screens/set-up/set-up-screen.tsx';
import { useSyncStatus } from '../sync/use-sync-status.ts';
import { focusWhenThere } from './focus-when-there.ts';
import type { AppRouter } from './router.tsx';
import { StorageScreen } from './storage-screen.tsx';
import { useSession, type LockedStatus, type SessionParts } from './use-session.ts';

interface AppProps extends SessionParts {
  readonly router: AppRouter;
}

/** The gate: set-up on the first run, the lock while the keys are away, the frame while a clerk is at work. */
export function App({ router, ...parts }: AppProps) {
  const t = useT();
  const session = useSession(parts);
  const { state } = session;
  switch (state.kind) {
    case 'loading':
      return (
        <main className="cover">
          <Notice tone="info">{t('app.loading')}</Notice>
        </main>
      );
    case 'needs-set-up':
      return <SetUpScreen onReady={(made) => void session.begin(made)} />;
    case 'locked':
      return <LockGate status={state.status} onUnlocked={session.begin} />;
    case 'no-store':
      return <StorageScreen failure={state.failure} onRetry={session.retryStore} />;
    case 'at-work':
      return (
        <WorkContext value={state.work}>
          <RouterProvider router={router} />
          <FocusKeeper focusId={state.focusId} />
        </WorkContext>
      );
  }
}

function LockGate({
  status,
  onUnlocked,
}: {
  status: LockedStatus;
  onUnlocked: Parameters<typeof LockScreen>[0]['onUnlocked'];
}) {
  const { line } = useServices();
  const client = useCounterClient();
  const sync = useSyncStatus(line);
  const [fresh, setFresh] = useState(status);
  // Main may have been unlocked and locked again since the status was read.
  useEffect(() => {
    let gone = false;
    void client.invoke['vault:status'](null).then(
      (read) => {
        if (!gone && read.kind !== 'needs-set-up') setFresh(read);
      },
      () => undefined, // the status at hand is enough to unlock with, and that tells what is wrong
    );
    return () => {
      gone = true;
    };
  }, [client]);
  return <LockScreen status={fresh} waiting={sync?.waiting ?? 0} onUnlocked={onUnlocked} />;
}

/** Unlocking returns to the same field: the element that had the focus, by its stable id. */
function FocusKeeper({ focusId }: { focusId: string | undefined }) {
  useEffect(() => {
    // The screen reads its dossier first; until then there is nothing to focus.
    return focusId === undefined ? undefined : focusWhenThere(focusId);
  }, [focusId]);
  return null;
}
