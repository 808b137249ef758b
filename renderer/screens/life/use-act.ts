import { useRef, useState } from 'react';

import type { Dossier } from '../../../shared/domain/dossier.ts';
import type { LifeCommand } from '../../../shared/domain/life/life-command.ts';
import { useSay } from '../../i18n/use-t.ts';
import { useCounterClient } from '../../platform/client-context.tsx';
import { newActionId } from '../../platform/ids.ts';
import { messageForCommit } from '../words/failure-words.ts';

interface ActState {
  readonly working: boolean;
  readonly trouble: string | undefined;
}

/** Has main write an act down. Until something else is asked for it is the same act: a second press does nothing twice. */
export function useAct(dossier: Dossier, onDone: () => void) {
  const client = useCounterClient();
  const say = useSay();
  const [state, setState] = useState<ActState>({ working: false, trouble: undefined });
  const asked = useRef({ command: '', actionId: newActionId() });
  const carryOut = async (command: LifeCommand) => {
    const wanted = JSON.stringify(command);
    if (asked.current.command !== wanted) asked.current = { command: wanted, actionId: newActionId() };
    setState({ working: true, trouble: undefined });
    const outcome = await client.invoke['journal:commit']({
      actionId: asked.current.actionId,
      dossierId: dossier.dossierId,
      expectedDossierSeq: dossier.dossierSeq,
      intent: { kind: 'live', command },
    });
    setState({ working: false, trouble: outcome.ok ? undefined : messageForCommit(outcome.failure, say) });
    if (outcome.ok) onDone();
  };
  return { state, carryOut };
}
