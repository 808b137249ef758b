import type { RateFigure } from '../../../shared/rates/rate-figure.ts';
import type { Colour } from '../../../shared/rates/colour.ts';
import type { PeriodKind } from '../../../shared/rates/period.ts';
import type { NoColour } from '../../../shared/rates/rate-figure.ts';
import { hundredthsOf } from '../../../shared/rates/share.ts';
import type { ToGreen } from '../../../shared/rates/to-green.ts';
import type { Target } from '../../../shared/rules/directive/rule-file.ts';
import type { Say } from '../../i18n/use-t.ts';
import type { MessageKey } from '../../i18n/vi.ts';

export const PERIOD_WORDS = {
  thang_lich: 'rates.month',
  ky_bao_cao: 'rates.reportingMonth',
  luy_ke_nam: 'rates.year',
  tuan_cao_diem: 'rates.peakWeek',
  tuan: 'rates.week',
} as const satisfies Record<PeriodKind, MessageKey>;

export const COLOUR_WORDS = {
  xanh: 'rates.green',
  vang: 'rates.yellow',
  cam: 'rates.orange',
  do: 'rates.red',
} as const satisfies Record<Colour, MessageKey>;

export const NO_COLOUR_WORDS = {
  'no-target': 'rates.noTarget',
  'nothing-happened': 'rates.nothingHappened',
  'not-in-force': 'rates.notInForce',
  informative: 'rates.informative',
} as const satisfies Record<NoColour, MessageKey>;

const TO_GREEN_WORDS = {
  more: 'rates.more',
  missing: 'rates.missing',
  'out-of-reach': 'rates.outOfReach',
} as const satisfies Record<ToGreen['kind'], MessageKey>;

/** Why something is in no rate. */
const REASON_WORDS = {
  'handled-by-police': 'rates.reasonPolice',
  'level-unknown': 'rates.reasonLevel',
  'not-in-catalogue': 'rates.reasonCatalogue',
  'no-due-time': 'rates.reasonNoDue',
  'pick-up-only': 'rates.reasonPickUp',
  'postal-staff': 'rates.reasonPostal',
} as const;

export function reasonWords(reason: string, { t }: Say): string {
  return isReason(reason) ? t(REASON_WORDS[reason]) : reason;
}

function isReason(reason: string): reason is keyof typeof REASON_WORDS {
  return reason in REASON_WORDS;
}

const OPERATOR_WORDS = { '>=': 'rates.atLeast', '>': 'rates.moreThan', '=': 'rates.exactly' } as const;

export function toGreenWords({ kind, count }: ToGreen, { t }: Say): string {
  return t(TO_GREEN_WORDS[kind], { count });
}

export function targetWords(target: Target, { t, format }: Say): string {
  if (target.kind === 'none-of-it') return t('rates.none');
  return t(OPERATOR_WORDS[target.op], { percent: format.percent(target.percent * 100) });
}

/** The figure itself, as it stands beside the bar. */
export function figureWords(figure: RateFigure, { t, format }: Say): string {
  const { reading, cohort } = figure;
  const whole = format.count(cohort.denominator.length);
  if (reading.kind === 'count') return t('rates.count', { count: cohort.numerator.length, whole });
  if (reading.kind === 'medians') {
    const words = (median: number | undefined) =>
      median === undefined ? t('rates.noMedian') : format.percent(Math.round(median * 10_000));
    return t('rates.medians', { online: words(reading.online), others: words(reading.others) });
  }
  const hundredths = hundredthsOf(figure.cohort);
  const part = t('rates.ofAll', { part: format.count(cohort.numerator.length), whole });
  return hundredths === undefined ? part : `${part} · ${format.percent(hundredths)}`;
}

const BESIDE_WORDS = {
  'self-filed': 'rates.selfFiled',
  assisted: 'rates.assisted',
  unpaid: 'rates.unpaid',
  outside: 'rates.outside',
  'dossiers-without-visit': 'rates.withoutVisit',
} as const;

/** What the clerk should know beside the figure: its parts, what waits, what is left out, what is amiss. */
export function besideWords({ cohort }: RateFigure, { t, format }: Say): string {
  const excluded = Object.values(cohort.excluded).reduce((sum, ids) => sum + ids.length, 0);
  const counted = [
    ...Object.entries(BESIDE_WORDS).map(
      ([name, words]) => [words, cohort.beside[name]?.length ?? 0] as const,
    ),
    ['rates.pendingCount', cohort.pending.length] as const,
    ['rates.excludedCount', excluded] as const,
  ];
  return counted
    .filter(([, count]) => count > 0)
    .map(([words, count]) => t(words, { count: format.count(count) }))
    .join(' · ');
}
