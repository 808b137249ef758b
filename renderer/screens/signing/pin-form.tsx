import { Button, Checkbox, PasswordInput } from '@mantine/core';
import { useEffect, useRef, useState, type FormEvent } from 'react';

import type { PinEntry } from '../../../shared/contract/channels/signing-channels.ts';
import type { PinState } from '../../../shared/domain/pin-state.ts';
import { Notice } from '../../components/notice.tsx';
import { useT } from '../../i18n/use-t.ts';
import { PIN_STATE_WORDS } from '../words/token-words.ts';

interface PinFormProps {
  readonly id: string;
  readonly pinState: PinState;
  /** What happened with the PIN before. */
  readonly trouble: string | undefined;
  readonly hint: string;
  readonly confirmWords: string;
  readonly onConfirm: (entry: PinEntry) => void;
  readonly onCancel: () => void;
}

/** The PIN is typed once and passed on. When one try is left, the person says first that they accept what a wrong one does. */
export function PinForm({ id, pinState, trouble, hint, confirmWords, onConfirm, onCancel }: PinFormProps) {
  const t = useT();
  const [pin, setPin] = useState('');
  const [accepted, setAccepted] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  // The clerk pressed a key for this: the PIN is the next thing typed.
  useEffect(() => input.current?.focus(), []);
  const last = pinState === 'last';
  const ready = pin !== '' && (!last || accepted);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready) onConfirm({ pin, acceptLastTry: last && accepted });
  };
  return (
    <form className="stack tight" onSubmit={submit} autoComplete="off">
      {trouble !== undefined && <Notice tone="failed">{trouble}</Notice>}
      {trouble === undefined && pinState !== 'unknown' && (
        <Notice tone="warn">{t(PIN_STATE_WORDS[pinState])}</Notice>
      )}
      {last && (
        <Checkbox
          id={`${id}-accept`}
          label={t('token.acceptLastTry')}
          checked={accepted}
          onChange={(event) => setAccepted(event.currentTarget.checked)}
        />
      )}
      <div className="row" style={{ alignItems: 'flex-end' }}>
        <PasswordInput
          id={id}
          className="grow"
          label={t('sign.pin')}
          autoComplete="off"
          ref={input}
          value={pin}
          onChange={(event) => setPin(event.currentTarget.value)}
        />
        <Button type="submit" disabled={!ready}>
          {confirmWords}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('sign.cancel')}
        </Button>
      </div>
      <span className="quiet small">{hint}</span>
    </form>
  );
}
