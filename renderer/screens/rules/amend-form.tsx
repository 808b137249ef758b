import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';

import type { Request } from '../../../shared/contract/ipc.ts';
import { parsePlainDay, type PlainDay } from '../../../shared/kernel/plain-day.ts';
import { Panel } from '../../components/panel.tsx';
import { TextField } from '../../components/text-field.tsx';
import { parseTypedDay } from '../../i18n/format.ts';
import { useSay } from '../../i18n/use-t.ts';
import type { RowEdit, RuleRow } from './rule-rows.ts';

interface AmendFormProps {
  readonly row: RuleRow;
  readonly edit: RowEdit;
  readonly today: PlainDay;
  readonly onAmend: (request: Request<'rules:amend'>) => Promise<void>;
  readonly onCancel: () => void;
}

interface Fault {
  readonly field: keyof Typed;
  readonly words: 'rules.wrongValue' | 'rules.wrongDay' | 'rules.inThePast' | 'act.needed';
}

type Typed = Readonly<Record<'value' | 'from' | 'clause' | 'ground', string>>;

/** One figure from a day on, by a document of the office. What lies behind that day stays as it was. */
export function AmendForm({ row, edit, today, onAmend, onCancel }: AmendFormProps) {
  const { t, format } = useSay();
  const [typed, setTyped] = useState<Typed>({
    value: edit.begin,
    from: format.isoDay(today),
    clause: row.span.clause,
    ground: '',
  });
  const [fault, setFault] = useState<Fault | undefined>(undefined);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const submit = () => {
    const request = requestOf(typed, { edit, today });
    if ('field' in request) {
      setFault(request);
      document.getElementById(`rule-${request.field}`)?.focus();
      return;
    }
    setFault(undefined);
    void onAmend(request);
  };
  const field = (name: keyof Typed, label: string, hint: string) => (
    <TextField
      id={`rule-${name}`}
      label={label}
      description={hint}
      value={typed[name]}
      error={fault?.field === name ? t(fault.words) : undefined}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(value) => setTyped({ ...typed, [name]: value })}
    />
  );
  return (
    <Panel title={t('rules.changeOf', { name: row.name })}>
      <p className="quiet small">{t('rules.changeSays')}</p>
      <form
        ref={form}
        className="stack"
        data-advance
        aria-label={t('rules.changeOf', { name: row.name })}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {field('value', t('rules.value'), t(edit.hint))}
        {field('from', t('rules.from'), t('rules.fromHint'))}
        {field('clause', t('rules.clause'), t('rules.clauseHint'))}
        {field('ground', t('rules.ground'), t('rules.groundHint'))}
        <div className="row">
          <Button type="submit">{t('rules.keep')}</Button>
          <Button variant="default" onClick={onCancel}>
            {t('act.cancel')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}

function requestOf(
  { value, from, clause, ground }: Typed,
  { edit, today }: { readonly edit: RowEdit; readonly today: PlainDay },
): Request<'rules:amend'> | Fault {
  const amendment = edit.toAmendment(value.trim());
  if (amendment === undefined) return { field: 'value', words: 'rules.wrongValue' };
  const day = parsePlainDay(parseTypedDay(from));
  if (day === undefined) return { field: 'from', words: 'rules.wrongDay' };
  if (day < today) return { field: 'from', words: 'rules.inThePast' };
  if (clause.trim() === '') return { field: 'clause', words: 'act.needed' };
  if (ground.trim() === '') return { field: 'ground', words: 'act.needed' };
  return { amendment, from: day, clause: clause.trim(), groundVi: ground.trim() };
}
