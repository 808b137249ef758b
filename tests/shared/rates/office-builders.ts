import type { ComplaintSubject } from '../../../shared/domain/complaint.ts';
import { findProcedure, loadCatalogue } from '../../../shared/catalogue/catalogue.ts';
import type { Applicant } from '../../../shared/domain/applicant.ts';
import { AT_COUNTER, type Arrival } from '../../../shared/domain/arrival.ts';
import { withApplicant, withProcedure } from '../../../shared/domain/draft-edits.ts';
import type { Draft } from '../../../shared/domain/draft.ts';
import type { DossierAction, HistoryEntry, Reception } from '../../../shared/domain/history.ts';
import type { LifeAction } from '../../../shared/domain/life/life-action.ts';
import { paperKey } from '../../../shared/domain/page-key.ts';
import { applyVisitEntry, type Visit, type VisitAction } from '../../../shared/domain/visit.ts';
import { parseVisitId } from '../../../shared/kernel/id.ts';
import { getPlainDay } from '../../../shared/kernel/plain-day.ts';
import { getSha256 } from '../../../shared/kernel/sha256.ts';
import { computeRates } from '../../../shared/rates/compute-rates.ts';
import { calendarMonth, type Period } from '../../../shared/rates/period.ts';
import type { RateFigure } from '../../../shared/rates/rate-figure.ts';
import { worldAsOf, type RateWorld } from '../../../shared/rates/rate-world.ts';
import type { RateId } from '../../../shared/rules/directive/rule-file.ts';
import { shippedRules } from '../../../shared/rules/directive/rules-on.ts';
import { shippedCalendar } from '../../../shared/rules/work-calendar.ts';
import {
  aClerkId,
  aComponentId,
  aDossierId,
  aDraft,
  anActionId,
  aPage,
  aPageId,
} from '../../support/builders.ts';
import { at } from '../domain/life/life-builders.ts';

/** Provided online and joined to the national portal in 2026; three working days. */
export const BIRTH = '1.001193';

type LifeStep = LifeAction extends infer Each
  ? Each extends unknown
    ? Omit<Each, 'occurredAt'>
    : never
  : never;

export interface DossierPlan {
  readonly procedure?: string;
  /** Local time. */
  readonly received?: string;
  readonly due?: string | null;
  readonly arrival?: Arrival;
  readonly applicant?: Partial<Applicant>;
  /** When the one paper was signed; `null`: it was handed in and not digitised. */
  readonly signed?: string | null;
  readonly life?: readonly (readonly [string, LifeStep])[];
}

/** The history of one dossier with one paper in original, as an office writes it down. */
export function historyOf(name: string, plan: DossierPlan): readonly HistoryEntry[] {
  const { received = '2026-11-03 09:00', signed = received } = plan;
  const draft = draftOf(name, plan);
  const [paper] = draft.components;
  if (paper === undefined) throw new TypeError('a procedure without papers');
  const steps: (readonly [string, DossierAction])[] = [
    [received, { kind: 'draft-saved', draft }],
    [received, { kind: 'received', reception: receptionOf(name, plan) }],
    ...(signed === null ? [] : [[signed, signatureOf(paper)] as const]),
    ...(plan.life ?? []).map(([moment, step]) => [moment, lifeStep(moment, step)] as const),
  ];
  return steps
    .toSorted(([left], [right]) => at(left) - at(right))
    .map(([moment, action], index) => ({
      actionId: anActionId(`${name}-${index}`),
      dossierId: draft.dossierId,
      clerkId: aClerkId(),
      at: at(moment),
      action,
    }));
}

/** What was known of some dossiers at a local time. */
export function worldOf(
  plans: Readonly<Record<string, DossierPlan>>,
  { asOf = '2026-12-10 08:00', ...more }: Partial<Omit<RateWorld, 'asOf'>> & { readonly asOf?: string } = {},
): RateWorld {
  const dossiers = Object.entries(plans).map(([name, plan]) => historyOf(name, plan));
  return { ...worldAsOf({ dossiers, visits: [], complaints: [] }, at(asOf)), ...more };
}

export const NOVEMBER = calendarMonth(getPlainDay('2026-11-01'));

export function ratesOf(world: RateWorld, period: Period = NOVEMBER): readonly RateFigure[] {
  return computeRates(world, period, {
    catalogue: loadCatalogue(),
    rules: shippedRules(),
    calendar: shippedCalendar(),
    coverage: { counters: ['Quầy 2'], mirrorAsOf: null, missing: [] },
  });
}

/** The figure of one rate that is judged. */
export function rateOf(rateId: RateId, world: RateWorld, period: Period = NOVEMBER): RateFigure {
  const found = ratesOf(world, period).find(
    (figure) =>
      figure.rateId === rateId &&
      !('noColour' in figure.verdict && figure.verdict.noColour === 'informative'),
  );
  if (found === undefined) throw new TypeError('no such rate');
  return found;
}

export function aVisit(name: string, steps: readonly (readonly [string, VisitAction])[]): Visit {
  const visitId = parseVisitId(name);
  if (visitId === undefined) throw new TypeError('no visit id');
  const visit = steps.reduce<Visit | undefined>(
    (before, [moment, action], index) =>
      applyVisitEntry(before, {
        actionId: anActionId(`${name}-${index}`),
        visitId,
        clerkId: aClerkId(),
        at: at(moment),
        action,
      }),
    undefined,
  );
  if (visit === undefined) throw new TypeError('a visit begins when it is opened');
  return visit;
}

export function aComplaint(
  complaintId: string,
  subject: ComplaintSubject,
  { received, answered }: { readonly received: string; readonly answered?: string },
) {
  return {
    complaintId,
    subject,
    contentVi: 'chờ quá lâu',
    dossierId: null,
    receivedAt: at(received),
    answerBy: at('2026-11-20 17:00'),
    answeredAt: answered === undefined ? undefined : at(answered),
  };
}

function draftOf(name: string, { procedure = BIRTH, arrival = AT_COUNTER, applicant }: DossierPlan): Draft {
  const found = findProcedure(loadCatalogue(), procedure);
  if (found === undefined) throw new TypeError('not in the catalogue');
  let papers = 0;
  const opened = aDraft({ dossierId: aDossierId(name), components: [], procedureCode: null });
  const chosen = withProcedure(opened, found, () => aComponentId(`${name}-paper-${(papers += 1)}`));
  const [first, ...others] = chosen.components;
  if (first === undefined) throw new TypeError('a procedure without papers');
  const captured = {
    ...first,
    presentOnly: false,
    counts: { original: 1, certified: 0, copy: 0 },
    pages: [aPage({ pageId: aPageId(`${name}-page`) })],
  };
  const draft = { ...chosen, arrival, components: [captured, ...others] };
  return applicant === undefined ? draft : withApplicant(draft, applicant);
}

function signatureOf(paper: Draft['components'][number]): DossierAction {
  return {
    kind: 'component-signed',
    componentId: paper.componentId,
    pagesKey: paperKey(paper),
    file: { digest: getSha256('d'.repeat(64)), sizeBytes: 4_000 },
    signature: {
      kind: 'clerk',
      level: 'B-B',
      signerName: 'Nguyễn Thị Lan',
      certificateDigest: getSha256('e'.repeat(64)),
      trial: true,
      signedAt: null,
    },
  };
}

function receptionOf(name: string, { received = '2026-11-03 09:00', due }: DossierPlan): Reception {
  return {
    code: `H39.28.05-261103-${name}`,
    leaseId: 'lease-1',
    reserveNumber: null,
    receivedAt: at(received),
    dueAt: due === null ? null : at(due ?? '2026-11-06 09:00'),
    bookYear: 2026,
    bookNumber: 1,
    formSet: '2025',
    ruleVersion: shippedRules().version,
    clock: 'plausible',
    signLater: null,
  };
}

function lifeStep(moment: string, step: LifeStep): DossierAction {
  const life = { ...step, occurredAt: at(moment) } as LifeAction; // the spread puts back what `LifeStep` left out
  return { kind: 'life', command: { kind: 'finish' }, life };
}
