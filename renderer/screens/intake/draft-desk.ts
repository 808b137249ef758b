import type { CommitFailure } from '../../../shared/contract/failures.ts';
import type { Reply, Request } from '../../../shared/contract/ipc.ts';
import type { Draft, DraftPage } from '../../../shared/domain/draft.ts';
import type { ClerkIntent } from '../../../shared/domain/history.ts';
import { pageKey } from '../../../shared/domain/page-key.ts';
import type { ActionId, PageId } from '../../../shared/kernel/id.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import type { Result } from '../../../shared/kernel/result.ts';

export type SaveState =
  | { readonly kind: 'untouched' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: Instant }
  | { readonly kind: 'failed'; readonly failure: CommitFailure };

export interface DeskSnapshot {
  readonly draft: Draft;
  readonly save: SaveState;
  /** Page id → key, for pages looked at since the desk was opened; the dossier knows the earlier ones. */
  readonly seen: ReadonlyMap<PageId, string>;
}

export interface DeskPorts {
  readonly commit: (request: Request<'journal:commit'>) => Promise<Reply<'journal:commit'>>;
  readonly now: () => Instant;
  readonly newActionId: () => ActionId;
}

/** Well under the second that UX promises, long enough not to write once per letter. */
const IDLE_MS = 500;
const RETRY_MS = 5_000;
/** Main wrote in between (a signature, a form): our next number is simply the one it names. */
const STALE_TRIES = 3;

/**
 * The draft under the clerk's hands. Guarantees: what is typed is on screen at
 * once and in the journal at most {@link IDLE_MS} after the last key; commits of
 * one dossier never overlap; a failed save is repeated until it succeeds.
 * The owner calls `close` when the screen goes; unsaved work is flushed by it.
 */
export class DraftDesk {
  readonly #ports: DeskPorts;
  readonly #listeners = new Set<() => void>();
  #snapshot: DeskSnapshot;
  #dossierSeq: number;
  #savedDraft: Draft | undefined;
  #saving: { readonly draft: Draft; readonly outcome: Promise<Result<null, CommitFailure>> } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(opened: { readonly draft: Draft; readonly dossierSeq: number }, ports: DeskPorts) {
    this.#ports = ports;
    this.#dossierSeq = opened.dossierSeq;
    this.#savedDraft = opened.dossierSeq === 0 ? undefined : opened.draft;
    this.#snapshot = { draft: opened.draft, save: { kind: 'untouched' }, seen: new Map() };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getSnapshot = (): DeskSnapshot => this.#snapshot;

  edit(change: (draft: Draft) => Draft): void {
    const draft = change(this.#snapshot.draft);
    if (draft === this.#snapshot.draft) return;
    this.#publish({ draft, save: { kind: 'saving' } });
    this.#saveIn(IDLE_MS);
  }

  /** Records a look at a page as it is now. Nothing happens for a page that was already seen so. */
  async markSeen(page: DraftPage): Promise<void> {
    const key = pageKey(page);
    if (this.#snapshot.seen.get(page.pageId) === key) return;
    this.#publish({ seen: new Map(this.#snapshot.seen).set(page.pageId, key) });
    const outcome = await this.commit(
      { kind: 'page-seen', pageId: page.pageId, pageKey: key },
      this.#ports.newActionId(),
    );
    if (outcome.ok) return;
    const seen = new Map(this.#snapshot.seen);
    seen.delete(page.pageId);
    this.#publish({ seen, save: { kind: 'failed', failure: outcome.failure } });
  }

  /** Everything typed so far is durable when this succeeds. */
  async flush(): Promise<Result<null, CommitFailure>> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const { draft } = this.#snapshot;
    if (draft === this.#savedDraft || !this.#isTouched()) {
      await this.#queue;
      return { ok: true, value: null };
    }
    if (this.#saving?.draft !== draft) this.#saving = { draft, outcome: this.#save(draft) };
    return this.#saving.outcome;
  }

  /** Saves what is pending, then commits. An `actionId` that is repeated gets the first outcome. */
  async commit(intent: ClerkIntent, actionId: ActionId): Promise<Result<null, CommitFailure>> {
    const flushed = await this.flush();
    if (!flushed.ok) return flushed;
    const outcome = await this.#enqueue(intent, actionId);
    return outcome.ok ? { ok: true, value: null } : outcome;
  }

  close(): void {
    void this.flush();
  }

  /** A dossier that nobody typed into leaves no trace. */
  #isTouched(): boolean {
    return this.#dossierSeq > 0 || this.#snapshot.save.kind !== 'untouched';
  }

  async #save(draft: Draft): Promise<Result<null, CommitFailure>> {
    const outcome = await this.#enqueue({ kind: 'draft-saved', draft }, this.#ports.newActionId());
    this.#saving = undefined;
    this.#settle(draft, outcome);
    return outcome.ok ? { ok: true, value: null } : outcome;
  }

  #enqueue(intent: ClerkIntent, actionId: ActionId): ReturnType<DeskPorts['commit']> {
    const turn = this.#queue.then(() => this.#send(intent, actionId));
    this.#queue = turn.catch(() => undefined); // whoever asked gets the throw; the queue itself goes on
    return turn;
  }

  async #send(intent: ClerkIntent, actionId: ActionId): ReturnType<DeskPorts['commit']> {
    const { dossierId } = this.#snapshot.draft;
    for (let tries = 1; ; tries += 1) {
      const outcome = await this.#ports.commit({
        actionId,
        dossierId,
        expectedDossierSeq: this.#dossierSeq,
        intent,
      });
      if (outcome.ok) {
        this.#dossierSeq = outcome.value.dossierSeq;
        return outcome;
      }
      if (outcome.failure.kind !== 'stale' || tries === STALE_TRIES) return outcome;
      this.#dossierSeq = outcome.failure.dossierSeq;
    }
  }

  #settle(draft: Draft, outcome: Result<unknown, CommitFailure>): void {
    if (outcome.ok) {
      this.#savedDraft = draft;
      if (draft === this.#snapshot.draft) this.#publish({ save: { kind: 'saved', at: this.#ports.now() } });
      return;
    }
    this.#publish({ save: { kind: 'failed', failure: outcome.failure } });
    this.#saveIn(RETRY_MS);
  }

  #saveIn(delayMs: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), delayMs);
  }

  #publish(change: Partial<DeskSnapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...change };
    for (const listener of this.#listeners) listener();
  }
}
