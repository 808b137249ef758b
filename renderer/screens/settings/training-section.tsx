import { Button } from '@mantine/core';

import { Panel } from '../../components/panel.tsx';
import { useT } from '../../i18n/use-t.ts';
import { useServices, useWork } from '../services.tsx';
import { useTrainingSwitch } from '../use-training-switch.ts';

/** To the counter for practice and back; the other one stays as it was left. */
export function TrainingSection() {
  const t = useT();
  const { training } = useServices();
  const { desks } = useWork();
  const { switching, switchTo } = useTrainingSwitch();
  const go = async () => {
    await desks.flushAll(); // what is typed is on the disk before its counter closes
    await switchTo(!training);
  };
  return (
    <Panel title={t('settings.trainingMode')}>
      <p>{t('training.what')}</p>
      <p>{t(training ? 'training.here' : 'training.notHere')}</p>
      <Button loading={switching} onClick={() => void go()} style={{ alignSelf: 'flex-start' }}>
        {t(training ? 'training.leave' : 'training.enter')}
      </Button>
    </Panel>
  );
}
