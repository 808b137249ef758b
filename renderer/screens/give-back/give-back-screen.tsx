import { Button, SegmentedControl } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';

import { LongList } from '../../components/long-list.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useSay } from '../../i18n/use-t.ts';
import { resultColumns } from './result-columns.tsx';
import { ResultDetail } from './result-detail.tsx';
import { useGiveBack, type ResultView } from './use-give-back.ts';

const BOX_ID = 'give-back-box';
const LIST_ID = 'give-back-list';

/** Trả kết quả (F4): by the slip's code, a number or a name; then the fee, the taker, and the paper that is signed. */
export function GiveBackScreen() {
  const { t } = useSay();
  const desk = useGiveBack();
  useEffect(() => focusOn(BOX_ID), []);
  return (
    <div className="screen whole" style={{ maxWidth: 'none' }}>
      <div className="row wrap">
        <h1 className="screen-title grow">{t('giveBack.title')}</h1>
        <SegmentedControl
          aria-label={t('giveBack.title')}
          value={desk.view}
          data={[
            { value: 'waiting', label: t('giveBack.waiting', { count: desk.waitingCount }) },
            { value: 'given', label: t('giveBack.given', { count: desk.givenCount }) },
          ]}
          onChange={(view) => desk.setView(view === 'given' ? 'given' : ('waiting' satisfies ResultView))}
        />
      </div>
      <TextField
        id={BOX_ID}
        label={t('giveBack.box')}
        placeholder={t('giveBack.boxHint')}
        value={desk.query}
        onChange={desk.ask}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' || desk.rows.length === 0) return;
          event.preventDefault();
          focusOn(LIST_ID);
        }}
        onEnter={() => {
          const [first] = desk.rows;
          if (first !== undefined) desk.choose(first.dossierId);
        }}
      />
      <div className="give-back">
        <ResultList desk={desk} />
        {desk.chosen === undefined ? (
          <p className="panel quiet">{t('giveBack.choose')}</p>
        ) : (
          <ResultDetail key={desk.chosen.dossierId} dossier={desk.chosen} onLeave={() => desk.ask('')} />
        )}
      </div>
    </div>
  );
}

function ResultList({ desk }: { desk: ReturnType<typeof useGiveBack> }) {
  const say = useSay();
  const { t } = say;
  const navigate = useNavigate();
  const [current, setCurrent] = useState<number | undefined>(undefined);
  const { rows, notReady } = desk;
  if (rows.length === 0) {
    return (
      <div className="panel stack">
        <p role="status">{emptyWords(desk, say)}</p>
        {notReady !== undefined && (
          <Button
            variant="default"
            style={{ alignSelf: 'flex-start' }}
            onClick={() => void navigate({ to: '/find', search: { dossierId: notReady.dossierId } })}
          >
            {t('giveBack.openFound')}
          </Button>
        )}
      </div>
    );
  }
  return (
    <LongList
      id={LIST_ID}
      label={t(desk.view === 'waiting' ? 'giveBack.waitingList' : 'giveBack.givenList')}
      columns={resultColumns(say, { view: desk.view, onChoose: (row) => desk.choose(row.dossierId) })}
      rows={rows}
      keyOf={({ dossierId }) => dossierId}
      current={current === undefined || current >= rows.length ? undefined : current}
      onMove={setCurrent}
      onOpen={({ dossierId }) => desk.choose(dossierId)}
      onLeave={() => focusOn(BOX_ID)}
    />
  );
}

function emptyWords(
  { query, view, notReady }: ReturnType<typeof useGiveBack>,
  { t }: ReturnType<typeof useSay>,
): string {
  if (query.trim() === '') return t(view === 'waiting' ? 'giveBack.noneWaiting' : 'giveBack.noneGiven');
  return notReady === undefined
    ? t('find.nothing')
    : t('giveBack.notReady', { owner: notReady.fullName, code: notReady.code });
}

function focusOn(id: string): void {
  document.getElementById(id)?.focus();
}
