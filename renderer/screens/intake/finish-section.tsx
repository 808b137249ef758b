import { Notice } from '../../components/notice.tsx';
import { useT } from '../../i18n/use-t.ts';
import { FinishBar } from './finish-bar.tsx';
import { ReservePanel } from './reserve-panel.tsx';
import { SaveLine, SaveTrouble } from './save-line.tsx';
import { SignLaterPanel } from './sign-later-panel.tsx';
import { signLaterReasonOf } from './sign-later-reason.ts';
import { SignedNotice } from '../signing/signed-notice.tsx';
import { SignPanel } from '../signing/sign-panel.tsx';
import { useFinish } from './use-finish.ts';
import type { useIntake } from './use-intake.ts';

/** Steps 4 to 6 with whatever they have to say at the moment. */
export function FinishSection({ intake }: { intake: ReturnType<typeof useIntake> }) {
  const { progress, signing, reception } = intake;
  const { notYet, sign, receive, signLater, signsLater } = useFinish(intake);
  const state = signing.signing;
  const trouble = state.kind === 'failed' ? state : reception.receiving;
  return (
    <FinishBar
      progress={progress}
      returnBy={intake.draft.returnBy}
      receiving={reception.receiving.kind === 'working'}
      signsLater={signsLater}
      trouble={trouble.kind === 'failed' ? trouble.words : undefined}
      panel={<FinishPanel intake={intake} notYet={notYet} signsLater={signsLater} />}
      saved={<SaveLine save={intake.save} />}
      notSaved={<SaveTrouble save={intake.save} />}
      onReturnBy={intake.setReturnBy}
      onSign={sign}
      onReceive={receive}
      onSignLater={signLater}
    />
  );
}

function SlipOffer({ reception }: Pick<ReturnType<typeof useIntake>, 'reception'>) {
  const { receiving, slip, setSlip, receive } = reception;
  if (receiving.kind !== 'failed' || !receiving.offersSlip) return null;
  return (
    <ReservePanel
      number={slip}
      onNumber={setSlip}
      onReceive={(reserveNumber) => void receive({ reserveNumber })}
    />
  );
}

interface FinishPanelProps {
  readonly intake: ReturnType<typeof useIntake>;
  readonly notYet: boolean;
  readonly signsLater: boolean;
}

/** What a step asks or says, in the place between the tallies and the keys. */
function FinishPanel({ intake, notYet, signsLater }: FinishPanelProps) {
  const t = useT();
  const { progress, signing, reception, choice } = intake;
  const state = signing.signing;
  const panelIsOpen = state.kind === 'reading-token' || state.kind === 'ready' || state.kind === 'working';
  return (
    <>
      {notYet && <Notice tone="warn">{t('finish.next', { step: t(progress.nextStep) })}</Notice>}
      {state.kind === 'done' && reception.receiving.kind !== 'failed' && (
        <SignedNotice count={state.count} kept={state.kept} />
      )}
      <SlipOffer reception={reception} />
      {signsLater && (
        <SignLaterPanel
          suggested={state.kind === 'failed' ? signLaterReasonOf(state.failure) : undefined}
          working={reception.receiving.kind === 'working'}
          onConfirm={(signLater) => void reception.receive({ signLater })}
          onCancel={() => reception.setSignsLater(false)}
        />
      )}
      {!signsLater && panelIsOpen && (
        <SignPanel
          signing={state}
          paperCount={progress.paperCount - progress.signedCount}
          now={choice.now}
          onConfirm={(identity, pin) => void signing.confirm(identity, pin)}
          onCancel={signing.close}
        />
      )}
    </>
  );
}
