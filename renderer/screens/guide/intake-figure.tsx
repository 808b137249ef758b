import { useT } from '../../i18n/use-t.ts';

/** Where things are on the intake screen; the numbers are those of the steps. */
export function IntakeFigure() {
  const t = useT();
  return (
    <figure className="intake-figure" aria-label={t('help.intakeFigure')}>
      <div style={{ gridArea: 'owner' }}>{t('help.intakeFigure1')}</div>
      <div style={{ gridArea: 'procedure' }}>{t('help.intakeFigure2')}</div>
      <div style={{ gridArea: 'papers' }}>{t('help.intakeFigure3')}</div>
      <div style={{ gridArea: 'finish' }}>{t('help.intakeFigure5')}</div>
      <div style={{ gridArea: 'page' }}>{t('help.intakeFigure4')}</div>
    </figure>
  );
}
