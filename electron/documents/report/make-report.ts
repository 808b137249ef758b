import { hundredthsOf } from '../../../shared/rates/share.ts';
import { lastDayOf } from '../../../shared/rates/period.ts';
import { rateLabel } from '../../../shared/rates/rate-label.ts';
import type { RateFigure } from '../../../shared/rates/rate-figure.ts';
import type { ReportRequest } from '../../../shared/rates/report-request.ts';
import { toLocalTime } from '../../../shared/kernel/local-time.ts';
import { agencyNames, MOTTO, NATION, placeOf } from '../forms/form-01-text.ts';
import { adjustmentsTable } from './adjustments-table.ts';
import { listsTable } from './lists-table.ts';
import {
  cellText,
  count,
  text,
  type Bar,
  type Cell,
  type Column,
  type Report,
  type ReportTable,
} from './report.ts';
import {
  besideText,
  coverageText,
  dayText,
  FIGURES_NAME,
  issuedText,
  longDayText,
  MEETING_TITLE,
  momentText,
  NO_ADJUSTMENTS,
  NO_MEETING_ROWS,
  NUMBER_LINE,
  PEAK_NAME,
  periodName,
  reasonText,
  REPORT_TITLE,
  SIGNATURE,
  targetText,
  toGreenText,
  TRAINING_NOTE,
  verdictText,
} from './report-text.ts';

const COLUMNS: readonly Column[] = [
  { head: 'Số', share: 0.05, align: 'left' },
  { head: 'Chỉ tiêu', share: 0.2, align: 'left' },
  { head: 'Khoản', share: 0.07, align: 'left' },
  { head: 'Kỳ', share: 0.07, align: 'left' },
  { head: 'Đạt', share: 0.055, align: 'right' },
  { head: 'Tổng', share: 0.055, align: 'right' },
  { head: 'Kết quả', share: 0.09, align: 'right' },
  { head: 'Mức giao', share: 0.08, align: 'left' },
  { head: 'Đánh giá', share: 0.09, align: 'left' },
  { head: 'Còn thiếu', share: 0.1, align: 'left' },
  { head: 'Trong đó; chờ; không tính', share: 0.14, align: 'left' },
];

/** The monthly report: every figure of the period. */
export function monthlyReport(request: ReportRequest): Report {
  const { figures, peakWeek, sendBy, recipientVi, adjustments } = request;
  const frame = frameOf(request);
  return {
    ...frame,
    closingLines: [...(adjustments.length === 0 ? [NO_ADJUSTMENTS] : []), ...frame.closingLines],
    title: REPORT_TITLE,
    openingLines: [
      ...openingOf(request),
      issuedText(request.issuedAt),
      `Gửi ${recipientVi}, hạn gửi ${dayText(sendBy)}.`,
    ],
    table: tableOf(FIGURES_NAME, figures),
    bars: figures.flatMap((figure) => barOf(figure) ?? []),
    further: [
      tableOf(PEAK_NAME, peakWeek),
      ...(adjustments.length === 0 ? [] : [adjustmentsTable(adjustments, request.codeOf)]),
    ],
    annexes: [listsTable(figures, request.codeOf)],
  };
}

/** For the monthly meeting: what is not green, and what is missing to it. */
export function meetingSheet(request: ReportRequest): Report {
  const { figures, meetBy } = request;
  const behind = figures.filter(({ verdict }) => 'colour' in verdict && verdict.colour !== 'xanh');
  return {
    ...frameOf(request),
    title: MEETING_TITLE,
    openingLines: [
      ...openingOf(request),
      `Họp trước hoặc trong ngày ${dayText(meetBy)}.`,
      ...(behind.length === 0 ? [NO_MEETING_ROWS] : []),
    ],
    table: tableOf(FIGURES_NAME, behind),
    bars: behind.flatMap((figure) => barOf(figure) ?? []),
    further: [],
    annexes: [listsTable(behind, request.codeOf)],
  };
}

function frameOf({ office, figures, journalHeadHash, refusedAtDesk, recipientVi }: ReportRequest) {
  const [first] = figures;
  if (first === undefined) throw new TypeError('a report has figures');
  const { agency, desk } = agencyNames(office);
  const { asOf, ruleVersion } = first;
  return {
    createdMs: asOf,
    training: office.training,
    agency: [agency, desk, NUMBER_LINE],
    nation: [NATION, MOTTO],
    placeAndDay: `${placeOf(office)}, ${longDayText(toLocalTime(asOf).day)}`,
    closingLines: [
      `Không tiếp nhận tại quầy trong kỳ: ${cellText(count(refusedAtDesk.length))} hồ sơ.`,
      coverageText(first.coverage),
      ...provenancesOf(figures),
      `Bộ quy tắc ${ruleVersion}; tính đến ${momentText(asOf)}; mã kiểm chứng sổ nhật ký ${journalHeadHash}.`,
    ],
    signature: SIGNATURE,
    recipients: ['Nơi nhận:', `- ${recipientVi};`, '- Lưu: VT.'],
  };
}

function openingOf({ office, period, tiersNameVi }: ReportRequest): readonly string[] {
  const span = `từ ${dayText(period.from)} đến hết ${dayText(lastDayOf(period))}`;
  return [
    `Kỳ: ${periodName(period.kind)}, ${span} (${tiersNameVi}).`,
    ...(office.training ? [TRAINING_NOTE] : []),
  ];
}

/** By whose word which targets are what they are, each text once. */
function provenancesOf(figures: readonly RateFigure[]): readonly string[] {
  const texts = [...new Set(figures.flatMap(({ target }) => target?.provenance.textVi ?? []))];
  return texts.map((words) => {
    const rates = figures.filter(({ target }) => target?.provenance.textVi === words);
    return `Mức giao của ${[...new Set(rates.map(({ rateId }) => rateLabel(rateId)))].join(', ')}: ${words}.`;
  });
}

function tableOf(name: string, figures: readonly RateFigure[]): ReportTable {
  return { name, columns: COLUMNS, rows: figures.map(rowOf) };
}

function rowOf(figure: RateFigure): readonly Cell[] {
  const { cohort } = figure;
  return [
    text(rateLabel(figure.rateId)),
    text(figure.nameVi),
    text(figure.clause),
    text(periodName(figure.period.kind)),
    count(cohort.numerator.length),
    count(cohort.denominator.length),
    resultOf(figure),
    text(targetText(figure.target?.value)),
    text(verdictText(figure.verdict)),
    text(toGreenText(figure.toGreen)),
    text(asideOf(figure)),
  ];
}

function resultOf({ reading, cohort }: RateFigure): Cell {
  switch (reading.kind) {
    case 'count':
      return count(cohort.numerator.length);
    case 'medians': {
      const words = (median: number | undefined) =>
        median === undefined ? '–' : cellText({ kind: 'percent', hundredths: Math.round(median * 10_000) });
      return text(`trực tuyến ${words(reading.online)}; khác ${words(reading.others)}`);
    }
    case 'share': {
      const hundredths = hundredthsOf(cohort);
      return hundredths === undefined ? text('') : { kind: 'percent', hundredths };
    }
  }
}

function asideOf({ cohort: { pending, excluded, beside } }: RateFigure): string {
  const left = Object.entries(excluded).filter(([, ids]) => ids.length > 0);
  return [
    ...Object.entries(beside).flatMap(([name, ids]) => {
      const words = besideText(name);
      return words === undefined || ids.length === 0 ? [] : [`${words} ${ids.length}`];
    }),
    ...(pending.length === 0 ? [] : [`chờ ${pending.length}`]),
    ...left.map(([reason, ids]) => `${reasonText(reason)} ${ids.length}`),
  ].join('; ');
}

/** A bar for every share that is judged: a bar without a target tells nothing that the figure does not. */
function barOf(figure: RateFigure): Bar | undefined {
  const hundredths = hundredthsOf(figure.cohort);
  const target = figure.target?.value;
  if (target?.kind !== 'share' || !('colour' in figure.verdict) || hundredths === undefined) return undefined;
  return {
    label: `${rateLabel(figure.rateId)} ${figure.nameVi}`,
    hundredths,
    aim: target.percent * 100,
    words: `${cellText({ kind: 'percent', hundredths })} · ${verdictText(figure.verdict)}`,
  };
}
