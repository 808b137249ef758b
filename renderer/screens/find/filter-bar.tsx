import { Button, NativeSelect } from '@mantine/core';
import { useMemo } from 'react';

import type { DossierState } from '../../../shared/domain/dossier.ts';
import { TextField } from '../../components/text-field.tsx';
import { compareVietnamese } from '../../i18n/format.ts';
import { useT } from '../../i18n/use-t.ts';
import { useServices } from '../services.tsx';
import { STATE_WORDS } from '../words/domain-words.ts';
import { hasFilters, isNoDay, NO_FILTERS, type FindFilters } from './find-filters.ts';

interface FilterBarProps {
  readonly filters: FindFilters;
  readonly onChange: (filters: FindFilters) => void;
}

const STATES = Object.keys(STATE_WORDS) as DossierState['kind'][]; // the table has exactly the states as keys

/** State, procedure, received day and due days; each narrows what the box has found. */
export function FilterBar({ filters, onChange }: FilterBarProps) {
  const t = useT();
  const { catalogue } = useServices();
  const procedures = useMemo(
    () =>
      catalogue.procedures
        .map(({ code, nameVi }) => ({ value: code, label: nameVi }))
        .toSorted((left, right) => compareVietnamese(left.label, right.label)),
    [catalogue],
  );
  const change = (part: Partial<FindFilters>) => onChange({ ...filters, ...part });
  return (
    <div className="filters" role="group" aria-label={t('find.filters')} data-advance>
      <NativeSelect
        id="filter-state"
        label={t('column.state')}
        autoComplete="off"
        value={filters.state}
        data={[
          { value: '', label: t('find.anyState') },
          ...STATES.map((kind) => ({ value: kind, label: t(STATE_WORDS[kind]) })),
        ]}
        onChange={(event) => {
          const { value } = event.currentTarget;
          change({ state: STATES.find((kind) => kind === value) ?? '' });
        }}
      />
      <NativeSelect
        id="filter-procedure"
        className="broad"
        label={t('column.procedure')}
        autoComplete="off"
        value={filters.procedureCode}
        data={[{ value: '', label: t('find.anyProcedure') }, ...procedures]}
        onChange={(event) => change({ procedureCode: event.currentTarget.value })}
      />
      <DayField
        id="filter-received"
        label={t('find.receivedOn')}
        value={filters.receivedOn}
        onChange={(receivedOn) => change({ receivedOn })}
      />
      <DayField
        id="filter-due-from"
        label={t('find.dueFrom')}
        value={filters.dueFrom}
        onChange={(dueFrom) => change({ dueFrom })}
      />
      <DayField
        id="filter-due-to"
        label={t('find.dueTo')}
        value={filters.dueTo}
        onChange={(dueTo) => change({ dueTo })}
      />
      {hasFilters(filters) && (
        <Button variant="default" onClick={() => onChange(NO_FILTERS)}>
          {t('find.clearFilters')}
        </Button>
      )}
    </div>
  );
}

interface DayFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function DayField(props: DayFieldProps) {
  const t = useT();
  return (
    <TextField
      {...props}
      placeholder={t('find.dayHint')}
      {...(isNoDay(props.value) ? { error: true } : {})}
    />
  );
}
