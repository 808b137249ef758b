import { useEffect, useState } from 'react';

import { findTimeLeft, withSample, type RateSample } from '../../../shared/sync/transfer-rate.ts';
import { useServices } from '../services.tsx';
import { movedBetween, totalsOf, type QueueRow } from './queue-rows.ts';

interface Watch {
  readonly sent: ReadonlyMap<string, number>;
  readonly movedBytes: number;
  readonly samples: readonly RateSample[];
}

const NOTHING_SEEN: Watch = { sent: new Map(), movedBytes: 0, samples: [] };

/** How long the queue still takes by what the line has carried while the screen was open; `undefined` when nobody knows. */
export function useTimeLeft(rows: readonly QueueRow[]): number | undefined {
  const { now } = useServices();
  const [watch, setWatch] = useState(NOTHING_SEEN);
  const key = rows.map(({ itemId, sentBytes }) => `${itemId} ${sentBytes}`).join();
  useEffect(() => {
    const sent = new Map(rows.map(({ itemId, sentBytes }) => [itemId, sentBytes]));
    setWatch((before) => {
      const movedBytes = before.movedBytes + movedBetween(before.sent, sent);
      return { sent, movedBytes, samples: withSample(before.samples, { at: now(), movedBytes }) };
    });
    // The key stands for the rows: the array is new with each drawing.
    // oxlint-disable-next-line react/exhaustive-deps -- see above
  }, [key, now]);
  const { sentBytes, totalBytes } = totalsOf(rows);
  return findTimeLeft(watch.samples, totalBytes - sentBytes, now());
}
