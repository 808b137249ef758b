import { useState } from 'react';

import type { RateBoard } from '../../../shared/contract/channels/rate-channels.ts';
import { toLocalTime } from '../../../shared/kernel/local-time.ts';
import type { PlainDay } from '../../../shared/kernel/plain-day.ts';
import { lastDayOf, type PeriodKind } from '../../../shared/rates/period.ts';
import type { RateFigure } from '../../../shared/rates/rate-figure.ts';
import { ListTable } from '../../components/list-table.tsx';
import { Notice } from '../../components/notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { useSay, useT } from '../../i18n/use-t.ts';
import { useServices } from '../services.tsx';
import { boardNotes, provenancesOf } from './board-notes.ts';
import { IssuePanel } from './issue-panel.tsx';
import { PeriodBar } from './period-bar.tsx';
import { keyOfFigure, rateColumns } from './rate-columns.tsx';
import { RateList } from './rate-list.tsx';
import { ReportBar } from './report-bar.tsx';
import { useRates } from './use-rates.ts';

/** Chỉ tiêu: the rates of the directive for a period; every figure opens those behind it. */
export function RatesScreen() {
  const t = useT();
  const { now } = useServices();
  const [asked, setAsked] = useState<{ readonly kind: PeriodKind; readonly day: PlainDay }>(() => ({
    kind: 'ky_bao_cao',
    day: toLocalTime(now()).day,
  }));
  const [turn, setTurn] = useState(0);
  const rates = useRates(asked, turn);
  const board = rates.kind === 'there' ? rates.board : undefined;
  return (
    <div className="screen" style={{ maxWidth: 'none' }}>
      <h1 className="screen-title">{t('rates.title')}</h1>
      <PeriodBar kind={asked.kind} period={board?.period} now={now()} onAsk={setAsked} />
      <ReportBar kind={asked.kind} day={asked.day} />
      {rates.kind === 'loading' && <p className="panel quiet">{t('rates.loading')}</p>}
      {rates.kind === 'failed' && <Notice tone="failed">{t('rates.failed')}</Notice>}
      {board !== undefined && (
        <Board
          key={`${board.period.kind} ${board.period.from}`}
          board={board}
          onIssued={() => setTurn(turn + 1)}
        />
      )}
    </div>
  );
}

function Board({ board, onIssued }: { board: RateBoard; onIssued: () => void }) {
  const say = useSay();
  const { t, format } = say;
  const [opened, setOpened] = useState<RateFigure | undefined>(undefined);
  return (
    <>
      {board.training && <Notice tone="warn">{t('rates.training')}</Notice>}
      <IssuePanel board={board} onIssued={onIssued} />
      <div className="quiet small">
        {boardNotes(board, say).map((line) => (
          <div key={line}>{line}</div>
        ))}
      </div>
      {opened !== undefined && (
        <RateList key={keyOfFigure(opened)} figure={opened} onClose={() => setOpened(undefined)} />
      )}
      <Panel
        title={t('rates.span', {
          from: format.isoDay(board.period.from),
          to: format.isoDay(lastDayOf(board.period)),
        })}
      >
        <ListTable
          label={t('rates.title')}
          columns={rateColumns(say, setOpened)}
          rows={board.figures}
          keyOf={keyOfFigure}
        />
        {provenancesOf(board.figures).map((text) => (
          <p key={text} className="quiet small">
            {text}
          </p>
        ))}
      </Panel>
    </>
  );
}
