import { calendarMonth, lastDayOf, spanOf } from '../../../shared/rates/period.ts';
import { computePeakWeek, computeRates, refusedAtDesk } from '../../../shared/rates/compute-rates.ts';
import type { RateFrame } from '../../../shared/rates/rate-input.ts';
import { worldAsOf } from '../../../shared/rates/rate-world.ts';
import { formatIso } from '../../../shared/kernel/local-time.ts';
import type { WorkCalendar } from '../../../shared/rules/work-calendar.ts';
import { meetBy, sendBy } from '../../../shared/rates/reporting-days.ts';
import { valueOn } from '../../../shared/rules/directive/rules-on.ts';
import { reportFiles } from './month-report.ts';
import { sortHistories } from './histories.ts';
import { figureJson } from './kpi-json.ts';
import type { MonthOffice } from './month-office.ts';
import { formFiles } from './month-forms.ts';
import { nationalJson } from './national-json.ts';
import type { MonthOptions } from './month-options.ts';

/** Everything that the month leaves behind: file name → content. */
export async function monthOutput(
  office: MonthOffice,
  { month, dossiers, seed }: MonthOptions,
): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const { counter, journal } = office;
  const period = calendarMonth(month);
  const asOf = spanOf(period).to;
  const histories = sortHistories(journal.records());
  const { catalogue, calendar } = counter.parts;
  const { rules } = counter.ledger;
  const coverage = { counters: [counter.office.counterNameVi], mirrorAsOf: asOf, missing: [] };
  const frame: RateFrame = { catalogue, rules, calendar, coverage };
  const world = worldAsOf(histories, asOf);
  const figures = computeRates(world, period, frame);
  const peakWeek = computePeakWeek(world, month, frame);
  const reporting = valueOn(rules.reporting, lastDayOf(period));
  const reports = await reportFiles(
    {
      office: counter.office,
      period,
      figures,
      peakWeek,
      refusedAtDesk: refusedAtDesk(world, period),
      tiersNameVi: valueOn(rules.tiers, lastDayOf(period)).nameVi,
      recipientVi: reporting.recipientVi,
      sendBy: sendBy(reporting, period.to, calendar),
      meetBy: meetBy(reporting, period.to, calendar),
      journalHeadHash: journal.headHash,
      adjustments: [],
      issuedAt: null,
      codeOf: (id) => world.dossiers.find(({ dossierId }) => dossierId === id)?.reception?.code,
    },
    office.fonts,
  );
  const head = {
    formatVersion: 1,
    month: month.slice(0, 7),
    asOf: formatIso(asOf),
    training: true,
    office: counter.office,
    ruleVersion: rules.version,
    journalHeadHash: journal.headHash,
    drawn: { dossiers, seed },
  };
  return new Map<string, string | Uint8Array>([
    ...reports,
    ...(await formFiles(office, world.dossiers)),
    [
      'register.json',
      json({
        ...head,
        dossiers: histories.dossiers.map((history) => ({ dossierId: history[0]?.dossierId, history })),
        visits: histories.visits.map((history) => ({ visitId: history[0]?.visitId, history })),
        certificationLines: histories.certifications.map((entry) => ({ ...entry, countsAsDossier: false })),
        complaints: histories.complaints.map((history) => ({
          complaintId: history[0]?.complaintId,
          history,
        })),
      }),
    ],
    ['rules.json', json(rules)],
    ['calendar.json', json(calendarJson(calendar))],
    ['catalogue.json', json(catalogue)],
    ['national.json', json(nationalJson(office, world.dossiers, asOf))],
    [
      'kpi.json',
      json({
        ...head,
        figures: figures.map(figureJson),
        peakWeek: peakWeek.map(figureJson),
        refusedAtDesk: refusedAtDesk(world, period),
      }),
    ],
  ]);
}

function calendarJson({ hours, daysOff, workingSaturdays, saturdayMornings }: WorkCalendar): object {
  return {
    hours,
    daysOff: [...daysOff].toSorted(),
    workingSaturdays: [...workingSaturdays].toSorted(),
    saturdayMornings,
  };
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}
