import { Button } from '@mantine/core';
import { useState } from 'react';

import { isProvidedOnlineOn } from '../../../shared/catalogue/level-on.ts';
import type { Procedure } from '../../../shared/catalogue/procedure.ts';
import { mayIntend } from '../../../shared/domain/allowed-intents.ts';
import { stateOf, type Dossier } from '../../../shared/domain/dossier.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import { toLocalTime } from '../../../shared/kernel/local-time.ts';
import { Notice } from '../../components/notice.tsx';
import { useSay, useT } from '../../i18n/use-t.ts';
import { newActionId } from '../../platform/ids.ts';
import { ActForm } from '../life/act-form.tsx';
import { CONSENT } from '../life/acts-of-people.ts';
import { accountWords } from '../life/stage-words.ts';
import { useAct } from '../life/use-act.ts';
import { useWork } from '../services.tsx';

interface AccountQuestionProps {
  /** As it is on disk; the question is asked once there is something to note the answer on. */
  readonly dossier: Dossier | undefined;
  readonly procedure: Procedure | undefined;
  readonly now: Instant;
}

/**
 * The highest level first (directive 1.a, 4.1.b): what could be filed online asks how it is filed. Reception and due
 * time never depend on the answer; no password and no code is asked for, anywhere.
 */
export function AccountQuestion({ dossier, procedure, now }: AccountQuestionProps) {
  const say = useSay();
  if (dossier === undefined || procedure === undefined) return null;
  // It was filed through its owner's account: there is nothing to ask.
  if (dossier.draft.arrival.kind === 'portal') return null;
  if (dossier.draft.procedureCode !== procedure.code) return null;
  if (!isProvidedOnlineOn(procedure, toLocalTime(now).day)) return null;
  const { state, reason } = dossier.life.account;
  const isAsked = state !== 'khong_yeu_cau' || reason !== undefined;
  if (isAsked) return <p className="small quiet">{accountWords(dossier, say) ?? say.t('account.direct')}</p>;
  if (!mayIntend(stateOf(dossier), 'live')) return null;
  return <Question dossier={dossier} procedure={procedure} now={now} />;
}

function Question({
  dossier,
  procedure,
  now,
}: {
  readonly dossier: Dossier;
  readonly procedure: Procedure;
  readonly now: Instant;
}) {
  const t = useT();
  const { office } = useWork();
  const [consents, setConsents] = useState(false);
  const { state, carryOut } = useAct(dossier, () => undefined);
  const decline = (reason: 'no-account' | 'not-agreed') =>
    void carryOut({ kind: 'step-account', step: { kind: 'declined', reason } });
  if (consents) {
    const { counterNameVi } = office;
    return (
      <ActForm
        act={CONSENT}
        context={{ dossier, procedure, counterNameVi, now, newId: newActionId }}
        onDone={() => setConsents(false)}
        onCancel={() => setConsents(false)}
      />
    );
  }
  return (
    <div className="stack tight" role="group" aria-labelledby="account-question">
      <p id="account-question" className="small">
        {t('account.question')}
      </p>
      <div className="row wrap">
        <Button size="compact-sm" variant="default" onClick={() => setConsents(true)}>
          {t('account.yes')}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          loading={state.working}
          onClick={() => decline('no-account')}
        >
          {t('account.none')}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          loading={state.working}
          onClick={() => decline('not-agreed')}
        >
          {t('account.no')}
        </Button>
      </div>
      {state.trouble !== undefined && <Notice tone="failed">{state.trouble}</Notice>}
    </div>
  );
}
