import type { Reply, Request } from '../../../../shared/contract/ipc.ts';
import { newDraft, withApplicant } from '../../../../shared/domain/draft-edits.ts';
import type { Draft } from '../../../../shared/domain/draft.ts';
import { parseActionId, parseClerkId, parseDossierId, type ActionId } from '../../../../shared/kernel/id.ts';
import { getInstant } from '../../../../shared/kernel/instant.ts';
import { fail, succeed } from '../../../../shared/kernel/result.ts';
import { DraftDesk, type DeskPorts } from '../../../../renderer/screens/intake/draft-desk.ts';
import { need } from '../../store/store-fixtures.ts';

export const CLERK = need(parseClerkId('clerk-1'));
export const OTHER_CLERK = need(parseClerkId('clerk-2'));
export const DOSSIER = need(parseDossierId('dossier-a'));
const AT = getInstant(1_795_000_000_000);

type Answer = Reply<'journal:commit'>;

/** The machine side of one dossier: numbers its entries, refuses what is stale, and fails as it is told to. */
export class FakeMain implements DeskPorts {
  dossierSeq = 0;
  newest: boolean | undefined = true;
  readonly asked: Request<'journal:commit'>[] = [];
  /** What the next calls meet instead of an ordinary answer. */
  readonly mishaps: (() => Answer | Promise<Answer>)[] = [];
  #made = 0;

  readonly commit = async (request: Request<'journal:commit'>): Promise<Answer> => {
    this.asked.push(request);
    const mishap = this.mishaps.shift();
    if (mishap !== undefined) return mishap();
    if (request.expectedDossierSeq !== this.dossierSeq) return this.stale();
    this.dossierSeq += 1;
    return succeed({ seq: this.dossierSeq, dossierSeq: this.dossierSeq });
  };

  readonly isNewest = async (): Promise<boolean | undefined> => this.newest;
  readonly now = (): typeof AT => AT;
  readonly newActionId = (): ActionId => {
    this.#made += 1;
    return need(parseActionId(`action-${this.#made}`));
  };

  stale(): Answer {
    return fail({ kind: 'stale', dossierSeq: this.dossierSeq });
  }

  /** The names of the drafts that were asked to be saved, in order. */
  get namesAsked(): readonly string[] {
    return this.asked.flatMap(({ intent }) =>
      intent.kind === 'draft-saved' ? [intent.draft.applicant.fullName] : [],
    );
  }
}

export function aDraft(): Draft {
  return newDraft({
    dossierId: DOSSIER,
    receiveActionId: need(parseActionId('receive-a')),
    openedAt: AT,
    openedBy: CLERK,
  });
}

export function aDesk(main: FakeMain, clerkId = CLERK): DraftDesk {
  return new DraftDesk({ draft: aDraft(), dossierSeq: main.dossierSeq, clerkId }, main);
}

export function type(desk: DraftDesk, fullName: string): void {
  desk.edit((draft) => withApplicant(draft, { fullName }));
}
