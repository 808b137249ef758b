import { Button } from '@mantine/core';
import { useState } from 'react';

import type { RuleBoard } from '../../../shared/contract/channels/rules-channels.ts';
import { ListTable } from '../../components/list-table.tsx';
import { Notice } from '../../components/notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { useLanguage } from '../../i18n/language.tsx';
import { useSay, useT } from '../../i18n/use-t.ts';
import { useMay } from '../access/use-may.ts';
import { AmendForm } from './amend-form.tsx';
import { PreviewPanel } from './preview-panel.tsx';
import { ruleColumns } from './rule-columns.tsx';
import { ruleRows, type RuleRow } from './rule-rows.ts';
import { useRules } from './use-rules.ts';

/** Bộ quy tắc: the figures that the office works by today, each with its clause and on whose word it stands. */
export function RulesSection() {
  const t = useT();
  const rules = useRules();
  const { board, preview } = rules;
  if (board === undefined) return <Notice tone="info">{t('app.loading')}</Notice>;
  if (preview !== undefined) {
    return (
      <>
        <Outcome outcome={rules.outcome} />
        <PreviewPanel
          held={board.rules}
          preview={preview}
          onAdopt={() => void rules.adopt(preview)}
          onDrop={rules.drop}
        />
      </>
    );
  }
  return (
    <>
      <Outcome outcome={rules.outcome} />
      <Panel title={t('settings.rules')}>
        <BoardFacts board={board} />
        <div className="row wrap">
          <Button variant="default" onClick={() => void rules.pick()}>
            {t('rules.pick')}
          </Button>
          <Button variant="default" onClick={() => void rules.save()}>
            {t('rules.save')}
          </Button>
        </div>
      </Panel>
      <RuleTable board={board} amend={rules.amend} />
    </>
  );
}

function Outcome({ outcome }: Pick<ReturnType<typeof useRules>, 'outcome'>) {
  const t = useT();
  switch (outcome.kind) {
    case 'none':
      return null;
    case 'failed':
      return <Notice tone="failed">{outcome.words}</Notice>;
    case 'saved':
      return <Notice tone="done">{t('rules.saved', { name: outcome.name })}</Notice>;
    case 'adopted':
      return <Notice tone="done">{t('rules.adopted')}</Notice>;
    case 'amended':
      return <Notice tone="done">{t('rules.amended')}</Notice>;
  }
}

function BoardFacts({ board: { rules, adopted, sealed } }: { board: RuleBoard }) {
  const { t, format } = useSay();
  const source =
    adopted === null
      ? t('rules.cameWith')
      : t('rules.adoptedBy', { at: format.moment(adopted.at), name: adopted.byName });
  return (
    <dl className="facts">
      <dt>{t('rules.name')}</dt>
      <dd>{rules.nameVi}</dd>
      <dt>{t('rules.version')}</dt>
      <dd className="number">{rules.version}</dd>
      <dt>{t('rules.source')}</dt>
      <dd>
        {source} {t(sealed ? 'rules.sealed' : 'rules.unsealed')}
      </dd>
    </dl>
  );
}

function RuleTable({ board, amend }: { board: RuleBoard; amend: ReturnType<typeof useRules>['amend'] }) {
  const say = useSay();
  const { t } = say;
  const { language } = useLanguage();
  const mayDecide = useMay('decide');
  const [changing, setChanging] = useState<RuleRow | undefined>(undefined);
  const close = () => {
    const id = changing?.id;
    setChanging(undefined);
    requestAnimationFrame(() => document.getElementById(`rule-change-${id}`)?.focus());
  };
  if (changing?.edit !== undefined) {
    return (
      <AmendForm
        key={changing.id}
        row={changing}
        edit={changing.edit}
        today={board.today}
        onCancel={close}
        onAmend={async (request) => {
          if (await amend(request)) close();
        }}
      />
    );
  }
  return (
    <Panel title={t('rules.today', { day: say.format.isoDay(board.today) })}>
      <ListTable
        label={t('settings.rules')}
        columns={ruleColumns(say, mayDecide ? setChanging : undefined)}
        rows={ruleRows(board.rules, { day: board.today, language }, say)}
        keyOf={({ id }) => id}
      />
    </Panel>
  );
}
