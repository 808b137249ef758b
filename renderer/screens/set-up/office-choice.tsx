import { Button } from '@mantine/core';

import { useT } from '../../i18n/use-t.ts';

interface OfficeChoiceProps {
  readonly onDemo: () => void;
  readonly onReal: () => void;
  readonly onRestore: () => void;
}

/** Two ways in, an office to practise with or our own; and the way back for a counter that had one. */
export function OfficeChoice({ onDemo, onReal, onRestore }: OfficeChoiceProps) {
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
      <div className="row wrap">
        <p className="grow quiet">{t('restore.offer')}</p>
        <Button variant="default" onClick={onRestore}>
          {t('restore.title')}
        </Button>
      </div>
    </>
  );
}
