import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';

import { Notice } from '../../components/notice.tsx';
import { useT } from '../../i18n/use-t.ts';
import { isFault, type Act, type ActContext } from './act.ts';
import { FieldInput } from './field-input.tsx';
import type { Fault, Values } from './field.ts';
import { useAct } from './use-act.ts';

interface ActFormProps {
  readonly act: Act;
  readonly context: ActContext;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** What an act asks for, what it does, and the one button that does it. */
export function ActForm({ act, context, onDone, onCancel }: ActFormProps) {
  const t = useT();
  const [values, setValues] = useState<Values>(() => act.begin?.(context) ?? {});
  const [fault, setFault] = useState<Fault | undefined>(undefined);
  const { state, carryOut } = useAct(context.dossier, onDone);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('input, select, textarea, button')?.focus(), []);
  const submit = () => {
    const command = act.toCommand(values, context);
    if (!isFault(command)) {
      setFault(undefined);
      void carryOut(command);
      return;
    }
    setFault(command);
    document.getElementById(`act-${command.field}`)?.focus();
  };
  return (
    <form
      ref={form}
      className="stack"
      aria-label={t(act.title)}
      data-advance
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <p>{t(act.says)}</p>
      {act.fields
        .filter(({ when }) => when?.(values) ?? true)
        .map((field) => (
          <FieldInput
            key={field.id}
            field={field}
            value={values[field.id] ?? ''}
            fault={fault}
            onChange={(value) => setValues({ ...values, [field.id]: value })}
          />
        ))}
      {state.trouble !== undefined && <Notice tone="failed">{state.trouble}</Notice>}
      <div className="row wrap">
        <Button type="submit" loading={state.working}>
          {t('act.do')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('act.cancel')}
        </Button>
      </div>
    </form>
  );
}
