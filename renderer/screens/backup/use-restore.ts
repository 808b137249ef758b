import { useState } from 'react';

import type { BackupFound, BackupOpened } from '../../../shared/contract/channels/backup-channels.ts';
import type { RestoreFailure } from '../../../shared/contract/backup-failures.ts';
import type { Session } from '../../../shared/contract/channels/vault-channels.ts';
import type { Request } from '../../../shared/contract/ipc.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import { useSay } from '../../i18n/use-t.ts';
import { useCounterClient } from '../../platform/client-context.tsx';
import { faultId } from '../../platform/fault-id.ts';
import { messageForRestore } from '../words/backup-words.ts';

export type RestoreStep =
  | { readonly kind: 'folder' }
  | { readonly kind: 'shares'; readonly found: BackupFound }
  | { readonly kind: 'clerk'; readonly opened: BackupOpened };

/** From a copy back to a counter: the folder, two shares, then who works here. Each step can be tried again. */
export function useRestore(onReady: (session: Session) => void) {
  const client = useCounterClient();
  const say = useSay();
  const [step, setStep] = useState<RestoreStep>({ kind: 'folder' });
  const [working, setWorking] = useState(false);
  const [trouble, setTrouble] = useState<string | undefined>(undefined);
  /** Waits for main and tells in words what it refused; a fault of the machine side keeps its id. */
  const ask = async <Value>(
    question: Promise<Result<Value, RestoreFailure>>,
    then: (value: Value) => void,
  ): Promise<void> => {
    setTrouble(undefined);
    setWorking(true);
    try {
      const answer = await question;
      if (answer.ok) then(answer.value);
      else setTrouble(messageForRestore(answer.failure, say));
    } catch (error) {
      setTrouble(say.t('unlock.internal', { id: faultId(error) }));
    } finally {
      setWorking(false);
    }
  };
  return {
    step,
    working,
    trouble,
    choose: () =>
      ask(client.invoke['restore:choose'](null), (found) => {
        if (found !== null) setStep({ kind: 'shares', found });
      }),
    open: (request: Request<'restore:open'>) =>
      ask(client.invoke['restore:open'](request), (opened) => setStep({ kind: 'clerk', opened })),
    finish: (request: Request<'restore:run'>) => ask(client.invoke['restore:run'](request), onReady),
    startOver: () => {
      setTrouble(undefined);
      setStep({ kind: 'folder' });
    },
  };
}
