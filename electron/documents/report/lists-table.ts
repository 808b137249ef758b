import { rateLabel } from '../../../shared/rates/rate-label.ts';
import type { RateFigure } from '../../../shared/rates/rate-figure.ts';
import { text, type ReportTable } from './report.ts';
import { LISTS_NAME, periodName, reasonText } from './report-text.ts';

/** Everybody behind every figure: a line for each id and what it is there. */
export function listsTable(
  figures: readonly RateFigure[],
  codeOf: (id: string) => string | undefined,
): ReportTable {
  return {
    name: LISTS_NAME,
    columns: [
      { head: 'Số', share: 0.12, align: 'left' },
      { head: 'Kỳ', share: 0.12, align: 'left' },
      { head: 'Mã', share: 0.3, align: 'left' },
      { head: 'Định danh', share: 0.26, align: 'left' },
      { head: 'Là', share: 0.2, align: 'left' },
    ],
    rows: figures.flatMap((figure) =>
      standingsOf(figure).map(([id, standing]) =>
        [rateLabel(figure.rateId), periodName(figure.period.kind), codeOf(id) ?? '', id, standing].map(text),
      ),
    ),
  };
}

function standingsOf({ cohort }: RateFigure): readonly (readonly [string, string])[] {
  const counted = new Set(cohort.numerator);
  return [
    ...cohort.numerator.map((id) => [id, 'đạt'] as const),
    ...cohort.denominator.filter((id) => !counted.has(id)).map((id) => [id, 'chưa đạt'] as const),
    ...Object.entries(cohort.excluded).flatMap(([reason, ids]) =>
      ids.map((id) => [id, `không tính: ${reasonText(reason)}`] as const),
    ),
  ];
}
