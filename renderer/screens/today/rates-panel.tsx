import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';

import { bindingOf } from '../../../shared/contract/keys.ts';
import { toLocalTime } from '../../../shared/kernel/local-time.ts';
import type { RateFigure } from '../../../shared/rates/rate-figure.ts';
import { rateLabel } from '../../../shared/rates/rate-label.ts';
import { KeyCap } from '../../components/key-cap.tsx';
import { ListTable, type ListColumn } from '../../components/list-table.tsx';
import { Panel } from '../../components/panel.tsx';
import { useLanguage, type Language } from '../../i18n/language.tsx';
import { useSay, type Say } from '../../i18n/use-t.ts';
import { figureWords, toGreenWords } from '../rates/rate-words.ts';
import { useRates } from '../rates/use-rates.ts';
import { VerdictMark } from '../rates/verdict-mark.tsx';
import { useNow } from '../use-now.ts';

/** The rates of the reporting month that are judged, and what each still needs to be green; counted anew each minute. */
export function RatesPanel() {
  const say = useSay();
  const { t } = say;
  const { language } = useLanguage();
  const navigate = useNavigate();
  const now = useNow();
  const rates = useRates({ kind: 'ky_bao_cao', day: toLocalTime(now).day }, now);
  const judged =
    rates.kind === 'there' ? rates.board.figures.filter(({ verdict }) => 'colour' in verdict) : [];
  if (judged.length === 0) return null;
  const title = t('today.rates');
  return (
    <Panel
      id="rates"
      title={title}
      aside={
        <Button
          variant="default"
          size="compact-sm"
          aria-keyshortcuts={bindingOf('rates').aria}
          rightSection={<KeyCap printed={bindingOf('rates').printed} />}
          onClick={() => void navigate({ to: '/rates' })}
        >
          {t('today.allRates')}
        </Button>
      }
    >
      <ListTable
        label={title}
        columns={columns(say, language)}
        rows={judged}
        keyOf={({ rateId, period }) => `${rateId} ${period.kind}`}
      />
    </Panel>
  );
}

function columns(say: Say, language: Language): readonly ListColumn<RateFigure>[] {
  const { t } = say;
  return [
    {
      key: 'name',
      heading: t('rates.name'),
      width: '44%',
      cell: ({ rateId, nameVi, nameEn }) => (
        <>
          <span className="number quiet">{rateLabel(rateId)}</span> {language === 'vi' ? nameVi : nameEn}
        </>
      ),
    },
    { key: 'figure', heading: t('rates.figure'), cell: (figure) => figureWords(figure, say) },
    {
      key: 'verdict',
      heading: t('rates.verdict'),
      width: '30%',
      cell: ({ verdict, toGreen }) => (
        <span className="row wrap">
          <VerdictMark verdict={verdict} />
          {toGreen !== undefined && <span className="small">{toGreenWords(toGreen, say)}</span>}
        </span>
      ),
    },
  ];
}
