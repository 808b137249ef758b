import { bindingOf } from '../../../shared/contract/keys.ts';
import type { DraftComponent } from '../../../shared/domain/draft.ts';
import { needsKey } from '../../../shared/domain/paper-form.ts';
import type { DossierId } from '../../../shared/kernel/id.ts';
import { KeyButton } from '../../components/key-button.tsx';
import { Notice } from '../../components/notice.tsx';
import { useCommand, useServices } from '../services.tsx';
import { SignedNotice } from './signed-notice.tsx';
import { SignPanel } from './sign-panel.tsx';
import { useSigning } from './use-signing.ts';

interface SignHereProps {
  readonly dossierId: DossierId;
  readonly papers: readonly DraftComponent[];
  /** What the button says it does. */
  readonly action: string;
}

/** F8 for a dossier that is received already: its pages are fixed, so there is nothing to save first. */
export function SignHere({ dossierId, papers, action }: SignHereProps) {
  const { now } = useServices();
  const { signing, open, confirm, close } = useSigning(dossierId);
  const panelIsOpen = signing.kind === 'ready' || signing.kind === 'working';
  const press = () => {
    if (panelIsOpen) document.getElementById('sign-pin')?.focus();
    else void open(needsKey(papers));
  };
  useCommand('sign', press);
  return (
    <div className="stack tight">
      {signing.kind === 'failed' && <Notice tone="failed">{signing.words}</Notice>}
      {signing.kind === 'done' && <SignedNotice count={signing.count} kept={signing.kept} />}
      {(signing.kind === 'reading-token' || panelIsOpen) && (
        <SignPanel
          signing={signing}
          paperCount={papers.length}
          now={now()}
          onConfirm={(identity, pin) => void confirm(identity, pin)}
          onCancel={close}
        />
      )}
      {!panelIsOpen && (
        <div className="row wrap">
          <KeyButton shortcut={bindingOf('sign')} onClick={press}>
            {action}
          </KeyButton>
        </div>
      )}
    </div>
  );
}
