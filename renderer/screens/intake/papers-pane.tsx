import { Button, NumberInput } from '@mantine/core';
import { useState } from 'react';

import type { Procedure } from '../../../shared/catalogue/procedure.ts';
import type { DraftComponent, PaperCounts } from '../../../shared/domain/draft.ts';
import type { ComponentId } from '../../../shared/kernel/id.ts';
import { CountStepper } from '../../components/count-stepper.tsx';
import { Icon } from '../../components/icon.tsx';
import { Notice } from '../../components/notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { useSay, useT } from '../../i18n/use-t.ts';
import type { AddingPages } from './use-pages.ts';

interface PapersPaneProps {
  readonly components: readonly DraftComponent[];
  readonly procedure: Procedure | undefined;
  readonly chosen: ComponentId | undefined;
  readonly adding: AddingPages;
  readonly training: boolean;
  readonly isSigned: (component: DraftComponent) => boolean;
  readonly onChoose: (componentId: ComponentId) => void;
  readonly onCounts: (componentId: ComponentId, counts: PaperCounts) => void;
  readonly onPick: () => void;
  readonly onSamples: (count: number) => void;
}

/** Pane 3: the papers of the procedure, how many of each were handed in, and where new pages go. */
export function PapersPane(props: PapersPaneProps) {
  const t = useT();
  const { components, chosen } = props;
  return (
    <Panel title={t('papers.title')} fills>
      {components.length === 0 && <p className="quiet">{t('papers.empty')}</p>}
      <ul className="plain paper-list scrolls">
        {components.map((component) => (
          <li key={component.componentId}>
            <Paper
              component={component}
              {...catalogueFacts(props.procedure, component)}
              chosen={component.componentId === chosen}
              signed={props.isSigned(component)}
              onChoose={() => props.onChoose(component.componentId)}
              onCounts={(counts) => props.onCounts(component.componentId, counts)}
            />
          </li>
        ))}
      </ul>
      {components.length > 0 && (
        <AddPages
          adding={props.adding}
          training={props.training}
          onPick={props.onPick}
          onSamples={props.onSamples}
        />
      )}
    </Panel>
  );
}

interface PaperProps {
  readonly component: DraftComponent;
  readonly condition: string | null;
  readonly required: boolean;
  readonly chosen: boolean;
  readonly signed: boolean;
  readonly onChoose: () => void;
  readonly onCounts: (counts: PaperCounts) => void;
}

function Paper({ component, condition, required, chosen, signed, onChoose, onCounts }: PaperProps) {
  const t = useT();
  if (component.presentOnly) {
    return (
      <div className="paper">
        <span className="paper-name" style={{ cursor: 'default' }}>
          <span className="quiet">{component.nameVi}</span>
        </span>
        <span className="quiet">{t('papers.presentOnly')}</span>
      </div>
    );
  }
  return (
    <div className="paper" data-chosen={chosen || undefined}>
      <label className="paper-name">
        <input
          type="radio"
          name="paper"
          autoComplete="off"
          checked={chosen}
          onChange={onChoose}
          aria-label={t('papers.select', { name: component.nameVi })}
        />
        <span>
          {component.nameVi}
          {required && (
            <span className="late" title={t('common.required')}>
              {' *'}
              <span className="visually-hidden">{t('common.required')}</span>
            </span>
          )}
          {condition !== null && (
            <span className="quiet" style={{ display: 'block', fontSize: 12.5 }}>
              {t('papers.condition', { condition })}
            </span>
          )}
        </span>
      </label>
      <PaperState pages={component.pages.length} signed={signed} />
      <PaperCountRow name={component.nameVi} counts={component.counts} onCounts={onCounts} />
    </div>
  );
}

function PaperState({ pages, signed }: { pages: number; signed: boolean }) {
  const t = useT();
  if (pages === 0) return <span className="quiet">{t('papers.noPages')}</span>;
  return (
    <span className="state-mark number" style={{ alignSelf: 'start' }}>
      {t('papers.pages', { count: pages })}
      {signed && (
        <span className="state-mark done">
          <Icon name="tick" size={14} />
          {t('papers.signed')}
        </span>
      )}
    </span>
  );
}

const COUNT_WORDS = [
  ['original', 'papers.original'],
  ['certified', 'papers.certified'],
  ['copy', 'papers.copy'],
] as const;

function PaperCountRow({
  name,
  counts,
  onCounts,
}: {
  name: string;
  counts: PaperCounts;
  onCounts: (counts: PaperCounts) => void;
}) {
  const t = useT();
  return (
    <div className="paper-counts">
      {COUNT_WORDS.map(([kind, words]) => (
        <CountStepper
          key={kind}
          label={t(words)}
          lessLabel={t('papers.less', { kind: t(words), name })}
          moreLabel={t('papers.more', { kind: t(words), name })}
          value={counts[kind]}
          disabled={false}
          onChange={(value) => onCounts({ ...counts, [kind]: value })}
        />
      ))}
    </div>
  );
}

const MOST_SAMPLES = 50;

function AddPages({
  adding,
  training,
  onPick,
  onSamples,
}: Pick<PapersPaneProps, 'adding' | 'training' | 'onPick' | 'onSamples'>) {
  const { t } = useSay();
  const [count, setCount] = useState(3);
  const busy = adding.kind === 'working';
  return (
    <div className="stack tight">
      <div className="row wrap">
        <Button variant="default" loading={busy} onClick={onPick}>
          {t('papers.pick')}
        </Button>
        {training && (
          <>
            <NumberInput
              aria-label={t('papers.samplesCount')}
              w={72}
              min={1}
              max={MOST_SAMPLES}
              clampBehavior="strict"
              allowDecimal={false}
              autoComplete="off"
              value={count}
              onChange={(value) => setCount(Math.min(MOST_SAMPLES, Math.max(1, Number(value) || 1)))}
            />
            <Button variant="default" loading={busy} onClick={() => onSamples(count)}>
              {t('papers.samples')}
            </Button>
          </>
        )}
      </div>
      <AddingState adding={adding} />
    </div>
  );
}

function AddingState({ adding }: { adding: AddingPages }) {
  const t = useT();
  switch (adding.kind) {
    case 'idle':
      return null;
    case 'working':
      return (
        <Notice tone="info">
          {adding.total === 0
            ? t('papers.importingUnknown')
            : t('papers.importing', { done: adding.done, total: adding.total })}
        </Notice>
      );
    case 'refused':
      return (
        <Notice tone="failed">
          {adding.words.map((words) => (
            <span key={words}>{words}</span>
          ))}
        </Notice>
      );
  }
}

function catalogueFacts(procedure: Procedure | undefined, component: DraftComponent) {
  const paper = procedure?.components.find((one) => one.code === component.code);
  return { condition: paper?.conditionVi ?? null, required: paper?.required ?? false };
}
