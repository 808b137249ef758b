import { useEffect, useState } from 'react';

import type { ProvinceStanding } from '../../shared/contract/channels/province-channels.ts';
import { areFewDaysAhead, isRunningLow } from '../../shared/domain/number-stock.ts';
import type { Say } from '../i18n/use-t.ts';
import { useCounterClient } from '../platform/client-context.tsx';

/** A burst of records is looked at once; and once in a while without one, because the day changes. */
const SETTLE_MS = 700;
const AGAIN_MS = 60_000;

/** How many official numbers this counter holds, read again as the journal grows; `undefined` before the first answer. */
export function useNumbers(): ProvinceStanding | undefined {
  const client = useCounterClient();
  const [standing, setStanding] = useState<ProvinceStanding | undefined>(undefined);
  useEffect(() => {
    let gone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = async () => {
      const known = await client.invoke['province:standing'](null);
      if (!gone) setStanding(known);
    };
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void read(), SETTLE_MS);
    };
    void read();
    const unsubscribe = client.on['journal:advanced'](soon);
    const again = setInterval(soon, AGAIN_MS);
    return () => {
      gone = true;
      clearTimeout(timer);
      clearInterval(again);
      unsubscribe();
    };
  }, [client]);
  return standing;
}

/** What a clerk must know of the numbers, worst first; nothing while all is well, and nothing before enrolment. */
export function numberWarnings(standing: ProvinceStanding, { t }: Say): readonly string[] {
  const { enrolled, numbersToday, lentToday, daysAhead, waitingForCode, leftBehind } = standing;
  const warnings: string[] = [];
  if (leftBehind) warnings.push(t(whyVoid(standing)));
  else if (enrolled && numbersToday === 0) warnings.push(t('numbers.noneToday'));
  else if (enrolled && isRunningLow({ left: numbersToday, lent: lentToday }))
    warnings.push(t('numbers.lowToday', { count: numbersToday }));
  if (enrolled && !leftBehind && areFewDaysAhead(daysAhead))
    warnings.push(t('numbers.lowDays', { count: daysAhead }));
  if (waitingForCode > 0) warnings.push(t('numbers.slipsWaiting', { count: waitingForCode }));
  return warnings;
}

function whyVoid({ revoked }: ProvinceStanding): 'numbers.revoked' | 'numbers.leftBehind' {
  return revoked ? 'numbers.revoked' : 'numbers.leftBehind';
}

/** The same in a word for the header; `undefined` while there is nothing to say. */
export function numberLight(standing: ProvinceStanding, { t }: Say): string | undefined {
  const { enrolled, numbersToday, lentToday, daysAhead, waitingForCode } = standing;
  if (standing.leftBehind) return t('numbers.lightLeftBehind');
  if (enrolled && numbersToday === 0) return t('numbers.lightNone');
  if (waitingForCode > 0) return t('numbers.lightSlips', { count: waitingForCode });
  if (!enrolled) return undefined;
  if (isRunningLow({ left: numbersToday, lent: lentToday }))
    return t('numbers.light', { count: numbersToday });
  return areFewDaysAhead(daysAhead) ? t('numbers.lightDays', { count: daysAhead }) : undefined;
}
