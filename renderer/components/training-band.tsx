import type { ReactNode } from 'react';

import { useT } from '../i18n/use-t.ts';

/** «TẬP HUẤN» across the screen, with the way out as its child. */
export function TrainingBand({ children }: { children?: ReactNode }) {
  const t = useT();
  return (
    <div className="training-band">
      <span className="grow">
        <strong>{t('app.training')}</strong> · {t('app.trainingNote')}
      </span>
      {children}
    </div>
  );
}
