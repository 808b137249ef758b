import { certify } from '../../../electron/counter/certify.ts';
import { commitIntent } from '../../../electron/counter/commit-intent.ts';
import { answerComplaint, takeComplaint } from '../../../electron/counter/complaints.ts';
import { issueForm01 } from '../../../electron/counter/issue-form.ts';
import { live } from '../../../electron/counter/live.ts';
import { checkStock, reusePaper } from '../../../electron/counter/reuse.ts';
import { signDossier } from '../../../electron/counter/sign-dossier.ts';
import { changeVisit } from '../../../electron/counter/visits.ts';
import type { CertificationLine } from '../../../shared/domain/certification.ts';
import type { ComplaintSubject } from '../../../shared/domain/complaint.ts';
import { unseenPages, type Dossier } from '../../../shared/domain/dossier.ts';
import type { Draft } from '../../../shared/domain/draft.ts';
import type { ClerkIntent } from '../../../shared/domain/history.ts';
import type { LifeCommand } from '../../../shared/domain/life/life-command.ts';
import type { StockItem } from '../../../shared/domain/life/stock.ts';
import { pageKey } from '../../../shared/domain/page-key.ts';
import type { SignLater } from '../../../shared/domain/sign-later.ts';
import type { Guidance, VisitAction } from '../../../shared/domain/visit.ts';
import {
  parseActionId,
  parseVisitId,
  type ActionId,
  type ComponentId,
  type DossierId,
} from '../../../shared/kernel/id.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import { MONTH_PIN, type MonthOffice } from './month-office.ts';

/** What people do at the counter, by the counter's own use cases; whatever is refused stops the month. */
export class Desk {
  readonly #office: MonthOffice;
  #ids = 0;

  constructor(office: MonthOffice) {
    this.#office = office;
  }

  newId(kind: string): string {
    this.#ids += 1;
    return `${kind}-${String(this.#ids).padStart(6, '0')}`;
  }

  newActionId(): ActionId {
    return actionIdOf(this.newId('action'));
  }

  find(dossierId: DossierId): Dossier {
    const dossier = this.#office.counter.ledger.findDossier(dossierId);
    if (dossier === undefined) throw new TypeError('this dossier was never begun');
    return dossier;
  }

  async save(draft: Draft): Promise<void> {
    await this.#commit(draft.dossierId, { kind: 'draft-saved', draft });
  }

  async seeAll(dossierId: DossierId): Promise<void> {
    const { draft } = this.find(dossierId);
    const unseen = new Set(unseenPages(this.find(dossierId)));
    for (const page of draft.components.flatMap(({ pages }) => pages)) {
      if (!unseen.has(page.pageId)) continue;
      await this.#commit(dossierId, { kind: 'page-seen', pageId: page.pageId, pageKey: pageKey(page) });
    }
  }

  async sign(dossierId: DossierId): Promise<void> {
    const entry = { dossierId, pin: MONTH_PIN, acceptLastTry: false };
    must(await signDossier(this.#office.counter, entry, () => this.newId('action')));
  }

  /** Received, with Form 01 on paper. */
  async receive(dossierId: DossierId, signLater?: SignLater): Promise<void> {
    const intent = { kind: 'receive', clockConfirmed: true, signLater } as const;
    await this.#commit(dossierId, intent, this.find(dossierId).draft.receiveActionId);
    must(await issueForm01(this.#office.counter, dossierId));
  }

  async do(dossierId: DossierId, command: LifeCommand): Promise<void> {
    await this.#commit(dossierId, { kind: 'live', command });
  }

  /** Told by the province or by the calendar; the machine writes it down. */
  async hear(by: 'province' | 'machine', dossierId: DossierId, command: LifeCommand): Promise<void> {
    const { counter } = this.#office;
    await counter.exclusively(async () => {
      const now = counter.parts.now();
      const action = must(live(counter, this.find(dossierId), { command, now }));
      const moment = { actionId: this.newActionId(), clerkId: by, at: now };
      await counter.appendEntry({ ...moment, dossierId, action });
    });
  }

  /** Which of the dossier's papers the office holds already. */
  async checkStock(dossierId: DossierId): Promise<readonly StockItem[]> {
    return must(await checkStock(this.#office.counter, { actionId: this.newActionId(), dossierId }));
  }

  async reuse(dossierId: DossierId, componentId: ComponentId): Promise<void> {
    must(await reusePaper(this.#office.counter, { actionId: this.newActionId(), dossierId, componentId }));
  }

  async guide(guidance: Guidance): Promise<void> {
    await this.#visit({ kind: 'guide', guidance });
  }

  async nextVisitor(): Promise<void> {
    await this.#visit({ kind: 'next' });
  }

  /** Somebody who fetches a result, or brings the post: nobody to guide. */
  async passingVisit(purpose: 'pick-up' | 'postal-staff'): Promise<void> {
    const { counter, clerk } = this.#office;
    const visitId = parseVisitId(this.newId('visit'));
    if (visitId === undefined) throw new TypeError('ids made here are well formed');
    const actions: readonly VisitAction[] = [
      { kind: 'visit-opened' },
      { kind: 'purpose-recorded', purpose },
      { kind: 'visit-closed' },
    ];
    const moment = { actionId: this.newActionId(), clerkId: clerk.clerkId, at: counter.parts.now() };
    await counter.append(
      actions.map((action) => ({ kind: 'visit', entry: { ...moment, visitId, action } }) as const),
    );
  }

  async certify(line: Omit<CertificationLine, 'lineId' | 'year' | 'number'>): Promise<void> {
    must(await certify(this.#office.counter, { actionId: this.newActionId(), line }));
  }

  async complain(subject: ComplaintSubject, contentVi: string): Promise<ActionId> {
    const actionId = this.newActionId();
    must(await takeComplaint(this.#office.counter, { actionId, subject, contentVi, dossierId: null }));
    return actionId;
  }

  async answer(complaintId: string, answerVi: string): Promise<void> {
    must(
      await answerComplaint(this.#office.counter, { actionId: this.newActionId(), complaintId, answerVi }),
    );
  }

  async #visit(change: Parameters<typeof changeVisit>[1]['change']): Promise<void> {
    must(await changeVisit(this.#office.counter, { actionId: this.newActionId(), change }));
  }

  async #commit(
    dossierId: DossierId,
    intent: ClerkIntent,
    actionId: ActionId = this.newActionId(),
  ): Promise<void> {
    const { counter } = this.#office;
    const expectedDossierSeq = counter.ledger.findDossier(dossierId)?.dossierSeq ?? 0;
    must(await commitIntent(counter, { actionId, dossierId, expectedDossierSeq, intent }));
  }
}

export function actionIdOf(text: string): ActionId {
  const id = parseActionId(text);
  if (id === undefined) throw new TypeError('ids made here are well formed');
  return id;
}

function must<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(`the counter refused: ${JSON.stringify(result.failure)}`);
  return result.value;
}
