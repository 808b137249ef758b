import { Button, NumberInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';

import type { Procedure } from '../../../shared/catalogue/procedure.ts';
import type { DraftComponent } from '../../../shared/domain/draft.ts';
import type { ComponentId } from '../../../shared/kernel/id.ts';
import { NoticeLines } from '../../components/notice-lines.tsx';
import { Notice } from '../../components/notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { useSay, useT } from '../../i18n/use-t.ts';
import { ExtraPaper } from './extra-paper.tsx';
import { PaperRow } from './paper-row.tsx';
import { SetCount } from './set-count.tsx';
import type { AddingPages } from './use-pages.ts';
import type { PaperActs } from './use-papers.ts';
import type { useStock } from './use-stock.ts';

interface PapersPaneProps {
  readonly components: readonly DraftComponent[];
  readonly procedure: Procedure | undefined;
  readonly chosen: ComponentId | undefined;
  readonly adding: AddingPages;
  readonly scanButton: ReactNode;
  readonly scanNotice: ReactNode;
  readonly training: boolean;
  readonly isSigned: (component: DraftComponent) => boolean;
  readonly stock: ReturnType<typeof useStock>;
  readonly onChoose: (componentId: ComponentId) => void;
  readonly setCount: number;
  readonly acts: PaperActs;
  readonly onPick: () => void;
  readonly onSamples: (count: number) => void;
}

/** Pane 3: the papers of the procedure, how many of each were handed in, and where new pages go. */
export function PapersPane(props: PapersPaneProps) {
  const t = useT();
  const { components, chosen } = props;
  return (
    <Panel
      title={t('papers.title')}
      fills
      aside={<SetCount value={props.setCount} onChange={props.acts.setSets} />}
    >
      {props.stock.trouble !== undefined && <Notice tone="failed">{props.stock.trouble}</Notice>}
      {components.length === 0 && <p className="quiet">{t('papers.empty')}</p>}
      <ul className="plain paper-list scrolls">
        {components.map((component) => (
          <li key={component.componentId}>
            <PaperRow
              component={component}
              {...catalogueFacts(props.procedure, component)}
              chosen={component.componentId === chosen}
              signed={props.isSigned(component)}
              offer={props.stock.offerFor(component)}
              onTake={() => void props.stock.take(component)}
              acts={props.acts}
              onChoose={() => props.onChoose(component.componentId)}
            />
          </li>
        ))}
        {components.length > 0 && (
          <li>
            <ExtraPaper acts={props.acts} />
          </li>
        )}
      </ul>
      <AddPages {...props} />
    </Panel>
  );
}

const MOST_SAMPLES = 50;

type AddPagesProps = Pick<
  PapersPaneProps,
  'adding' | 'scanButton' | 'scanNotice' | 'training' | 'onPick' | 'onSamples'
>;

function AddPages({ adding, scanButton, scanNotice, training, onPick, onSamples }: AddPagesProps) {
  const { t } = useSay();
  const [count, setCount] = useState(3);
  const busy = adding.kind === 'working';
  return (
    <div className="stack tight">
      <div className="row wrap">
        {scanButton}
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
      {scanNotice}
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
          <NoticeLines
            lines={adding.words}
            label={t('papers.refusedFiles', { count: adding.words.length })}
          />
        </Notice>
      );
  }
}

function catalogueFacts(procedure: Procedure | undefined, component: DraftComponent) {
  const paper = procedure?.components.find((one) => one.code === component.code);
  return { condition: paper?.conditionVi ?? null, required: paper?.required ?? false };
}
