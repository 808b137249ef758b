import { Button } from '@mantine/core';
import { useEffect } from 'react';

import { TextField } from '../../components/text-field.tsx';
import { useT } from '../../i18n/use-t.ts';
import { useMachineSettings } from '../services.tsx';

interface ReservePanelProps {
  /** What has been typed; `undefined` while nobody asked for a slip. */
  readonly number: string | undefined;
  readonly onNumber: (number: string | undefined) => void;
  readonly onReceive: (number: string) => void;
}

/** The way on when no official number is left: the number of a paper reserve slip, copied by the clerk. */
export function ReservePanel({ number, onNumber, onReceive }: ReservePanelProps) {
  const t = useT();
  if (number === undefined) {
    return (
      <Button variant="default" style={{ alignSelf: 'flex-start' }} onClick={() => onNumber('')}>
        {t('reserve.use')}
      </Button>
    );
  }
  return (
    <SlipForm
      number={number}
      onNumber={onNumber}
      onReceive={onReceive}
      onCancel={() => onNumber(undefined)}
    />
  );
}

interface SlipFormProps extends ReservePanelProps {
  readonly number: string;
  readonly onCancel: () => void;
}

function SlipForm({ number, onNumber, onReceive, onCancel }: SlipFormProps) {
  const t = useT();
  const { prefix, first } = useMachineSettings().reserveSlips;
  useEffect(() => document.getElementById('reserve-number')?.focus(), []);
  const submit = () => {
    if (number.trim() !== '') onReceive(number);
  };
  return (
    <section className="stack tight" aria-label={t('reserve.title')}>
      <span className="small">{t('reserve.explain')}</span>
      <div className="row wrap" style={{ alignItems: 'flex-end' }}>
        <TextField
          id="reserve-number"
          label={t('reserve.number')}
          placeholder={t('reserve.example', { number: `${prefix}-${String(first).padStart(4, '0')}` })}
          value={number}
          maxLength={20}
          onChange={onNumber}
          onEnter={submit}
        />
        <Button disabled={number.trim() === ''} onClick={submit}>
          {t('reserve.receive')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('reserve.cancel')}
        </Button>
      </div>
    </section>
  );
}
