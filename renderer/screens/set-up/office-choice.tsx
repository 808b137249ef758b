import { Button } from '@mantine/core';

import { useT } from '../../i18n/use-t.ts';

/** Two ways in: an office to practise with, or our own. */
export function OfficeChoice({ onDemo, onReal }: { onDemo: () => void; onReal: () => void }) {
  const t = useT();
  return (
    <>
      <p>{t('setUp.intro')}</p>
      <div className="choices">
        <section className="choice" aria-labelledby="choice-demo">
          <h2 id="choice-demo" className="panel-title">
            {t('setUp.demoTitle')}
          </h2>
          <p className="grow">{t('setUp.demoBody')}</p>
          <Button onClick={onDemo}>{t('setUp.demoUse')}</Button>
        </section>
        <section className="choice" aria-labelledby="choice-real">
          <h2 id="choice-real" className="panel-title">
            {t('setUp.realTitle')}
          </h2>
          <p className="grow">{t('setUp.realBody')}</p>
          <Button variant="default" onClick={onReal}>
            {t('setUp.realUse')}
          </Button>
        </section>
      </div>
    </>
  );
}
