import { findProcedure } from '../../shared/catalogue/catalogue.ts';
import type { RateBoard, RateListRow } from '../../shared/contract/channels/rate-channels.ts';
import type { Reply, Request } from '../../shared/contract/ipc.ts';
import { parseDossierId } from '../../shared/kernel/id.ts';
import { assertNever } from '../../shared/kernel/assert-never.ts';
import { succeed } from '../../shared/kernel/result.ts';
import { adjustmentsOf } from '../../shared/rates/adjustments.ts';
import { computeRates, refusedAtDesk } from '../../shared/rates/compute-rates.ts';
import { lastDayOf, periodAround, type Period, type PeriodKind } from '../../shared/rates/period.ts';
import { isIssuable, type IssuedReport } from '../../shared/rates/issued-report.ts';
import type { RateFigure } from '../../shared/rates/rate-figure.ts';
import type { RateWorld } from '../../shared/rates/rate-world.ts';
import type { Coverage, RateFrame } from '../../shared/rates/rate-input.ts';
import { toLocalTime } from '../../shared/kernel/local-time.ts';
import type { PlainDay } from '../../shared/kernel/plain-day.ts';
import type { Office } from '../../shared/domain/office.ts';
import { valueOn } from '../../shared/rules/directive/rules-on.ts';
import type { Counter } from './counter.ts';

/** The figures of a period from what this counter has written down. Other counters are not mirrored here, and each figure says so. */
export async function readRates(
  counter: Counter,
  { kind, day }: Request<'rates:figures'>,
): Promise<Reply<'rates:figures'>> {
  const { world, period, frame } = ratesFrame(counter, kind, day);
  const figures = computeRates(world, period, frame);
  const report = counter.ledger.sides.reports.find(period);
  return succeed({
    period,
    asOf: world.asOf,
    figures,
    refusedAtDesk: refusedAtDesk(world, period),
    tiersNameVi: valueOn(frame.rules.tiers, lastDayOf(period)).nameVi,
    training: counter.office.training,
    issued: report === undefined ? null : issuedOf(counter, report, figures),
    mayIssue: report === undefined && isIssuable(period, toLocalTime(world.asOf).day),
  });
}

function issuedOf(
  { ledger }: Counter,
  report: IssuedReport,
  figures: readonly RateFigure[],
): NonNullable<RateBoard['issued']> {
  return {
    at: report.at,
    byName: ledger.findClerk(report.clerkId)?.name ?? '',
    adjustments: adjustmentsOf(report, figures),
  };
}

/** What is counted, for which period, and by which rules. */
export function ratesFrame(
  { ledger, office, parts }: Counter,
  kind: PeriodKind,
  day: PlainDay,
): { readonly world: RateWorld; readonly period: Period; readonly frame: RateFrame } {
  const { rules } = ledger;
  const { catalogue, calendar } = parts;
  return {
    world: {
      asOf: parts.now(),
      dossiers: [...ledger.dossiers],
      visits: [...ledger.visits.all],
      complaints: [...ledger.sides.complaints],
    },
    period: periodAround(kind, day, valueOn(rules.reporting, day).closesOnDay),
    frame: { catalogue, calendar, rules, coverage: coverageOf(office, ledger.enrolment !== undefined) },
  };
}

/** A training counter is a world of its own; at another one the rest of the office is missing. What citizens file comes with the province. */
function coverageOf({ counterNameVi, training }: Office, isEnrolled: boolean): Coverage {
  const unmirrored = isEnrolled
    ? (['other-counters'] as const)
    : (['other-counters', 'portal-dossiers'] as const);
  const missing = training ? [] : unmirrored;
  return {
    counters: [counterNameVi],
    mirrorAsOf: null,
    missing: missing.map((what) => ({ what, since: null })),
  };
}

/** The things behind a figure, by the ids that it lists. */
export async function listRated(
  counter: Counter,
  { unit, ids }: Request<'rates:list'>,
): Promise<Reply<'rates:list'>> {
  return succeed(ids.flatMap((id) => rowOf(counter, unit, id) ?? []));
}

function rowOf(counter: Counter, unit: Request<'rates:list'>['unit'], id: string): RateListRow | undefined {
  switch (unit) {
    case 'dossier':
      return dossierRow(counter, id, id);
    case 'component':
      return componentRow(counter, id);
    case 'procedure': {
      const procedure = findProcedure(counter.parts.catalogue, id);
      return procedure && { id, dossierId: null, code: procedure.code, nameVi: procedure.nameVi, at: null };
    }
    case 'visit': {
      const visit = counter.ledger.visits.find(id);
      return (
        visit && { id, dossierId: visit.dossierIds[0] ?? null, code: '', nameVi: '', at: visit.openedAt }
      );
    }
    case 'complaint': {
      const complaint = [...counter.ledger.sides.complaints].find(({ complaintId }) => complaintId === id);
      return (
        complaint && { id, dossierId: null, code: '', nameVi: complaint.contentVi, at: complaint.receivedAt }
      );
    }
    default:
      return assertNever(unit);
  }
}

function dossierRow({ ledger, parts }: Counter, id: string, name: string): RateListRow | undefined {
  const dossierId = parseDossierId(name);
  const dossier = dossierId === undefined ? undefined : ledger.findDossier(dossierId);
  if (dossier === undefined) return undefined;
  const { reception, draft } = dossier;
  return {
    id,
    dossierId: dossier.dossierId,
    code: reception?.code ?? '',
    nameVi: findProcedure(parts.catalogue, draft.procedureCode ?? '')?.nameVi ?? '',
    at: reception?.receivedAt ?? draft.openedAt,
  };
}

/** `dossier/component`: the paper by its name, and the dossier it is in. */
function componentRow(counter: Counter, id: string): RateListRow | undefined {
  const [name = '', paperId] = id.split('/');
  const row = dossierRow(counter, id, name);
  const dossierId = parseDossierId(name);
  const dossier = dossierId === undefined ? undefined : counter.ledger.findDossier(dossierId);
  const paper = dossier?.draft.components.find(({ componentId }) => componentId === paperId);
  return row && { ...row, nameVi: paper?.nameVi ?? row.nameVi };
}
