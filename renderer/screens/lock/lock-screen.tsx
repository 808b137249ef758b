import { Button, NativeSelect, PasswordInput } from '@mantine/core';
import { useEffect, useRef, useState, type FormEvent } from 'react';

import type { Session, VaultStatus } from '../../../shared/contract/channels/vault-channels.ts';
import { Icon } from '../../components/icon.tsx';
import { LanguageButton } from '../../components/language-button.tsx';
import { Notice } from '../../components/notice.tsx';
import { OpenLink } from '../../components/open-link.tsx';
import { TrainingBand } from '../../components/training-band.tsx';
import { useSay } from '../../i18n/use-t.ts';
import { RestoreFlow } from '../backup/restore-flow.tsx';
import { useServices } from '../services.tsx';
import { useTrainingSwitch } from '../use-training-switch.ts';
import { useUnlock } from './use-unlock.ts';

type LockedStatus = Exclude<VaultStatus, { kind: 'needs-set-up' }>;

interface LockScreenProps {
  readonly status: LockedStatus;
  /** Dossiers on their way; read in clear, so known while locked. */
  readonly waiting: number;
  readonly onUnlocked: (session: Session) => Promise<void>;
}

/** The only thing on screen while the keys are away. It shows how much waits, and nobody's name but the clerks'. */
export function LockScreen({ status, waiting, onUnlocked }: LockScreenProps) {
  const { t } = useSay();
  const { training } = useServices();
  const [restoring, setRestoring] = useState(false);
  const unlock = useUnlock(status, onUnlocked);
  const [passphrase, setPassphrase] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const { state, waitsMs } = unlock;
  const working = state.kind === 'working';
  useEffect(() => {
    if (!working) input.current?.focus();
  }, [working]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (passphrase === '' || working || waitsMs > 0) return;
    void unlock.unlock(passphrase);
    setPassphrase('');
  };
  if (restoring) {
    return (
      <main className="cover" aria-labelledby="restore-title">
        <div className="panel cover-card stack" data-wide>
          <RestoreFlow onBack={() => setRestoring(false)} onReady={(session) => void onUnlocked(session)} />
        </div>
      </main>
    );
  }
  return (
    <main className="cover" aria-labelledby="lock-title">
      {training && <TrainingBand />}
      <form className="panel cover-card stack" onSubmit={submit} autoComplete="off">
        <h1 id="lock-title" className="screen-title row">
          <Icon name="lock" size={20} />
          {t('lock.title')}
        </h1>
        <WaitingLine status={status} waiting={waiting} />
        <ClerkChoice status={status} clerkId={unlock.clerkId} onChoose={unlock.chooseClerk} />
        <PasswordInput
          id="unlock-passphrase"
          ref={input}
          label={t('lock.passphrase')}
          autoComplete="off"
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
        />
        <Trouble state={state} waitsMs={waitsMs} />
        {working && <Notice tone="info">{t('lock.working')}</Notice>}
        <Button type="submit" loading={working} disabled={passphrase === '' || waitsMs > 0}>
          {t('lock.unlock')}
        </Button>
        {status.secretStore === 'plain' && <p className="quiet">{t('lock.plainSecret')}</p>}
        {!status.sending && <RestoreOffer onChoose={() => setRestoring(true)} />}
        <LockFoot training={training} />
      </form>
    </main>
  );
}

/** Only while nothing is open yet: a counter that was unlocked since the start needs no copy. */
function RestoreOffer({ onChoose }: { onChoose: () => void }) {
  const { t } = useSay();
  return (
    <p className="quiet">
      {t('restore.offerLocked')} <OpenLink onOpen={onChoose}>{t('restore.title')}</OpenLink>
    </p>
  );
}

/** What needs no keys: the language, and the counter for practice. */
function LockFoot({ training }: { training: boolean }) {
  const { t } = useSay();
  const { switching, switchTo } = useTrainingSwitch();
  return (
    <div className="row wrap">
      <LanguageButton />
      <span className="grow" />
      <Button variant="default" loading={switching} onClick={() => void switchTo(!training)}>
        {t(training ? 'training.leave' : 'training.enter')}
      </Button>
    </div>
  );
}

function WaitingLine({ status, waiting }: { status: LockedStatus; waiting: number }) {
  const { t } = useSay();
  const count = Math.max(waiting, status.waiting);
  if (count === 0) return <p className="quiet">{t('lock.nothingWaiting')}</p>;
  return <p>{status.sending ? t('lock.sendingGoesOn', { count }) : t('lock.waiting', { count })}</p>;
}

interface ClerkChoiceProps {
  readonly status: LockedStatus;
  readonly clerkId: string;
  readonly onChoose: (clerkId: string) => void;
}

function ClerkChoice({ status, clerkId, onChoose }: ClerkChoiceProps) {
  const { t } = useSay();
  const [only, ...others] = status.clerks;
  if (others.length === 0) {
    return (
      <dl className="facts">
        <dt>{t('lock.clerk')}</dt>
        <dd>{only?.name}</dd>
      </dl>
    );
  }
  return (
    <NativeSelect
      id="unlock-clerk"
      label={t('lock.clerk')}
      autoComplete="off"
      value={clerkId}
      data={status.clerks.map((clerk) => ({ value: clerk.clerkId, label: clerk.name }))}
      onChange={(event) => onChoose(event.currentTarget.value)}
    />
  );
}

function Trouble({ state, waitsMs }: Pick<ReturnType<typeof useUnlock>, 'state' | 'waitsMs'>) {
  const { t, format } = useSay();
  if (state.kind !== 'failed' && waitsMs === 0) return null;
  return (
    <Notice tone="failed">
      {state.kind === 'failed' && <span>{state.words}</span>}
      {waitsMs > 0 && <span>{t('lock.retryIn', { duration: format.duration(waitsMs) })}</span>}
    </Notice>
  );
}
