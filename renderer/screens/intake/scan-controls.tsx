import type { ScanFailure } from '../../../shared/contract/failures.ts';
import { bindingOf } from '../../../shared/contract/keys.ts';
import { KeyButton } from '../../components/key-button.tsx';
import { Notice } from '../../components/notice.tsx';
import { useSay, useT } from '../../i18n/use-t.ts';
import { messageForScan } from '../words/scan-words.ts';
import type { ScanHere } from './use-scan.ts';

/** Not in the key table: it means «stop» only while something runs. */
const ESCAPE = { printed: 'Esc', aria: 'Escape' };

export function ScanButton({ state, onScan }: { state: ScanHere; onScan: () => void }) {
  const t = useT();
  return (
    <KeyButton
      shortcut={bindingOf('scan')}
      variant="default"
      loading={state.kind === 'working'}
      onClick={onScan}
    >
      {t('scan.stack')}
    </KeyButton>
  );
}

interface ScanNoticeProps {
  readonly state: ScanHere;
  /** Scanned pages of this dossier, whenever they came. */
  readonly kept: number;
  readonly onScan: () => void;
  readonly onStop: () => void;
}

/** What the scanner is doing, or what stopped it and how to go on. */
export function ScanNotice({ state, kept, onScan, onStop }: ScanNoticeProps) {
  const t = useT();
  switch (state.kind) {
    case 'idle':
      return null;
    case 'elsewhere':
      return <Notice tone="info">{t('scan.elsewhere')}</Notice>;
    case 'done':
      return <Notice tone="done">{t('scan.done', { count: state.count })}</Notice>;
    case 'working':
      return <ScanProgress state={state} onStop={onStop} />;
    case 'stopped':
      return <ScanTrouble trouble={state.trouble} kept={kept} onScan={onScan} />;
  }
}

function ScanProgress({
  state,
  onStop,
}: {
  state: Extract<ScanHere, { kind: 'working' }>;
  onStop: () => void;
}) {
  const t = useT();
  const { number, count, stopping } = state;
  return (
    <Notice tone="info">
      <div className="row">
        <span className="grow">
          {stopping
            ? t('scan.stopping')
            : number === 0
              ? t('scan.connecting')
              : t('scan.reading', { number, count })}
        </span>
        <KeyButton shortcut={ESCAPE} variant="default" disabled={stopping} onClick={onStop}>
          {t('scan.stop')}
        </KeyButton>
      </div>
    </Notice>
  );
}

function ScanTrouble({ trouble, kept, onScan }: { trouble: ScanFailure; kept: number; onScan: () => void }) {
  const say = useSay();
  return (
    <Notice tone={trouble.kind === 'cancelled' ? 'warn' : 'failed'}>
      <span>{messageForScan(trouble, say)}</span>
      <div className="row">
        <span className="grow">{kept > 0 && say.t('scan.kept', { count: kept })}</span>
        <KeyButton shortcut={bindingOf('scan')} variant="default" onClick={onScan}>
          {say.t('scan.again')}
        </KeyButton>
      </div>
    </Notice>
  );
}
