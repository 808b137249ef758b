import type { Procedure } from '../../../../shared/catalogue/procedure.ts';
import type { Applicant } from '../../../../shared/domain/applicant.ts';
import { AT_COUNTER, type Arrival } from '../../../../shared/domain/arrival.ts';
import { newDraft, withApplicant, withProcedure } from '../../../../shared/domain/draft-edits.ts';
import { UNTOUCHED_PAPER } from '../../../../shared/domain/draft-papers.ts';
import type { Draft, DraftComponent, DraftPage, ReturnChannel } from '../../../../shared/domain/draft.ts';
import {
  parseComponentId,
  parseDossierId,
  parsePageId,
  type ComponentId,
  type PageId,
} from '../../../../shared/kernel/id.ts';
import { actionIdOf } from '../desk.ts';
import type { MonthStage } from '../month-stage.ts';
import { SHEET } from '../sample-sheet.ts';

/** What somebody brings. */
export interface Matter {
  readonly applicant: Partial<Applicant>;
  readonly procedure: Procedure;
  readonly arrival: Arrival;
  readonly returnBy: ReturnChannel;
}

/** A draft as the clerk fills it in: every paper that was brought is counted, nearly all are scanned. */
export function draftFor(stage: MonthStage, matter: Matter): Draft {
  const { desk, office, chance } = stage;
  const opened = newDraft({
    dossierId: idOf(parseDossierId(desk.newId('dossier'))),
    receiveActionId: actionIdOf(desk.newId('receive')),
    openedAt: office.now(),
    openedBy: office.clerk.clerkId,
  });
  const named = withApplicant({ ...opened, arrival: matter.arrival }, matter.applicant);
  const chosen = withProcedure(named, matter.procedure, () => newComponentId(stage));
  const brought = chosen.components.map((paper) => broughtPaper(stage, paper, matter));
  const forgetsOne = matter.arrival.kind !== 'portal' && chance.inHundred(6);
  return {
    ...chosen,
    returnBy: matter.returnBy,
    components: forgetsOne ? withoutLastScan(brought) : brought,
  };
}

export { AT_COUNTER };

function broughtPaper(stage: MonthStage, paper: DraftComponent, { procedure }: Matter): DraftComponent {
  const { chance, office } = stage;
  const act = { by: office.clerk.clerkId, at: office.now() };
  if (paper.presentOnly) return chance.inHundred(80) ? { ...paper, shown: act } : paper;
  if (!isBrought(stage, paper, procedure)) return paper;
  const kind = procedure.components.find(({ code }) => code === paper.code)?.kind ?? 'original';
  return {
    ...paper,
    counts: { ...UNTOUCHED_PAPER.counts, [kind]: 1 },
    compared: kind !== 'original' && chance.inHundred(50) ? act : null,
    pages: Array.from({ length: chance.whole(1, 2) }, () => newPage(stage)),
  };
}

/** The first paper always is, what is required always, the rest now and then. */
function isBrought({ chance }: MonthStage, { code }: DraftComponent, { components }: Procedure): boolean {
  const kept = components.filter(({ presentOnly }) => !presentOnly);
  const isRequired = kept.some((asked) => asked.code === code && asked.required);
  return isRequired || kept[0]?.code === code || chance.inHundred(30);
}

/** A paper that was taken in and never put on the scanner: the dossier is not digitised then. */
function withoutLastScan(papers: readonly DraftComponent[]): readonly DraftComponent[] {
  const scanned = papers.filter(({ pages }) => pages.length > 0);
  const last = scanned.length > 1 ? scanned.at(-1) : undefined;
  return papers.map((paper) => (paper === last ? { ...paper, pages: [] } : paper));
}

function newPage(stage: MonthStage): DraftPage {
  return {
    kind: 'image',
    pageId: newPageId(stage),
    file: stage.sheet,
    ...SHEET,
    rotation: 0,
    tiltDegrees: 0,
    look: { inkPerMille: 40, blank: false, skewDegrees: 0, hints: [] },
    source: 'sample',
  };
}

function newComponentId({ desk }: MonthStage): ComponentId {
  return idOf(parseComponentId(desk.newId('component')));
}

function newPageId({ desk }: MonthStage): PageId {
  return idOf(parsePageId(desk.newId('page')));
}

function idOf<Id>(id: Id | undefined): Id {
  if (id === undefined) throw new TypeError('ids made here are well formed');
  return id;
}
