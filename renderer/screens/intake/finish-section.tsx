import { Notice } from '../../components/notice.tsx';
import { useT } from '../../i18n/use-t.ts';
import { FinishBar } from './finish-bar.tsx';
import { ReservePanel } from './reserve-panel.tsx';
import { SaveLine } from './save-line.tsx';
import { SignPanel } from './sign-panel.tsx';
import { useFinish } from './use-finish.ts';
import type { useIntake } from './use-intake.ts';

/** Steps 4 to 6 with whatever they have to say at the moment. */
export function FinishSection({ intake }: { intake: ReturnType<typeof useIntake> }) {
  const t = useT();
  const { progress, signing, reception, choice } = intake;
  const { notYet, sign, receive } = useFinish(intake);
  const state = signing.signing;
  const trouble = state.kind === 'failed' ? state : reception.receiving;
  const { receiving } = reception;
  return (
    <FinishBar
      progress={progress}
      returnBy={intake.draft.returnBy}
      receiving={receiving.kind === 'working'}
      trouble={trouble.kind === 'failed' ? trouble.words : undefined}
      panel={
        <>
          {notYet && <Notice tone="warn">{t('finish.next', { step: t(progress.nextStep) })}</Notice>}
          {state.kind === 'done' && receiving.kind !== 'failed' && (
            <Notice tone="done">{t('sign.done', { count: state.count })}</Notice>
          )}
          <SlipOffer reception={reception} />
          {(state.kind === 'reading-token' || state.kind === 'ready' || state.kind === 'working') && (
            <SignPanel
              signing={state}
              paperCount={progress.paperCount - progress.signedCount}
              now={choice.now}
              onConfirm={(identity, pin) => void signing.confirm(identity, pin)}
              onCancel={signing.close}
            />
          )}
        </>
      }
      saveLine={<SaveLine save={intake.save} />}
      onReturnBy={intake.setReturnBy}
      onSign={sign}
      onReceive={receive}
    />
  );
}

function SlipOffer({ reception }: Pick<ReturnType<typeof useIntake>, 'reception'>) {
  const { receiving, slip, setSlip, receive } = reception;
  if (receiving.kind !== 'failed' || !receiving.offersSlip) return null;
  return <ReservePanel number={slip} onNumber={setSlip} onReceive={(number) => void receive(number)} />;
}
