import { Button, Textarea } from '@mantine/core';
import { useEffect, useRef, useState, type ReactNode } from 'react';

import { normaliseTyped } from '../../i18n/format.ts';
import { useT } from '../../i18n/use-t.ts';

interface WordsFormProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly action: string;
  readonly before?: ReactNode;
  readonly takesFocus: boolean;
  /** `true`: written down, and the field is empty again. */
  readonly onSend: (words: string) => Promise<boolean>;
  readonly onCancel?: () => void;
}

/** A field for what somebody says, which may not be empty, and the button that writes it down. */
export function WordsForm({ id, label, hint, action, before, takesFocus, onSend, onCancel }: WordsFormProps) {
  const t = useT();
  const [words, setWords] = useState('');
  const [isAsked, setIsAsked] = useState(false);
  const sending = useRef(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (takesFocus) field.current?.focus();
  }, [takesFocus]);
  const send = async () => {
    setIsAsked(words.trim() === '');
    if (words.trim() === '') return field.current?.focus();
    // A second press while the first is written down would write it twice.
    if (sending.current) return;
    sending.current = true;
    const done = await onSend(words.trim());
    sending.current = false;
    if (done) setWords('');
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {before}
      <Textarea
        ref={field}
        id={id}
        label={label}
        description={hint}
        autosize
        minRows={2}
        maxRows={8}
        value={words}
        error={isAsked ? t('complaints.needed') : undefined}
        onChange={(event) => setWords(normaliseTyped(event.currentTarget.value))}
      />
      <div className="row">
        <Button type="submit">{action}</Button>
        {onCancel !== undefined && (
          <Button variant="default" onClick={onCancel}>
            {t('act.cancel')}
          </Button>
        )}
      </div>
    </form>
  );
}
