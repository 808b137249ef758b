import { Button, NativeSelect } from '@mantine/core';

import type { Instant } from '../../../shared/kernel/instant.ts';
import { toLocalTime } from '../../../shared/kernel/local-time.ts';
import type { PlainDay } from '../../../shared/kernel/plain-day.ts';
import { PERIOD_KINDS, type Period, type PeriodKind } from '../../../shared/rates/period.ts';
import { useT } from '../../i18n/use-t.ts';
import { dayAfter, dayBefore, hasNext } from './period-steps.ts';
import { PERIOD_WORDS } from './rate-words.ts';

interface PeriodBarProps {
  readonly kind: PeriodKind;
  /** `undefined` until it has been counted. */
  readonly period: Period | undefined;
  readonly now: Instant;
  readonly onAsk: (asked: { readonly kind: PeriodKind; readonly day: PlainDay }) => void;
}

/** Which kind of period, and the one before or after; there is none after today. */
export function PeriodBar({ kind, period, now, onAsk }: PeriodBarProps) {
  const t = useT();
  return (
    <div className="row wrap" style={{ alignItems: 'flex-end' }}>
      <NativeSelect
        id="rates-kind"
        label={t('rates.kind')}
        value={kind}
        data={PERIOD_KINDS.map((one) => ({ value: one, label: t(PERIOD_WORDS[one]) }))}
        onChange={(event) => {
          const chosen = PERIOD_KINDS.find((one) => one === event.currentTarget.value);
          if (chosen !== undefined) onAsk({ kind: chosen, day: toLocalTime(now).day });
        }}
      />
      <Button
        variant="default"
        disabled={period === undefined}
        onClick={() => period !== undefined && onAsk({ kind, day: dayBefore(period) })}
      >
        {t('rates.before')}
      </Button>
      <Button
        variant="default"
        disabled={period === undefined || !hasNext(period, now)}
        onClick={() => period !== undefined && onAsk({ kind, day: dayAfter(period, now) })}
      >
        {t('rates.after')}
      </Button>
    </div>
  );
}
