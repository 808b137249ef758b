import { Button, SegmentedControl } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';

import type { RateListRow } from '../../../shared/contract/channels/rate-channels.ts';
import type { RateFigure } from '../../../shared/rates/rate-figure.ts';
import { ListTable, type ListColumn } from '../../components/list-table.tsx';
import { OpenLink } from '../../components/open-link.tsx';
import { Panel } from '../../components/panel.tsx';
import { useLanguage } from '../../i18n/language.tsx';
import { useSay, type Say } from '../../i18n/use-t.ts';
import { partsOf, type ListPart } from './list-parts.ts';
import { reasonWords } from './rate-words.ts';
import { LIST_ROWS, useRateList } from './use-rates.ts';

interface RateListProps {
  readonly figure: RateFigure;
  readonly onClose: () => void;
}

/** Everybody behind a figure: who counts, who does not, who waits, and who is left out and why. */
export function RateList({ figure, onClose }: RateListProps) {
  const say = useSay();
  const { t } = say;
  const { language } = useLanguage();
  const parts = partsOf(figure.cohort);
  const [chosen, setChosen] = useState<string>(parts[0]?.key ?? '');
  const part = parts.find(({ key }) => key === chosen) ?? parts[0];
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => close.current?.focus(), []);
  const name = language === 'vi' ? figure.nameVi : figure.nameEn;
  return (
    <Panel
      title={t('rates.listTitle', { name })}
      aside={
        <Button ref={close} variant="default" onClick={onClose}>
          {t('rates.close')}
        </Button>
      }
    >
      <SegmentedControl
        aria-label={t('rates.listTitle', { name })}
        value={part?.key ?? ''}
        onChange={setChosen}
        size="xs"
        style={{ alignSelf: 'flex-start' }}
        data={parts.map((one) => ({
          value: one.key,
          label: t('rates.listCount', { words: partWords(one, say), count: one.ids.length }),
        }))}
      />
      {part !== undefined && <Rows unit={figure.cohort.unit} ids={part.ids} say={say} />}
    </Panel>
  );
}

function partWords({ words, reason }: ListPart, say: Say): string {
  const { t } = say;
  return reason === undefined ? t(words) : `${t(words)}: ${reasonWords(reason, say)}`;
}

interface RowsProps {
  readonly unit: RateFigure['cohort']['unit'];
  readonly ids: readonly string[];
  readonly say: Say;
}

function Rows({ unit, ids, say }: RowsProps) {
  const { t, format } = say;
  const navigate = useNavigate();
  const rows = useRateList(unit, ids);
  if (ids.length === 0) return <p className="quiet">{t('rates.listEmpty')}</p>;
  if (rows === undefined) return <p className="quiet">{t('rates.loading')}</p>;
  const show = (dossierId: string) => void navigate({ to: '/find', search: { dossierId } });
  return (
    <>
      {ids.length > LIST_ROWS && (
        <p className="quiet small">
          {t('rates.listFirst', { shown: format.count(LIST_ROWS), count: format.count(ids.length) })}
        </p>
      )}
      <ListTable
        label={t('rates.figure')}
        columns={listColumns(say, show)}
        rows={rows}
        keyOf={({ id }) => id}
      />
    </>
  );
}

function listColumns(
  { t, format }: Say,
  show: (dossierId: string) => void,
): readonly ListColumn<RateListRow>[] {
  return [
    {
      key: 'code',
      heading: t('rates.code'),
      number: true,
      width: '30%',
      cell: ({ dossierId, code, id }) =>
        dossierId === null ? (
          code
        ) : (
          <OpenLink onOpen={() => show(dossierId)}>{code === '' ? id : code}</OpenLink>
        ),
    },
    { key: 'what', heading: t('rates.what'), cell: ({ nameVi }) => nameVi },
    {
      key: 'when',
      heading: t('rates.when'),
      number: true,
      width: '20%',
      cell: ({ at }) => (at === null ? '' : format.moment(at)),
    },
  ];
}
