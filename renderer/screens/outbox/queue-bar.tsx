import { Button, NativeSelect, Progress } from '@mantine/core';

import { useSay } from '../../i18n/use-t.ts';
import { STANDINGS, totalsOf, type QueueRow } from './queue-rows.ts';
import { STANDING_WORDS } from './standing-words.ts';
import type { StandingFilter, useOutboxScreen } from './use-outbox-screen.ts';
import { useTimeLeft } from './use-time-left.ts';

type Screen = Pick<
  ReturnType<typeof useOutboxScreen>,
  'rows' | 'counts' | 'filter' | 'setFilter' | 'rules' | 'pause' | 'sendAll' | 'askNow'
>;

/** What a clerk may do with the whole queue, how far it is, and which part of it is shown. */
export function QueueBar({ rows, counts, filter, setFilter, rules, pause, sendAll, askNow }: Screen) {
  const { t } = useSay();
  const mayHurry = counts.waiting + counts.held > 0;
  return (
    <div className="row wrap">
      {rules.paused ? (
        <Button onClick={() => pause(false)}>{t('queue.resume')}</Button>
      ) : (
        <Button variant="default" onClick={() => pause(true)}>
          {t('queue.pause')}
        </Button>
      )}
      <Button variant="default" disabled={!mayHurry} onClick={sendAll}>
        {t('queue.sendAll')}
      </Button>
      <Button variant="default" onClick={askNow}>
        {t('queue.askNow')}
      </Button>
      <NativeSelect
        id="queue-filter"
        aria-label={t('queue.filter')}
        autoComplete="off"
        value={filter}
        data={[
          { value: 'all', label: t('queue.all', { count: rows.length }) },
          ...STANDINGS.map((standing) => ({
            value: standing,
            label: t(STANDING_WORDS[standing], { count: counts[standing] }),
          })),
        ]}
        onChange={(event) => setFilter(filterOf(event.currentTarget.value))}
      />
      <WholeProgress rows={rows} />
    </div>
  );
}

function filterOf(value: string): StandingFilter {
  return STANDINGS.find((standing) => standing === value) ?? 'all';
}

function WholeProgress({ rows }: { rows: readonly QueueRow[] }) {
  const { t, format } = useSay();
  const left = useTimeLeft(rows);
  const { sentBytes, totalBytes } = totalsOf(rows);
  if (totalBytes === 0) return null;
  const bytes = { sent: format.bytes(sentBytes), total: format.bytes(totalBytes) };
  const words =
    left === undefined
      ? t('queue.progress', bytes)
      : t('queue.progressWithTime', { ...bytes, time: format.duration(left) });
  return (
    <div className="grow queue-progress">
      <span className="number">{words}</span>
      <Progress aria-label={words} value={(100 * sentBytes) / totalBytes} />
    </div>
  );
}
