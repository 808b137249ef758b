import type { CommitFailure } from '../../../shared/contract/failures.ts';
import type { Committed } from '../../../shared/contract/channels/journal-channels.ts';
import type { Reply, Request } from '../../../shared/contract/ipc.ts';
import type { Draft, DraftPage } from '../../../shared/domain/draft.ts';
import type { ClerkIntent } from '../../../shared/domain/history.ts';
import { pageKey } from '../../../shared/domain/page-key.ts';
import type { ActionId, ClerkId, DossierId, PageId } from '../../../shared/kernel/id.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import { fail, succeed, type Result } from '../../../shared/kernel/result.ts';
import { faultId } from '../../platform/fault-id.ts';

/** `internal`: the machine side threw; `id` is what its log knows it by. */
export type SaveFailure = CommitFailure | { readonly kind: 'internal'; readonly id: string };

type Stale = Extract<CommitFailure, { kind: 'stale' }>;

export type SaveState =
  | { readonly kind: 'untouched' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: Instant }
  | { readonly kind: 'failed'; readonly failure: SaveFailure };

export interface DeskSnapshot {
  readonly draft: Draft;
  readonly save: SaveState;
  /** Page id → key, for pages looked at since the desk was opened; the dossier knows the earlier ones. */
  readonly seen: ReadonlyMap<PageId, string>;
}

export interface DeskPorts {
  readonly commit: (request: Request<'journal:commit'>) => Promise<Reply<'journal:commit'>>;
  /** Whether no other clerk has written this draft since `base` was read; `undefined` when that cannot be said now. */
  readonly isNewest: (base: Draft) => Promise<boolean | undefined>;
  readonly now: () => Instant;
  readonly newActionId: () => ActionId;
}

export interface OpenedDraft {
  readonly draft: Draft;
  readonly dossierSeq: number;
  readonly clerkId: ClerkId;
}

/** Well under the second that UX promises, long enough not to write once per letter. */
const IDLE_MS = 500;
const RETRY_MS = 5_000;
/** Main wrote in between (a signature, a form): our next number is simply the one it names. */
const STALE_TRIES = 3;

/**
 * The draft under one clerk's hands. Guarantees: what is typed is on screen at
 * once and in the journal at most {@link IDLE_MS} after the last key; commits of
 * one dossier never overlap; a save that a later moment can mend is repeated
 * until it succeeds. While `suspended` (the counter is locked) nothing leaves
 * the desk, and after that it never writes over another clerk's work. Ended by
 * `close`; `Desks` owns the desks and their end.
 */
export class DraftDesk {
  readonly clerkId: ClerkId;
  readonly #ports: DeskPorts;
  readonly #openedDraft: Draft;
  readonly #listeners = new Set<() => void>();
  #snapshot: DeskSnapshot;
  #dossierSeq: number;
  #savedDraft: Draft | undefined;
  #standing: 'open' | 'suspended' | 'closed' = 'open';
  /** Others may have been at the counter since our last commit. */
  #doubtful = false;
  #overtaken: Stale | undefined;
  #attempt: { readonly draft: Draft; readonly actionId: ActionId } | undefined;
  #saving: { readonly draft: Draft; readonly outcome: Promise<Result<null, SaveFailure>> } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #queue: Promise<unknown> = Promise.resolve();

  constructor({ draft, dossierSeq, clerkId }: OpenedDraft, ports: DeskPorts) {
    this.clerkId = clerkId;
    this.#ports = ports;
    this.#openedDraft = draft;
    this.#dossierSeq = dossierSeq;
    this.#savedDraft = dossierSeq === 0 ? undefined : draft;
    this.#snapshot = { draft, save: { kind: 'untouched' }, seen: new Map() };
  }

  get dossierId(): DossierId {
    return this.#openedDraft.dossierId;
  }

  /** How many entries of the dossier this desk knows of. */
  get dossierSeq(): number {
    return this.#dossierSeq;
  }

  /** A dossier that nobody typed into leaves no trace. */
  get hasUnsaved(): boolean {
    const isTouched = this.#dossierSeq > 0 || this.#snapshot.save.kind !== 'untouched';
    return isTouched && this.#snapshot.draft !== this.#savedDraft;
  }

  get isSuspended(): boolean {
    return this.#standing === 'suspended';
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

  /** Everything typed so far is durable when this succeeds. Never throws. */
  async flush(): Promise<Result<null, SaveFailure>> {
    this.#stopTimer();
    if (!this.hasUnsaved) {
      await this.#queue;
      return succeed(null);
    }
    const { draft } = this.#snapshot;
    if (this.#saving?.draft !== draft) this.#saving = { draft, outcome: this.#save(draft) };
    return this.#saving.outcome;
  }

  /** Saves what is pending, then commits. An `actionId` that is repeated gets the first outcome. Never throws. */
  async commit(intent: ClerkIntent, actionId: ActionId): Promise<Result<null, SaveFailure>> {
    const flushed = await this.flush();
    if (!flushed.ok) return flushed;
    const outcome = await this.#enqueue(intent, actionId);
    return outcome.ok ? succeed(null) : outcome;
  }

  /** The counter is locked: what is unsaved stays here, and nothing is sent under another clerk's name. */
  suspend(): void {
    this.#stopTimer();
    if (this.#standing === 'open') this.#standing = 'suspended';
    this.#doubtful = true;
  }

  /** The same clerk is back. */
  resume(): void {
    if (this.#standing !== 'suspended') return;
    this.#standing = 'open';
    if (!this.hasUnsaved) return;
    this.#publish({ save: { kind: 'saving' } });
    void this.flush();
  }

  /** Nothing is tried again from here on. */
  close(): void {
    this.#stopTimer();
    this.#standing = 'closed';
  }

  async #save(draft: Draft): Promise<Result<null, SaveFailure>> {
    // The same draft goes under the same id: a try whose answer was lost may well have been recorded.
    if (this.#attempt?.draft !== draft) this.#attempt = { draft, actionId: this.#ports.newActionId() };
    try {
      const outcome = await this.#enqueue({ kind: 'draft-saved', draft }, this.#attempt.actionId);
      this.#settle(draft, outcome);
      return outcome.ok ? succeed(null) : outcome;
    } finally {
      if (this.#saving?.draft === draft) this.#saving = undefined;
    }
  }

  #enqueue(intent: ClerkIntent, actionId: ActionId): Promise<Result<Committed, SaveFailure>> {
    const turn = this.#queue.then(() => this.#send(intent, actionId));
    this.#queue = turn;
    return turn;
  }

  async #send(intent: ClerkIntent, actionId: ActionId): Promise<Result<Committed, SaveFailure>> {
    for (let tries = 1; ; tries += 1) {
      if (this.isSuspended) return fail({ kind: 'locked' });
      if (this.#overtaken !== undefined) return fail(this.#overtaken);
      const outcome = await this.#ask(intent, actionId);
      if (outcome.ok) {
        this.#dossierSeq = outcome.value.dossierSeq;
        this.#doubtful = this.isSuspended;
        return outcome;
      }
      if (outcome.failure.kind !== 'stale' || tries === STALE_TRIES) return outcome;
      const obstacle = await this.#obstacleTo(outcome.failure);
      if (obstacle !== undefined) return fail(obstacle);
      this.#dossierSeq = outcome.failure.dossierSeq;
    }
  }

  async #ask(intent: ClerkIntent, actionId: ActionId): Promise<Result<Committed, SaveFailure>> {
    const { dossierId } = this;
    try {
      return await this.#ports.commit({ actionId, dossierId, expectedDossierSeq: this.#dossierSeq, intent });
    } catch (error) {
      return fail({ kind: 'internal', id: faultId(error) }); // shown beside the form, and tried again
    }
  }

  /** What keeps ours from going on top; nothing when all that was written in between is the machine's. */
  async #obstacleTo(stale: Stale): Promise<SaveFailure | undefined> {
    if (this.#standing === 'closed') return stale;
    if (!this.#doubtful) return undefined;
    if (this.isSuspended) return { kind: 'locked' };
    const newest = await this.#ports.isNewest(this.#openedDraft);
    if (this.isSuspended) return { kind: 'locked' };
    if (newest === undefined) return { kind: 'internal', id: 'store-behind' };
    if (!newest) this.#overtaken = stale;
    return this.#overtaken;
  }

  #settle(draft: Draft, outcome: Result<unknown, SaveFailure>): void {
    if (outcome.ok) {
      this.#savedDraft = draft;
      if (draft === this.#snapshot.draft) this.#publish({ save: { kind: 'saved', at: this.#ports.now() } });
      return;
    }
    this.#publish({ save: { kind: 'failed', failure: outcome.failure } });
    if (isRetried(outcome.failure)) this.#saveIn(RETRY_MS);
  }

  #saveIn(delayMs: number): void {
    this.#stopTimer();
    if (this.#standing === 'open') this.#timer = setTimeout(() => void this.flush(), delayMs);
  }

  #stopTimer(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #publish(change: Partial<DeskSnapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...change };
    for (const listener of this.#listeners) listener();
  }
}

/** Time alone may mend these; for the others a person has to do something first. */
export function isRetried({ kind }: SaveFailure): boolean {
  return kind === 'locked' || kind === 'disk-full' || kind === 'internal';
}
