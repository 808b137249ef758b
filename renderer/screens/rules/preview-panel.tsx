import { Button } from '@mantine/core';

import type { RulePreview } from '../../../shared/contract/channels/rules-channels.ts';
import type { RuleFile } from '../../../shared/rules/directive/rule-file.ts';
import { ListTable, type ListColumn } from '../../components/list-table.tsx';
import { Notice } from '../../components/notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { useLanguage } from '../../i18n/language.tsx';
import { useSay, type Say } from '../../i18n/use-t.ts';
import { DutyGate } from '../access/duty-gate.tsx';
import { changedRows, type ChangedRow } from './compare-rows.ts';
import type { RuleRow } from './rule-rows.ts';
import { PROVENANCE_WORDS } from './rule-words.ts';

interface PreviewPanelProps {
  readonly held: RuleFile;
  readonly preview: RulePreview;
  readonly onAdopt: () => void;
  readonly onDrop: () => void;
}

/** What would change, figure by figure, before anything does. */
export function PreviewPanel({ held, preview, onAdopt, onDrop }: PreviewPanelProps) {
  const say = useSay();
  const { t } = say;
  const { language } = useLanguage();
  const { rules, sealed, differences } = preview;
  const rows = changedRows({ held, next: rules, differences }, language, say);
  return (
    <Panel title={t('rules.previewOf', { name: rules.nameVi, version: rules.version })}>
      <Notice tone={sealed ? 'done' : 'warn'}>
        {t(sealed ? 'rules.previewSealed' : 'rules.previewUnsealed')}
      </Notice>
      <p>{rows.length === 0 ? t('rules.noDifference') : t('rules.differences', { count: rows.length })}</p>
      {rows.length > 0 && (
        <ListTable
          label={t('rules.differences', { count: rows.length })}
          columns={changeColumns(say)}
          rows={rows}
          keyOf={({ id }) => id}
        />
      )}
      <div className="row">
        <DutyGate duty="decide">
          <Button onClick={onAdopt}>{t('rules.adopt')}</Button>
        </DutyGate>
        <Button variant="default" onClick={onDrop}>
          {t('act.cancel')}
        </Button>
      </div>
    </Panel>
  );
}

function changeColumns(say: Say): readonly ListColumn<ChangedRow>[] {
  const { t, format } = say;
  return [
    {
      key: 'from',
      heading: t('rules.from'),
      number: true,
      width: '128px',
      cell: ({ from }) => format.isoDay(from),
    },
    { key: 'name', heading: t('rules.figure'), width: '26%', cell: ({ name }) => name },
    {
      key: 'held',
      heading: t('rules.held'),
      width: '29%',
      cell: ({ held }) => <Side row={held} say={say} />,
    },
    { key: 'next', heading: t('rules.next'), cell: ({ next }) => <Side row={next} say={say} /> },
  ];
}

function Side({ row, say: { t } }: { row: RuleRow | undefined; say: Say }) {
  if (row === undefined) return t('common.none');
  const { clause, provenance } = row.span;
  return (
    <>
      {row.words}
      <div className="small quiet">
        {clause} · {t(PROVENANCE_WORDS[provenance.by])}: {provenance.textVi}
      </div>
    </>
  );
}
