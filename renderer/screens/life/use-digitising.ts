import { useState } from 'react';

import type { ResultFailure } from '../../../shared/contract/channels/result-channels.ts';
import type { Dossier } from '../../../shared/domain/dossier.ts';
import type { FileRef } from '../../../shared/domain/file-ref.ts';
import type { ActionId } from '../../../shared/kernel/id.ts';
import { useSay, type Say } from '../../i18n/use-t.ts';
import { useCounterClient } from '../../platform/client-context.tsx';
import { newActionId } from '../../platform/ids.ts';
import { messageForCommit, messageForImport } from '../words/failure-words.ts';

interface Picked {
  readonly file: FileRef;
  readonly signerName: string;
  /** One and the same until it is written down: a second press writes nothing twice. */
  readonly actionId: ActionId;
}

export type Digitising = ReturnType<typeof useDigitising>;

/** Taking a signed result in: pick the file, look at who signed it, say its code and whether the signer decides. */
export function useDigitising(dossier: Dossier, codeOfCatalogue: string) {
  const client = useCounterClient();
  const say = useSay();
  const [picked, setPicked] = useState<Picked | undefined>(undefined);
  const [code, setCode] = useState(codeOfCatalogue);
  // Counted by KPI K8: an explicit word, never ticked before.
  const [competent, setCompetent] = useState(false);
  const [working, setWorking] = useState(false);
  const [codeIsMissing, setCodeIsMissing] = useState(false);
  const [trouble, setTrouble] = useState<string | undefined>(undefined);
  const drop = () => {
    setPicked(undefined);
    setCompetent(false);
    setCodeIsMissing(false);
    setTrouble(undefined);
    requestAnimationFrame(() => document.getElementById('result-pick')?.focus());
  };
  const pick = async () => {
    setWorking(true);
    setTrouble(undefined);
    const outcome = await client.invoke['results:pick'](null);
    setWorking(false);
    if (!outcome.ok) return setTrouble(resultWords(outcome.failure, say));
    return setPicked(outcome.value === null ? undefined : { ...outcome.value, actionId: newActionId() });
  };
  const record = async () => {
    const resultCode = code.trim();
    setCodeIsMissing(resultCode === '');
    if (resultCode === '' || picked === undefined) return document.getElementById('result-code')?.focus();
    setWorking(true);
    const { dossierId } = dossier;
    const outcome = await client.invoke['results:digitise']({
      actionId: picked.actionId,
      dossierId,
      file: picked.file,
      resultCode,
      competent,
    });
    setWorking(false);
    return outcome.ok ? drop() : setTrouble(resultWords(outcome.failure, say));
  };
  return {
    picked,
    code,
    setCode,
    competent,
    setCompetent,
    working,
    codeIsMissing,
    trouble,
    pick,
    record,
    drop,
  };
}

function resultWords(failure: ResultFailure, say: Say): string {
  if ('name' in failure) return messageForImport(failure, say);
  return failure.kind === 'result-unsigned' ? say.t('result.unsigned') : messageForCommit(failure, say);
}
