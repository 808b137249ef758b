import { useEffect, useState } from 'react';

import type { BackupStanding } from '../../../shared/contract/channels/backup-channels.ts';
import { useSay, type Say } from '../../i18n/use-t.ts';
import type { CounterClient } from '../../platform/bridge.ts';
import { useCounterClient } from '../../platform/client-context.tsx';
import { messageForBackup, messageForDrill, wordsOfFinding } from '../words/backup-words.ts';
import { useBackupProgress } from './use-backup-progress.ts';

/** What came of the last task, in sentences. */
export interface Outcome {
  readonly tone: 'done' | 'failed';
  readonly lines: readonly string[];
}

type Task = 'make' | 'verify' | 'drill';

/** How this counter stands with its copies; `undefined` until main has answered. */
export function useBackupStanding() {
  const client = useCounterClient();
  const [standing, setStanding] = useState<BackupStanding | undefined>(undefined);
  const reread = async (): Promise<void> => {
    const read = await client.invoke['backup:standing'](null);
    if (read.ok) setStanding(read.value);
  };
  useEffect(() => {
    let gone = false;
    void client.invoke['backup:standing'](null).then((read) => {
      if (!gone && read.ok) setStanding(read.value);
    });
    return () => {
      gone = true;
    };
  }, [client]);
  return { standing, reread };
}

/** One task at a time: copy, check, drill. */
export function useBackup(reread: () => Promise<void>) {
  const client = useCounterClient();
  const say = useSay();
  const { progress, reset } = useBackupProgress();
  const [running, setRunning] = useState<Task | undefined>(undefined);
  const [outcome, setOutcome] = useState<(Outcome & { readonly of: Task }) | undefined>(undefined);
  const run = async (task: Task, work: () => Promise<Outcome>): Promise<void> => {
    reset();
    setOutcome(undefined);
    setRunning(task);
    try {
      const done = await work();
      await reread();
      setOutcome({ ...done, of: task });
    } finally {
      setRunning(undefined);
    }
  };
  return {
    running,
    progress,
    outcome,
    make: () => run('make', () => make(client, say)),
    verify: () => run('verify', () => verify(client, say)),
    drill: (card: string) => run('drill', () => drill(client, say, card)),
    cancel: () => void client.invoke['backup:cancel'](null),
  };
}

async function make(client: CounterClient, say: Say): Promise<Outcome> {
  const { t, format } = say;
  const made = await client.invoke['backup:make'](null);
  if (!made.ok) return failed(messageForBackup(made.failure, say));
  const { writtenBytes, totalBytes } = made.value;
  return done(t('backup.made', { written: format.bytes(writtenBytes), total: format.bytes(totalBytes) }));
}

async function verify(client: CounterClient, say: Say): Promise<Outcome> {
  const { t, format } = say;
  const verified = await client.invoke['backup:verify'](null);
  if (!verified.ok) return failed(messageForBackup(verified.failure, say));
  const { findings, madeAt, objects, bytes } = verified.value;
  const at = format.moment(madeAt);
  if (findings.length === 0) {
    return done(t('backup.verified', { at, count: format.count(objects), size: format.bytes(bytes) }));
  }
  const lines = findings.map((finding) => wordsOfFinding(finding, say));
  return failed(t('backup.verifiedUnsound', { at }), ...lines);
}

async function drill(client: CounterClient, say: Say, card: string): Promise<Outcome> {
  const drilled = await client.invoke['backup:drill']({ card });
  if (!drilled.ok) return failed(messageForDrill(drilled.failure, say));
  const { t, format } = say;
  const { madeAt, dossiers } = drilled.value;
  return done(t('drill.done', { at: format.moment(madeAt), count: format.count(dossiers) }));
}

function done(...lines: readonly string[]): Outcome {
  return { tone: 'done', lines };
}

function failed(...lines: readonly string[]): Outcome {
  return { tone: 'failed', lines };
}
