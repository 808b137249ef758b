import {
  localDay,
  midnight,
  nextDay,
  on,
  type Action,
  type CatalogueEntry,
  type Entry,
  type MonthFiles,
} from './files.ts';

interface Component {
  readonly componentId: string;
  readonly code: string;
  readonly presentOnly: boolean;
  readonly applies: boolean;
  readonly filing: string;
  readonly compared: unknown;
  readonly counts: { readonly original: number; readonly certified: number; readonly copy: number };
  readonly pages: readonly unknown[];
}

interface Draft {
  readonly procedureCode: string | null;
  readonly applicant: { readonly kind: string };
  readonly arrival: { readonly kind: string };
  readonly components: readonly Component[];
}

type Life = Action & { readonly occurredAt: number };

/** One received dossier, read off its lines. */
export interface Case {
  readonly id: string;
  readonly draft: Draft;
  readonly receivedAt: number;
  readonly dueAt: number | null;
  readonly procedure: CatalogueEntry | undefined;
  readonly excluded: string | undefined;
  readonly provided: boolean;
  readonly unknownLevel: boolean;
  readonly life: readonly Life[];
  /** Component → when it was signed. */
  readonly signed: ReadonlyMap<string, number>;
}

const PROVIDED = ['3', '4', 'mot-phan', 'toan-trinh'];

export function casesOf({ register, catalogue }: MonthFiles): readonly Case[] {
  return register.dossiers.flatMap(({ dossierId, history }) => {
    const life = history.filter(isLife).map(({ action }) => action['life'] as Life);
    const reception = find(history, 'received')?.['reception'] as
      { readonly receivedAt: number; readonly dueAt: number | null } | undefined;
    if (reception === undefined || life.some(({ kind }) => kind === 'refused-at-desk')) return [];
    const drafts = history.filter(({ action }) => action.kind === 'draft-saved');
    const draft = drafts.at(-1)?.action['draft'] as Draft;
    const day = localDay(reception.receivedAt);
    const procedure = catalogue.procedures.find(({ code }) => code === draft.procedureCode);
    const level = procedure === undefined ? undefined : on(procedure.levels, day)?.value;
    return [
      {
        id: dossierId,
        draft,
        ...reception,
        procedure,
        excluded: exclusionOf(procedure, day),
        provided: level !== undefined && PROVIDED.includes(level),
        unknownLevel: exclusionOf(procedure, day) === 'level-unknown',
        life,
        signed: signaturesOf(history),
      },
    ];
  });
}

export function exclusionOf(procedure: CatalogueEntry | undefined, day: string): string | undefined {
  if (procedure === undefined) return 'not-in-catalogue';
  if (procedure.handledBy === 'cong_an') return 'handled-by-police';
  const level = on(procedure.levels, day)?.value ?? 'chua-ro';
  return level === 'chua-ro' ? 'level-unknown' : undefined;
}

export function isProvided(procedure: CatalogueEntry, day: string): boolean {
  return PROVIDED.includes(on(procedure.levels, day)?.value ?? '');
}

export function firstOf({ life }: Pick<Case, 'life'>, kind: string): Life | undefined {
  return life.find((one) => one.kind === kind);
}

export function newestOf({ life }: Pick<Case, 'life'>, kind: string): Life | undefined {
  return life.findLast((one) => one.kind === kind);
}

export function finishedAt(one: Case): number | undefined {
  return firstOf(one, 'finished')?.occurredAt ?? givenAt(one);
}

export function givenAt(one: Case): number | undefined {
  return (firstOf(one, 'returned')?.['giving'] as { readonly givenAt: number } | undefined)?.givenAt;
}

export function isOnline(one: Case): boolean {
  return one.draft.arrival.kind === 'portal' || accountSteps(one).includes('confirmed');
}

/** Consented to and neither confirmed nor failed. */
export function isPending(one: Case): boolean {
  const steps = accountSteps(one);
  return steps.includes('consented') && !steps.includes('confirmed') && !steps.includes('failed');
}

interface Clock {
  readonly due: number;
  readonly paused: boolean;
  readonly pauses: readonly (readonly [number, number])[];
  readonly base: number;
  readonly anewFrom: number | undefined;
}

/** The due time at a moment: given or given anew, and longer by every pause after that. */
export function clockAt(one: Case, due: number, moment: number): Clock {
  const requests = one.life
    .filter((step) => step.kind === 'supplement-asked')
    .map(
      ({ request }) =>
        request as { readonly stage: string; readonly askedAt: number; readonly answerBy: string },
    )
    .map((request, index) => ({ ...request, answer: answersOf(one)[index] }))
    .filter(({ stage, askedAt }) => stage === 'on-appraisal' && askedAt <= moment)
    .map(({ askedAt, answerBy, answer }) => ({
      askedAt,
      end: midnight(nextDay(answerBy)),
      answer: answer !== undefined && answer.occurredAt <= moment ? answer : undefined,
    }));
  const anew = requests.findLastIndex(({ answer }) => typeof answer?.['restartedDueAt'] === 'number');
  const base = anew === -1 ? due : (requests[anew]?.answer?.['restartedDueAt'] as number);
  const pauses = requests
    .slice(anew + 1)
    .map(
      ({ askedAt, end, answer }) =>
        [askedAt, Math.max(askedAt, Math.min(answer?.occurredAt ?? moment, end))] as const,
    );
  return {
    due: base + pauses.reduce((sum, [from, to]) => sum + to - from, 0),
    paused: requests.some(({ answer, end }) => answer === undefined && moment < end),
    pauses,
    base,
    anewFrom: anew === -1 ? undefined : requests[anew]?.answer?.occurredAt,
  };
}

export function digitisable(one: Case): readonly Component[] {
  const reused = reusedOf(one);
  return one.draft.components.filter(
    (paper) =>
      !paper.presentOnly && (reused.has(paper.componentId) || (handedIn(paper) && !isAttachment(paper))),
  );
}

export function reusedOf(one: Case): ReadonlyMap<string, number> {
  return new Map(
    one.life
      .filter(({ kind }) => kind === 'paper-reused')
      .map(({ componentId, item }) => [
        componentId as string,
        (item as { readonly verifiedAt: number }).verifiedAt,
      ]),
  );
}

function answersOf({ life }: Case): readonly Life[] {
  return life.filter(({ kind }) => kind === 'supplement-brought');
}

function accountSteps({ life }: Case): readonly string[] {
  return life
    .filter(({ kind }) => kind === 'account-step')
    .map(({ step }) => (step as { readonly kind: string }).kind);
}

function handedIn({ pages, counts }: Component): boolean {
  return pages.length > 0 || counts.original + counts.certified + counts.copy > 0;
}

function isAttachment({ filing, counts, compared }: Component): boolean {
  if (filing !== 'by-counts') return filing === 'attachment';
  return counts.original === 0 && counts.certified + counts.copy > 0 && compared === null;
}

function signaturesOf(history: readonly Entry[]): ReadonlyMap<string, number> {
  return new Map(
    history
      .filter(({ action }) => action.kind === 'component-signed')
      .map(({ action, at }) => [action['componentId'] as string, at]),
  );
}

function isLife({ action }: Entry): boolean {
  return action.kind === 'life';
}

function find(history: readonly Entry[], kind: string): Action | undefined {
  return history.find(({ action }) => action.kind === kind)?.action;
}
