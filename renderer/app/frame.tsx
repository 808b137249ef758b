import { Button } from '@mantine/core';
import { Outlet, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';

import { bindingOf } from '../../shared/contract/keys.ts';
import { TrainingBand } from '../components/training-band.tsx';
import { KeyButton } from '../components/key-button.tsx';
import { useT } from '../i18n/use-t.ts';
import { newDossierId } from '../platform/ids.ts';
import { LessonsProvider } from '../screens/lessons/lesson-context.tsx';
import { LessonStrip } from '../screens/lessons/lesson-strip.tsx';
import { Palette } from '../screens/palette/palette.tsx';
import { useCommand, useMachineSettings, useWork } from '../screens/services.tsx';
import { NavList } from './nav-list.tsx';
import { StatusLights } from './status-lights.tsx';
import { useDefaultReader } from './use-default-reader.ts';
import { useFunctionKeys } from './use-function-keys.ts';
import { useGuideKey } from './use-guide-key.ts';
import { useIdleLock } from './use-idle-lock.ts';

/** What surrounds every screen: whose counter, how everything stands, where to go, and the lock. */
export function Frame() {
  const t = useT();
  const navigate = useNavigate();
  const { commands, office } = useWork();
  const { screen } = useMachineSettings();
  const lock = () => commands.run('lock');
  useFunctionKeys(commands);
  useNavigationKeys();
  useDefaultReader();
  useIdleLock(screen.idleLockMinutes, lock);
  return (
    <LessonsProvider>
      <div className="frame">
        <header className="frame-top">
          <a className="skip-link" href="#content" onClick={skipToContent}>
            {t('frame.skipToContent')}
          </a>
          <FrameHeader onLock={lock} />
          {office.training && (
            <TrainingBand>
              <Button
                variant="white"
                size="compact-xs"
                onClick={() => void navigate({ to: '/settings', search: { section: 'training' } })}
              >
                {t('training.leave')}
              </Button>
            </TrainingBand>
          )}
          {office.training && <LessonStrip />}
        </header>
        <NavList />
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it */}
        <main id="content" className="frame-main" tabIndex={0}>
          <Outlet />
        </main>
        <Palette />
      </div>
    </LessonsProvider>
  );
}

function FrameHeader({ onLock }: { onLock: () => void }) {
  const t = useT();
  const { office, clerk } = useWork();
  const officeName = `${office.communeNameVi} · ${office.deskNameVi}`;
  const counterName = t('frame.counterAndClerk', { counter: office.counterNameVi, clerk: clerk.name });
  return (
    <div className="frame-header">
      <div className="frame-office ellipsis" title={officeName}>
        <strong>{office.communeNameVi}</strong> · {office.deskNameVi}
      </div>
      <StatusLights />
      <div className="frame-clerk ellipsis" title={counterName}>
        {counterName}
      </div>
      <KeyButton shortcut={bindingOf('lock')} variant="white" onClick={onLock}>
        {t('frame.lock')}
      </KeyButton>
    </div>
  );
}

function useNavigationKeys(): void {
  const navigate = useNavigate();
  useGuideKey();
  useCommand('today', () => void navigate({ to: '/' }));
  useCommand('online', () => void navigate({ to: '/online' }));
  useCommand('certify', () => void navigate({ to: '/certification' }));
  useCommand('complaints', () => void navigate({ to: '/complaints' }));
  useCommand('give-back', () => void navigate({ to: '/give-back' }));
  useCommand('hand-over', () => void navigate({ to: '/hand-over' }));
  useCommand('outbox', () => void navigate({ to: '/outbox' }));
  useCommand('rates', () => void navigate({ to: '/rates' }));
  useCommand('register', () => void navigate({ to: '/register' }));
  useCommand('settings', () => void navigate({ to: '/settings' }));
  useCommand('find', () => void findDossier(navigate));
  useCommand(
    'intake',
    () => void navigate({ to: '/intake/$dossierId', params: { dossierId: newDossierId() } }),
  );
  useEffect(() => {
    // Without a page behind it, the first key after unlocking would go nowhere.
    if (document.activeElement === document.body) document.getElementById('content')?.focus();
  }, []);
}

async function findDossier(navigate: ReturnType<typeof useNavigate>): Promise<void> {
  await navigate({ to: '/find' });
  document.getElementById('find-box')?.focus();
}

/** The hash belongs to the router, so the jump is made by hand. */
function skipToContent(event: { preventDefault(): void }): void {
  event.preventDefault();
  document.getElementById('content')?.focus();
}
