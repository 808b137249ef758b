import { rateLabel } from '../../../shared/rates/rate-label.ts';
import type { RateFigure } from '../../../shared/rates/rate-figure.ts';
import type { ListColumn } from '../../components/list-table.tsx';
import { OpenLink } from '../../components/open-link.tsx';
import { useLanguage } from '../../i18n/language.tsx';
import type { Say } from '../../i18n/use-t.ts';
import { RateBar } from './rate-bar.tsx';
import { besideWords, figureWords, PERIOD_WORDS, targetWords, toGreenWords } from './rate-words.ts';
import { VerdictMark } from './verdict-mark.tsx';

/** Two figures of one rate have different periods. */
export function keyOfFigure({ rateId, period }: RateFigure): string {
  return `${rateId} ${period.kind}`;
}

export function rateColumns(say: Say, open: (figure: RateFigure) => void): readonly ListColumn<RateFigure>[] {
  const { t } = say;
  return [
    {
      key: 'name',
      heading: t('rates.name'),
      width: '34%',
      cell: (figure) => <NameCell figure={figure} say={say} />,
    },
    {
      key: 'figure',
      heading: t('rates.figure'),
      width: '30%',
      cell: (figure) => <FigureCell figure={figure} say={say} open={open} />,
    },
    {
      key: 'target',
      heading: t('rates.target'),
      width: '18%',
      cell: (figure) => <TargetCell figure={figure} say={say} />,
    },
    {
      key: 'verdict',
      heading: t('rates.verdict'),
      cell: (figure) => (
        <>
          <VerdictMark verdict={figure.verdict} />
          {figure.toGreen !== undefined && <div className="small">{toGreenWords(figure.toGreen, say)}</div>}
        </>
      ),
    },
  ];
}

interface CellProps {
  readonly figure: RateFigure;
  readonly say: Say;
}

function NameCell({ figure, say: { t } }: CellProps) {
  const { language } = useLanguage();
  const { rateId, nameVi, nameEn, clause, period } = figure;
  return (
    <>
      <div>
        <span className="number quiet">{rateLabel(rateId)}</span> {language === 'vi' ? nameVi : nameEn}
      </div>
      <div className="quiet small">
        {[
          t('rates.clause', { clause }),
          ...(period.kind === 'luy_ke_nam' ? [t(PERIOD_WORDS[period.kind])] : []),
        ].join(' · ')}
      </div>
    </>
  );
}

function FigureCell({ figure, say, open }: CellProps & { readonly open: (figure: RateFigure) => void }) {
  const beside = besideWords(figure, say);
  return (
    <>
      <OpenLink onOpen={() => open(figure)}>{figureWords(figure, say)}</OpenLink>
      <RateBar figure={figure} />
      {beside !== '' && <div className="quiet small">{beside}</div>}
    </>
  );
}

function TargetCell({ figure: { target, baselinePercent }, say }: CellProps) {
  const { t, format } = say;
  return (
    <>
      {target !== undefined && <div className="number">{targetWords(target.value, say)}</div>}
      {baselinePercent !== null && (
        <div className="quiet small">
          {t('rates.baseline', { percent: format.percent(baselinePercent * 100) })}
        </div>
      )}
    </>
  );
}
