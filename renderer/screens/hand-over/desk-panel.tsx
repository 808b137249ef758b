import { Button } from '@mantine/core';
import { useState } from 'react';

import type { DossierId } from '../../../shared/kernel/id.ts';
import { ListTable } from '../../components/list-table.tsx';
import { Notice } from '../../components/notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { TextField } from '../../components/text-field.tsx';
import { Tick } from '../../components/tick.tsx';
import { useSay, useT } from '../../i18n/use-t.ts';
import { procedureNames } from '../dossiers/procedure-name.ts';
import { useServices } from '../services.tsx';
import { deskColumns } from './desk-columns.tsx';
import type { DeskRow } from '../dossiers/desk-lists.ts';
import { useHandOver, type HandingOver } from './use-hand-over.ts';

interface DeskPanelProps {
  readonly rows: readonly DeskRow[];
  readonly recipients: readonly string[];
}

/** What lies at the counter; those that are ticked go to one recipient with one press. */
export function DeskPanel({ rows, recipients }: DeskPanelProps) {
  const say = useSay();
  const { t } = say;
  const { catalogue } = useServices();
  const { state, run } = useHandOver();
  const [ticked, setTicked] = useState<ReadonlySet<DossierId>>(new Set());
  const ready = rows.filter(({ isSigned }) => isSigned);
  const chosen = ready.filter(({ dossierId }) => ticked.has(dossierId));
  const allTicked = ready.length > 0 && chosen.length === ready.length;
  const tick = (dossierId: DossierId, on: boolean) => {
    const next = new Set(ticked);
    if (on) next.add(dossierId);
    else next.delete(dossierId);
    setTicked(next);
  };
  return (
    <Panel
      title={t('handOver.onDesk', { count: rows.length })}
      aside={
        ready.length > 1 && (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => setTicked(new Set(allTicked ? [] : ready.map(({ dossierId }) => dossierId)))}
          >
            {t(allTicked ? 'handOver.tickNone' : 'handOver.tickAll')}
          </Button>
        )
      }
    >
      <HandingOverNotice state={state} />
      {rows.length === 0 ? (
        <p className="quiet">{t('handOver.nothingOnDesk')}</p>
      ) : (
        <>
          <ListTable
            label={t('handOver.onDesk', { count: rows.length })}
            columns={deskColumns(say, { nameOf: procedureNames(catalogue), ticked, onTick: tick })}
            rows={rows}
            keyOf={({ dossierId }) => dossierId}
          />
          <RecipientForm
            count={chosen.length}
            recipients={recipients}
            working={state.kind === 'working'}
            onGive={(toVi, paperGroundVi) => {
              setTicked(new Set());
              void run({ rows: chosen, toVi, paperGroundVi });
            }}
          />
        </>
      )}
    </Panel>
  );
}

interface RecipientFormProps {
  readonly count: number;
  readonly recipients: readonly string[];
  readonly working: boolean;
  readonly onGive: (toVi: string, paperGroundVi: string | null) => void;
}

function RecipientForm({ count, recipients, working, onGive }: RecipientFormProps) {
  const t = useT();
  const [toVi, setTo] = useState(recipients[0] ?? '');
  const [withPaper, setWithPaper] = useState(false);
  const [ground, setGround] = useState('');
  const [isAsked, setIsAsked] = useState(false);
  const missing = (text: string) => (isAsked && text.trim() === '' ? t('act.needed') : undefined);
  const give = () => {
    setIsAsked(true);
    if (toVi.trim() === '') return document.getElementById('hand-over-to')?.focus();
    if (withPaper && ground.trim() === '') return document.getElementById('hand-over-ground')?.focus();
    setIsAsked(false);
    onGive(toVi.trim(), withPaper ? ground.trim() : null);
  };
  return (
    <form
      className="stack"
      aria-label={t('handOver.give')}
      data-advance
      onSubmit={(event) => {
        event.preventDefault();
        if (count > 0) give();
      }}
    >
      <TextField
        id="hand-over-to"
        label={t('act.handOverTo')}
        value={toVi}
        error={missing(toVi)}
        onChange={setTo}
      />
      {recipients.length > 1 && (
        <div className="row wrap">
          {recipients.map((name) => (
            <Button key={name} type="button" size="compact-sm" variant="default" onClick={() => setTo(name)}>
              {name}
            </Button>
          ))}
        </div>
      )}
      <Tick
        label={t('act.handOverPaper')}
        name={t('act.handOverPaper')}
        checked={withPaper}
        onChange={setWithPaper}
      />
      {withPaper && (
        <TextField
          id="hand-over-ground"
          label={t('act.ground')}
          value={ground}
          error={missing(ground)}
          onChange={setGround}
        />
      )}
      <Button
        type="submit"
        style={{ alignSelf: 'flex-start' }}
        loading={working}
        aria-disabled={count === 0}
        {...(count === 0 ? { 'data-disabled': true } : {})}
      >
        {count === 0 ? t('handOver.tickFirst') : t('handOver.giveCount', { count })}
      </Button>
    </form>
  );
}

function HandingOverNotice({ state }: { state: HandingOver }) {
  const t = useT();
  if (state.kind === 'idle') return null;
  if (state.kind === 'working') {
    return <Notice tone="info">{t('handOver.working', { done: state.done + 1, total: state.total })}</Notice>;
  }
  const { count, toVi, refused } = state;
  return (
    <>
      {count > 0 && <Notice tone="done">{t('handOver.done', { count, to: toVi })}</Notice>}
      {refused.length > 0 && (
        <Notice tone="failed">
          {refused.map(({ code, words }) => (
            <span key={code}>{t('handOver.refused', { code, words })}</span>
          ))}
        </Notice>
      )}
    </>
  );
}
