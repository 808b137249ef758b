import { useEffect, useState } from 'react';

import type { RateBoard, RateListRow } from '../../../shared/contract/channels/rate-channels.ts';
import type { PlainDay } from '../../../shared/kernel/plain-day.ts';
import type { RateUnit } from '../../../shared/rates/cohort.ts';
import type { PeriodKind } from '../../../shared/rates/period.ts';
import { useCounterClient } from '../../platform/client-context.tsx';

export type Rates =
  { readonly kind: 'loading' | 'failed' } | { readonly kind: 'there'; readonly board: RateBoard };

/** The figures of a period, counted anew each time it is asked for, and at each `turn`; those before stay until they are there. */
export function useRates(
  { kind, day }: { readonly kind: PeriodKind; readonly day: PlainDay },
  turn: number,
): Rates {
  const client = useCounterClient();
  const [rates, setRates] = useState<Rates>({ kind: 'loading' });
  useEffect(() => {
    let gone = false;
    void client.invoke['rates:figures']({ kind, day }).then((reply) => {
      if (!gone) setRates(reply.ok ? { kind: 'there', board: reply.value } : { kind: 'failed' });
    });
    return () => {
      gone = true;
    };
  }, [client, kind, day, turn]);
  return rates;
}

/** What is shown of a list; whoever needs all of them has the register. */
export const LIST_ROWS = 200;

/** What some ids of a figure stand for; `undefined` until they are there. */
export function useRateList(unit: RateUnit, ids: readonly string[]): readonly RateListRow[] | undefined {
  const client = useCounterClient();
  const [answer, setAnswer] = useState<
    { readonly asked: string; readonly rows: readonly RateListRow[] } | undefined
  >(undefined);
  const asked = ids.slice(0, LIST_ROWS).join(' ');
  useEffect(() => {
    let gone = false;
    const wanted = asked === '' ? [] : asked.split(' ');
    void client.invoke['rates:list']({ unit, ids: wanted }).then((reply) => {
      if (!gone && reply.ok) setAnswer({ asked, rows: reply.value });
    });
    return () => {
      gone = true;
    };
  }, [client, unit, asked]);
  return answer?.asked === asked ? answer.rows : undefined;
}
