import { Button } from '@mantine/core';
import { useState } from 'react';

import { RESERVE_LAST, RESERVE_PREFIX, type ReserveSlips } from '../../../shared/domain/reserve-slip.ts';
import { Notice } from '../../components/notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useT } from '../../i18n/use-t.ts';
import { useMachineSettings } from '../services.tsx';
import { useSettingsChange } from './use-settings-change.ts';

/** Which pad of paper reserve slips lies at this counter. */
export function ReserveSlipsSection() {
  const t = useT();
  const { reserveSlips } = useMachineSettings();
  const { change, trouble } = useSettingsChange();
  const [prefix, setPrefix] = useState(reserveSlips.prefix);
  const [first, setFirst] = useState(String(reserveSlips.first));
  const [last, setLast] = useState(String(reserveSlips.last));
  const [outcome, setOutcome] = useState<'none' | 'wrong' | 'saved'>('none');
  const save = async () => {
    const slips = readSlips({ prefix, first, last });
    setOutcome(slips === undefined ? 'wrong' : 'none');
    if (slips !== undefined && (await change({ reserveSlips: slips }))) setOutcome('saved');
  };
  return (
    <Panel title={t('reserve.settings')}>
      <p className="quiet">{t('reserve.settingsExplain')}</p>
      <div className="fields" data-advance>
        <TextField id="reserve-prefix" label={t('reserve.prefix')} value={prefix} onChange={setPrefix} />
        <TextField id="reserve-first" label={t('reserve.first')} value={first} onChange={setFirst} />
        <TextField id="reserve-last" label={t('reserve.last')} value={last} onChange={setLast} />
      </div>
      {outcome === 'wrong' && <Notice tone="failed">{t('reserve.wrongRange')}</Notice>}
      {outcome === 'saved' && <Notice tone="done">{t('reserve.saved')}</Notice>}
      {trouble !== undefined && <Notice tone="failed">{trouble}</Notice>}
      <div className="row">
        <Button variant="default" onClick={() => void save()}>
          {t('reserve.save')}
        </Button>
      </div>
    </Panel>
  );
}

function readSlips(typed: Record<keyof ReserveSlips, string>): ReserveSlips | undefined {
  const slips = {
    prefix: typed.prefix.trim().toUpperCase(),
    first: Number(typed.first),
    last: Number(typed.last),
  };
  const inRange = [slips.first, slips.last].every(
    (value) => Number.isInteger(value) && value >= 1 && value <= RESERVE_LAST,
  );
  return inRange && slips.first <= slips.last && RESERVE_PREFIX.test(slips.prefix) ? slips : undefined;
}
