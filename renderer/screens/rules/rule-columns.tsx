import { Button } from '@mantine/core';

import type { ListColumn } from '../../components/list-table.tsx';
import type { Say } from '../../i18n/use-t.ts';
import type { RuleRow } from './rule-rows.ts';
import { PROVENANCE_WORDS } from './rule-words.ts';

/** What it is, how much, by which clause, on whose word and since when; changed by those who may. */
export function ruleColumns(
  { t, format }: Say,
  onChange: ((row: RuleRow) => void) | undefined,
): readonly ListColumn<RuleRow>[] {
  return [
    { key: 'name', heading: t('rules.figure'), width: '32%', cell: ({ name }) => name },
    { key: 'value', heading: t('rules.value'), width: '15%', cell: ({ words }) => words },
    {
      key: 'source',
      heading: t('rules.provenance'),
      cell: ({ span: { clause, from, provenance } }) => (
        <>
          {t('rules.clauseSince', { clause, from: format.isoDay(from) })}
          <div className="small quiet">
            {t(PROVENANCE_WORDS[provenance.by])}: {provenance.textVi}
          </div>
        </>
      ),
    },
    {
      key: 'change',
      heading: t('rules.change'),
      quiet: true,
      width: '72px',
      cell: (row) =>
        row.edit !== undefined &&
        onChange !== undefined && (
          <Button
            id={`rule-change-${row.id}`}
            variant="default"
            aria-label={t('rules.changeOf', { name: row.name })}
            onClick={() => onChange(row)}
          >
            {t('rules.change')}
          </Button>
        ),
    },
  ];
}
