import { useState } from 'react';

import { TextField } from '../../components/text-field.tsx';
import { parseTypedDay } from '../../i18n/format.ts';
import { useFormat, useT } from '../../i18n/use-t.ts';

interface DayFieldProps {
  readonly id: string;
  readonly label: string;
  /** ISO day, a year alone, or empty. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Typed as `dd/mm/yyyy` (separators optional) or as a year; kept as an ISO day. Half-typed text stays on screen. */
export function DayField({ id, label, value, onChange }: DayFieldProps) {
  const t = useT();
  const format = useFormat();
  // What is being typed, and the value it was typed over: a card read meanwhile wins.
  const [typing, setTyping] = useState<{ readonly text: string; readonly over: string } | undefined>(
    undefined,
  );
  const text = typing?.over === value ? typing.text : format.isoDay(value);
  const wrong = typing?.over === value && text.trim() !== '' && parseTypedDay(text) === undefined;
  return (
    <TextField
      id={id}
      label={label}
      placeholder={t('applicant.birthDayHint')}
      value={text}
      error={wrong && text.length >= 8 ? t('applicant.birthDayWrong') : undefined}
      onChange={(next) => {
        const parsed = next.trim() === '' ? '' : parseTypedDay(next);
        // A year is complete only when the clerk leaves the field: `1989` may become `19890…`.
        const kept = parsed === undefined || (parsed.length === 4 && next.length <= 4) ? '' : parsed;
        setTyping({ text: next, over: kept });
        onChange(kept);
      }}
      onBlur={() => {
        const parsed = parseTypedDay(text);
        if (parsed === undefined) return;
        setTyping(undefined);
        onChange(parsed);
      }}
    />
  );
}
