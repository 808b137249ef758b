import { useState } from 'react';

import type { Session } from '../../../shared/contract/channels/vault-channels.ts';
import type { Office } from '../../../shared/domain/office.ts';
import { TrainingBand } from '../../components/training-band.tsx';
import { DEMO_CLERK_NAME, DEMO_OFFICE } from '../../i18n/demo-office.ts';
import { useT } from '../../i18n/use-t.ts';
import { RestoreFlow } from '../backup/restore-flow.tsx';
import { useServices } from '../services.tsx';
import { useTrainingSwitch } from '../use-training-switch.ts';
import { ProvinceForm } from '../settings/province-form.tsx';
import { ClerkStep } from './clerk-step.tsx';
import { OfficeChoice } from './office-choice.tsx';
import { OfficeForm } from './office-form.tsx';
import { useSetUp } from './use-set-up.ts';

type Step =
  | { readonly kind: 'choice' }
  | { readonly kind: 'restore' }
  | { readonly kind: 'office' }
  | { readonly kind: 'clerk'; readonly office: Office }
  | { readonly kind: 'province'; readonly session: Session };

type SetUpStep = Exclude<Step, { kind: 'restore' }>;

const STEP_NUMBERS = { choice: 1, office: 1, clerk: 2, province: 3 } as const satisfies Record<
  SetUpStep['kind'],
  number
>;
const STEP_WORDS = {
  choice: 'setUp.stepOffice',
  office: 'setUp.stepOffice',
  clerk: 'setUp.stepClerk',
  province: 'setUp.stepProvince',
} as const;

/** First run: office, clerk, province; or everything back from a copy. Short, because a clerk does it once, with a citizen waiting. */
export function SetUpScreen({ onReady }: { onReady: (session: Session) => void }) {
  const t = useT();
  const { training } = useServices();
  const { switchTo } = useTrainingSwitch();
  const [step, setStep] = useState<Step>(
    training ? { kind: 'clerk', office: DEMO_OFFICE } : { kind: 'choice' },
  );
  const setUp = useSetUp((session) => setStep({ kind: 'province', session }));
  return (
    <main className="cover" aria-labelledby={step.kind === 'restore' ? 'restore-title' : 'set-up-title'}>
      {training && <TrainingBand />}
      <div className="panel cover-card stack wide" data-wide>
        {step.kind === 'restore' ? (
          <RestoreFlow onBack={() => setStep({ kind: 'choice' })} onReady={onReady} />
        ) : (
          <SetUpHead step={step} />
        )}
        {step.kind === 'choice' && (
          <OfficeChoice
            onDemo={() => void switchTo(true)}
            onReal={() => setStep({ kind: 'office' })}
            onRestore={() => setStep({ kind: 'restore' })}
          />
        )}
        {step.kind === 'office' && (
          <OfficeForm
            onBack={() => setStep({ kind: 'choice' })}
            onDone={(office) => setStep({ kind: 'clerk', office })}
          />
        )}
        {step.kind === 'clerk' && (
          <ClerkStep
            suggestedName={step.office.training ? DEMO_CLERK_NAME : ''}
            state={setUp.state}
            onBack={() => (training ? void switchTo(false) : setStep({ kind: 'office' }))}
            onDone={(clerk) => void setUp.create({ ...clerk, office: step.office })}
          />
        )}
        {step.kind === 'province' && (
          <ProvinceForm
            intro={t('setUp.done')}
            onEnrolled={() => onReady(step.session)}
            onLater={() => onReady(step.session)}
          />
        )}
      </div>
    </main>
  );
}

function SetUpHead({ step }: { step: SetUpStep }) {
  const t = useT();
  const name = t(STEP_WORDS[step.kind]);
  return (
    <div className="stack tight">
      <h1 id="set-up-title" className="screen-title">
        {t('setUp.title')}
      </h1>
      <p className="quiet">{t('setUp.step', { number: STEP_NUMBERS[step.kind], total: 3, name })}</p>
    </div>
  );
}
