import { Button } from '@mantine/core';
import { useState } from 'react';

import { wayToMend } from '../../../shared/domain/allowed-intents.ts';
import type { Dossier } from '../../../shared/domain/dossier.ts';
import { componentsToSign } from '../../../shared/domain/paper-kinds.ts';
import type { Refusal } from '../../../shared/domain/province-answer.ts';
import { Notice } from '../../components/notice.tsx';
import { useSay } from '../../i18n/use-t.ts';
import { useCounterClient } from '../../platform/client-context.tsx';
import { newActionId } from '../../platform/ids.ts';
import { SignHere } from '../signing/sign-here.tsx';
import { mendingOf, messageForCommit } from '../words/failure-words.ts';

/** What the province said, how to mend it, and the key that does. */
export function MendRefusal({ dossier, refusal }: { dossier: Dossier; refusal: Refusal }) {
  const say = useSay();
  const { t } = say;
  const papers = componentsToSign(dossier.draft);
  const signsAgain = wayToMend(refusal.reason) === 'sign-again' && papers.length > 0;
  return (
    <>
      <Notice tone="failed">
        <span>{t('refusal.words', { words: refusal.messageVi })}</span>
        <span>{mendingOf(refusal.reason, say)}</span>
      </Notice>
      {signsAgain && <SignHere dossierId={dossier.dossierId} papers={papers} action={t('mend.signAgain')} />}
      <SendAgain dossier={dossier} primary={!signsAgain} />
    </>
  );
}

/** Sends as it is, under a new id: what was refused under the old one stays refused. */
function SendAgain({ dossier, primary }: { dossier: Dossier; primary: boolean }) {
  const client = useCounterClient();
  const say = useSay();
  const { t } = say;
  // Made once for this refusal, so that a second press sends nothing twice.
  const [actionId] = useState(newActionId);
  const [state, setState] = useState<{ readonly working: boolean; readonly trouble: string | undefined }>({
    working: false,
    trouble: undefined,
  });
  const send = async () => {
    const { dossierId, dossierSeq } = dossier;
    setState({ working: true, trouble: undefined });
    const outcome = await client.invoke['journal:commit']({
      actionId,
      dossierId,
      expectedDossierSeq: dossierSeq,
      intent: { kind: 'resubmitted' },
    });
    setState({ working: false, trouble: outcome.ok ? undefined : messageForCommit(outcome.failure, say) });
  };
  return (
    <div className="stack tight">
      {state.trouble !== undefined && <Notice tone="failed">{state.trouble}</Notice>}
      <div className="row wrap">
        <Button variant={primary ? 'filled' : 'default'} loading={state.working} onClick={() => void send()}>
          {t('mend.sendAgain')}
        </Button>
      </div>
    </div>
  );
}
