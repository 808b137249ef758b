import { NativeSelect, Textarea } from '@mantine/core';

import { TextField } from '../../components/text-field.tsx';
import { Tick } from '../../components/tick.tsx';
import { normaliseTyped } from '../../i18n/format.ts';
import { useT } from '../../i18n/use-t.ts';
import { YES, type Fault, type Field } from './field.ts';

interface FieldInputProps {
  readonly field: Field;
  readonly value: string;
  readonly fault: Fault | undefined;
  readonly onChange: (value: string) => void;
}

/** One field of an act, with what is wrong with it beside it. */
export function FieldInput(props: FieldInputProps) {
  const { field, value, onChange } = props;
  const t = useT();
  switch (field.kind) {
    case 'tick':
      return (
        <Tick
          label={t(field.label)}
          name={t(field.label)}
          checked={value === YES}
          onChange={(checked) => onChange(checked ? YES : '')}
        />
      );
    case 'choice':
      return <ChoiceInput {...props} />;
    case 'lines':
      return <LinesInput {...props} />;
    case 'line':
    case 'day':
    case 'money':
      return <LineInput {...props} />;
  }
}

/** What every field shows beside its value. */
function useFrame({ field, fault }: FieldInputProps) {
  const t = useT();
  return {
    id: `act-${field.id}`,
    label: t(field.label),
    description: field.hint === undefined ? undefined : t(field.hint),
    error: fault?.field === field.id ? t(fault.words) : undefined,
  };
}

function ChoiceInput(props: FieldInputProps) {
  const { field, value, onChange } = props;
  const t = useT();
  const choices = (field.choices ?? []).map((choice) => ({ value: choice.value, label: t(choice.words) }));
  return (
    <NativeSelect
      {...useFrame(props)}
      value={value}
      data={value === '' ? [{ value: '', label: '' }, ...choices] : choices}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

function LinesInput(props: FieldInputProps) {
  const { value, onChange } = props;
  return (
    <Textarea
      {...useFrame(props)}
      autosize
      minRows={3}
      maxRows={8}
      size="xs"
      value={value}
      spellCheck={false}
      onChange={(event) => onChange(normaliseTyped(event.currentTarget.value))}
    />
  );
}

function LineInput(props: FieldInputProps) {
  const { field, value, onChange } = props;
  return (
    <TextField
      {...useFrame(props)}
      inputMode={field.kind === 'line' ? 'text' : 'numeric'}
      value={value}
      onChange={onChange}
    />
  );
}
