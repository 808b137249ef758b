import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';

import { AT_COUNTER, type Arrival } from '../../../shared/domain/arrival.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import { formatClock, toLocalTime } from '../../../shared/kernel/local-time.ts';
import { TextField } from '../../components/text-field.tsx';
import { useSay, useT } from '../../i18n/use-t.ts';
import { useServices } from '../services.tsx';
import { DayField } from './day-field.tsx';
import { stampOf } from './stamp-of.ts';

interface ArrivalSectionProps {
  readonly arrival: Arrival;
  readonly onArrival: (arrival: Arrival) => void;
}

/** At the counter or by post. What the post brings counts from the stamp «đến», so that is asked for. */
export function ArrivalSection({ arrival, onArrival }: ArrivalSectionProps) {
  const t = useT();
  const { now } = useServices();
  if (arrival.kind === 'portal') return <FiledOnline arrival={arrival} />;
  return (
    <>
      <div className="whole row wrap">
        <span id="arrival" className="quiet">
          {t('arrival.label')}
        </span>
        <SegmentedControl
          size="xs"
          aria-labelledby="arrival"
          value={arrival.kind === 'post' ? 'post' : 'counter'}
          data={[
            { value: 'counter', label: t('arrival.counter') },
            { value: 'post', label: t('arrival.post') },
          ]}
          onChange={(kind) =>
            onArrival(kind === 'post' ? { kind: 'post', stampedAt: now(), itemCode: '' } : AT_COUNTER)
          }
        />
      </div>
      {arrival.kind === 'post' && <StampFields arrival={arrival} onArrival={onArrival} />}
    </>
  );
}

/** How it came is not the clerk's to choose: the citizen filed it. */
function FiledOnline({ arrival }: { readonly arrival: Extract<Arrival, { kind: 'portal' }> }) {
  const { t, format } = useSay();
  const { submittedAt, portalDossierId } = arrival;
  return (
    <p className="whole small quiet">
      {t('online.arrival', { at: format.moment(submittedAt), id: portalDossierId })}
    </p>
  );
}

function StampFields({
  arrival,
  onArrival,
}: {
  readonly arrival: Extract<Arrival, { kind: 'post' }>;
  readonly onArrival: (arrival: Arrival) => void;
}) {
  const t = useT();
  const { now } = useServices();
  const [day, setDay] = useState<string>(() => toLocalTime(arrival.stampedAt).day);
  const [clock, setClock] = useState(() => clockOf(arrival.stampedAt));
  const type = (typedDay: string, typedClock: string) => {
    setDay(typedDay);
    setClock(typedClock);
    const stampedAt = stampOf(typedDay, typedClock, now());
    if (stampedAt !== undefined) onArrival({ ...arrival, stampedAt });
  };
  const isWrong = stampOf(day, clock, now()) === undefined;
  return (
    <>
      <DayField
        id="arrival-day"
        label={t('arrival.stampDay')}
        value={day}
        onChange={(next) => type(next, clock)}
      />
      <TextField
        id="arrival-clock"
        label={t('arrival.stampClock')}
        placeholder={t('arrival.clockHint')}
        value={clock}
        error={isWrong ? t('arrival.wrongStamp') : undefined}
        onChange={(next) => type(day, next)}
      />
      <TextField
        id="arrival-item"
        className="whole"
        label={t('arrival.itemCode')}
        value={arrival.itemCode}
        onChange={(itemCode) => onArrival({ ...arrival, itemCode })}
      />
    </>
  );
}

function clockOf(instant: Instant): string {
  return formatClock(toLocalTime(instant).msOfDay).slice(0, 5);
}
