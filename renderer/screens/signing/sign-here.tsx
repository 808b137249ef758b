import { bindingOf } from '../../../shared/contract/keys.ts';
import type { DossierId } from '../../../shared/kernel/id.ts';
import { KeyButton } from '../../components/key-button.tsx';
import { Notice } from '../../components/notice.tsx';
import { useT } from '../../i18n/use-t.ts';
import { useCommand, useServices } from '../services.tsx';
import { SignPanel } from './sign-panel.tsx';
import { useSigning } from './use-signing.ts';

interface SignHereProps {
  readonly dossierId: DossierId;
  readonly paperCount: number;
  /** What the button says it does. */
  readonly action: string;
}

/** F8 for a dossier that is received already: its pages are fixed, so there is nothing to save first. */
export function SignHere({ dossierId, paperCount, action }: SignHereProps) {
  const t = useT();
  const { now } = useServices();
  const { signing, open, confirm, close } = useSigning(dossierId);
  const panelIsOpen = signing.kind === 'ready' || signing.kind === 'working';
  const press = () => {
    if (panelIsOpen) document.getElementById('sign-pin')?.focus();
    else void open();
  };
  useCommand('sign', press);
  return (
    <div className="stack tight">
      {signing.kind === 'failed' && <Notice tone="failed">{signing.words}</Notice>}
      {signing.kind === 'done' && <Notice tone="done">{t('sign.done', { count: signing.count })}</Notice>}
      {(signing.kind === 'reading-token' || panelIsOpen) && (
        <SignPanel
          signing={signing}
          paperCount={paperCount}
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
