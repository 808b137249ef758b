import type { Adjustment, Counted } from '../../../shared/rates/adjustments.ts';
import { lastDayOf } from '../../../shared/rates/period.ts';
import { rateLabel } from '../../../shared/rates/rate-label.ts';
import { cellText, count, text, type ReportTable } from './report.ts';
import { ADJUSTMENTS_NAME, dayText, periodName } from './report-text.ts';

/** As many as fit a cell; the workbook's lists have them all. */
const MOST_CODES = 6;

/** «Điều chỉnh kỳ trước»: what reports given out before would say today. */
export function adjustmentsTable(
  adjustments: readonly Adjustment[],
  codeOf: (id: string) => string | undefined,
): ReportTable {
  return {
    name: ADJUSTMENTS_NAME,
    columns: [
      { head: 'Kỳ đã báo cáo', share: 0.22, align: 'left' },
      { head: 'Số', share: 0.07, align: 'left' },
      { head: 'Chỉ tiêu', share: 0.25, align: 'left' },
      { head: 'Đã báo cáo', share: 0.1, align: 'right' },
      { head: 'Tính lại', share: 0.1, align: 'right' },
      { head: 'Hồ sơ thay đổi', share: 0.26, align: 'left' },
    ],
    rows: adjustments.map(({ period, rateId, nameVi, figureKind, issued, now, changed }) =>
      [
        `${dayText(period.from)} – ${dayText(lastDayOf(period))}`,
        rateLabel(rateId),
        figureKind === period.kind ? nameVi : `${nameVi} (${periodName(figureKind)})`,
        countedText(issued),
        countedText(now),
        codesText(changed, codeOf),
      ].map(text),
    ),
  };
}

function countedText({ numerator, denominator }: Counted): string {
  return `${cellText(count(numerator))}/${cellText(count(denominator))}`;
}

function codesText(ids: readonly string[], codeOf: (id: string) => string | undefined): string {
  const shown = ids.slice(0, MOST_CODES).map((id) => codeOf(id) ?? id);
  const left = ids.length - shown.length;
  return [...shown, ...(left === 0 ? [] : [`và ${cellText(count(left))} mục nữa`])].join(', ');
}
