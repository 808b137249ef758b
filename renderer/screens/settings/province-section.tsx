import { Button } from '@mantine/core';

import { Notice } from '../../components/notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { useT } from '../../i18n/use-t.ts';
import { useWork } from '../services.tsx';
import { NumberWarnings } from '../words/number-warnings.tsx';
import { LinePanel } from './line-panel.tsx';
import { ProvinceForm } from './province-form.tsx';
import { useStanding } from './use-province.ts';

/** How this counter stands with the province: enrolled or not, and for how long it has numbers. */
export function ProvinceSection() {
  const t = useT();
  const { resumeSending } = useWork();
  const { standing, work, reread, refresh } = useStanding();
  if (standing === undefined) {
    return (
      <Panel title={t('settings.province')}>
        <p className="quiet">{t('app.loading')}</p>
      </Panel>
    );
  }
  const enrolled = () => {
    resumeSending();
    void reread();
  };
  if (!standing.enrolled) {
    return (
      <Panel title={t('settings.province')}>
        <Notice tone="warn">{t('province.notEnrolled')}</Notice>
        <ProvinceForm onEnrolled={enrolled} />
      </Panel>
    );
  }
  return (
    <>
      <Panel title={t('settings.province')}>
        <p>{t('province.enrolled', { address: standing.address })}</p>
        <p>
          {standing.numbersToday === 0
            ? t('province.noNumbers')
            : t('province.numbersToday', { count: standing.numbersToday })}
        </p>
        <p>{t('province.daysAhead', { count: standing.daysAhead })}</p>
        <NumberWarnings />
        {work.kind === 'failed' && <Notice tone="failed">{work.words}</Notice>}
        {work.kind === 'done' && <Notice tone="done">{t('province.refreshed')}</Notice>}
        <div className="row">
          <Button variant="default" loading={work.kind === 'working'} onClick={() => void refresh()}>
            {t('province.refresh')}
          </Button>
        </div>
        {standing.leftBehind && <ProvinceForm intro={t('numbers.enrolAnew')} onEnrolled={enrolled} />}
      </Panel>
      <LinePanel />
    </>
  );
}
