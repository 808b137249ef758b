import { basename } from 'node:path';
import type { Reply, Request } from '../../shared/contract/ipc.ts';
import { parseDossierId } from '../../shared/kernel/id.ts';
import { succeed } from '../../shared/kernel/result.ts';
import { lastDayOf, type Period } from '../../shared/rates/period.ts';
import type { ReportKind, ReportRequest } from '../../shared/rates/report-request.ts';
import { meetBy, sendBy } from '../../shared/rates/reporting-days.ts';
import { valueOn } from '../../shared/rules/directive/rules-on.ts';
import { countReport } from './count-report.ts';
import type { Counter } from './counter.ts';
import type { ExportPort, FileDialogPort } from './ports.ts';

const NAMES = { report: 'bao-cao-chi-tieu', meeting: 'phieu-hop-chi-tieu' } as const satisfies Record<
  ReportKind,
  string
>;

interface SaveTools {
  readonly dialog: FileDialogPort;
  readonly exports: ExportPort;
}

/** The report of a period, as it was given out or else as the counter knows it now, in the file that the clerk names. */
export async function saveReport(
  counter: Counter,
  ask: Request<'rates:save-report'>,
  { dialog, exports }: SaveTools,
): Promise<Reply<'rates:save-report'>> {
  const request = reportRequest(counter, ask);
  const place = await dialog.pickPlace(nameOf(request.period, ask));
  if (place === undefined) return succeed(null);
  const bytes = await counter.parts.forms.renderReport(request, { kind: ask.report, format: ask.format });
  const saved = await exports.save(place, bytes);
  return saved.ok ? succeed({ name: basename(place) }) : saved;
}

/** Kinds of period that begin on the same day are files of their own. */
function nameOf({ kind, from }: Period, { report, format }: Request<'rates:save-report'>): string {
  return `${NAMES[report]}-${kind.replaceAll('_', '-')}-${from}.${format}`;
}

function reportRequest(counter: Counter, { kind, day }: Request<'rates:save-report'>): ReportRequest {
  const { ledger, office, parts } = counter;
  const counted = countReport(counter, kind, day);
  const issued = ledger.sides.reports.find(counted.period);
  const { period } = counted;
  const reporting = valueOn(ledger.rules.reporting, lastDayOf(period));
  return {
    ...(issued ?? counted),
    office,
    issuedAt: issued?.at ?? null,
    recipientVi: reporting.recipientVi,
    sendBy: sendBy(reporting, period.to, parts.calendar),
    meetBy: meetBy(reporting, period.to, parts.calendar),
    codeOf: (id) => {
      const dossierId = parseDossierId(id.split('/')[0]);
      return dossierId === undefined ? undefined : ledger.findDossier(dossierId)?.reception?.code;
    },
  };
}
