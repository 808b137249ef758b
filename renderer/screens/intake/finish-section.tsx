import { Notice } from '../../components/notice.tsx';
import { useT } from '../../i18n/use-t.ts';
import { FinishBar } from './finish-bar.tsx';
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
  return (
    <FinishBar
      progress={progress}
      returnBy={intake.draft.returnBy}
      receiving={reception.receiving.kind === 'working'}
      trouble={trouble.kind === 'failed' ? trouble.words : undefined}
      panel={
        <>
          {notYet && <Notice tone="warn">{t('finish.next', { step: t(progress.nextStep) })}</Notice>}
          {state.kind === 'done' && <Notice tone="done">{t('sign.done', { count: state.count })}</Notice>}
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
