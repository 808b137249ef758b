import { Button, NativeSelect } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';

import {
  isExplained,
  SIGN_LATER_REASONS,
  type SignLater,
  type SignLaterReason,
} from '../../../shared/domain/sign-later.ts';
import { Notice } from '../../components/notice.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useT } from '../../i18n/use-t.ts';
import { SIGN_LATER_WORDS } from '../words/domain-words.ts';

interface SignLaterPanelProps {
  /** What the key itself said, when it was asked; the clerk may choose another. */
  readonly suggested: SignLaterReason | undefined;
  readonly working: boolean;
  readonly onConfirm: (signLater: SignLater) => void;
  readonly onCancel: () => void;
}

/** Why the papers are not signed now: asked before the receipt, because nobody remembers it afterwards. */
export function SignLaterPanel({ suggested, working, onConfirm, onCancel }: SignLaterPanelProps) {
  const t = useT();
  const [reason, setReason] = useState(suggested);
  const [note, setNote] = useState('');
  const [asked, setAsked] = useState(false);
  const select = useRef<HTMLSelectElement>(null);
  useEffect(() => select.current?.focus(), []);
  const signLater = reason === undefined ? undefined : { reason, note: note.trim() };
  const confirm = () => {
    setAsked(true);
    if (signLater !== undefined && isExplained(signLater)) onConfirm(signLater);
  };
  return (
    <section className="stack tight" aria-label={t('later.title')}>
      <Notice tone="info">{t('later.meaning')}</Notice>
      {asked && signLater === undefined && <Notice tone="warn">{t('later.reasonMissing')}</Notice>}
      {asked && signLater !== undefined && !isExplained(signLater) && (
        <Notice tone="warn">{t('later.unexplained')}</Notice>
      )}
      <div className="row wrap" style={{ alignItems: 'flex-end' }}>
        <NativeSelect
          id="sign-later-reason"
          className="grow"
          label={t('later.reason')}
          autoComplete="off"
          ref={select}
          value={reason ?? ''}
          data={[
            { value: '', label: t('later.choose') },
            ...SIGN_LATER_REASONS.map((value) => ({ value, label: t(SIGN_LATER_WORDS[value]) })),
          ]}
          onChange={(event) => setReason(reasonOf(event.currentTarget.value))}
        />
        <TextField
          id="sign-later-note"
          className="grow"
          label={t(reason === 'other' ? 'later.noteOther' : 'later.note')}
          maxLength={300}
          value={note}
          onChange={setNote}
          onEnter={confirm}
        />
      </div>
      <div className="row wrap">
        <Button loading={working} onClick={confirm}>
          {t('later.confirm')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('later.cancel')}
        </Button>
      </div>
    </section>
  );
}

function reasonOf(value: string): SignLaterReason | undefined {
  return SIGN_LATER_REASONS.find((reason) => reason === value);
}
