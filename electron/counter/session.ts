import type { SetUpFailure, UnlockFailure } from '../../shared/contract/failures.ts';
import type { Reply, Request, Session, VaultStatus } from '../../shared/contract/ipc.ts';
import type { Clerk } from '../../shared/domain/office.ts';
import { fail, succeed, type Result } from '../../shared/kernel/result.ts';
import type { Counter } from './counter.ts';
import type { OpenedVault, TrialIdentityPort, VaultPort } from './ports.ts';

export interface SessionParts {
  readonly vault: VaultPort;
  readonly trialIdentity: TrialIdentityPort;
  /** Opens journal, files and ledger with the vault's keys; moves aside what an unfinished set-up left when `fresh`. */
  readonly openCounter: (
    opened: OpenedVault,
    fresh: boolean,
  ) => Promise<Result<Counter, { readonly kind: 'damaged'; readonly what: 'journal' }>>;
}

/**
 * Who is at the counter. One counter is opened at most once; locking only sends
 * the clerk away, so that sending goes on at lunch and at night (DESIGN 7).
 */
export class CounterSession {
  readonly #parts: SessionParts;
  #counter: Counter | undefined;

  constructor(parts: SessionParts) {
    this.#parts = parts;
  }

  /** Open since the first unlock after the start, locked or not. */
  get counter(): Counter | undefined {
    return this.#counter;
  }

  /** The counter with a clerk at it. */
  get unlocked(): Counter | undefined {
    return this.#counter?.clerk === undefined ? undefined : this.#counter;
  }

  async status(): Promise<VaultStatus> {
    const state = await this.#parts.vault.status();
    if (state.kind === 'needs-set-up') return state;
    const training = this.#counter?.ledger.office?.training ?? false;
    return { ...state, kind: this.unlocked === undefined ? 'locked' : 'unlocked', training, waiting: 0 };
  }

  async setUp(request: Request<'vault:set-up'>): Promise<Reply<'vault:set-up'>> {
    const opened = await this.#parts.vault.setUp(request);
    if (!opened.ok) return opened;
    const counter = await this.#open(opened.value, true);
    if (!counter.ok) return fail({ kind: 'already-set-up' } satisfies SetUpFailure);
    const { clerk } = opened.value;
    await counter.value.exclusively(() =>
      counter.value.append([
        { kind: 'office-configured', office: request.office },
        { kind: 'clerk-added', clerk },
      ]),
    );
    await this.#parts.trialIdentity.ensure(clerk, request.passphrase);
    return succeed(this.#welcome(counter.value, opened.value));
  }

  async unlock(request: Request<'vault:unlock'>): Promise<Reply<'vault:unlock'>> {
    const opened = await this.#parts.vault.unlock(request);
    if (!opened.ok) return opened;
    const counter = await this.#open(opened.value, false);
    if (!counter.ok) return fail(counter.failure satisfies UnlockFailure);
    await this.#parts.trialIdentity.ensure(opened.value.clerk, request.passphrase);
    return succeed(this.#welcome(counter.value, opened.value));
  }

  lock(): void {
    this.#parts.vault.lock();
    if (this.#counter === undefined) return;
    this.#counter.clerk = undefined;
    this.#counter.parts.send('vault:locked', null);
  }

  async #open(
    opened: OpenedVault,
    fresh: boolean,
  ): Promise<Result<Counter, { readonly kind: 'damaged'; readonly what: 'journal' }>> {
    if (this.#counter !== undefined) return succeed(this.#counter);
    const counter = await this.#parts.openCounter(opened, fresh);
    if (counter.ok) this.#counter = counter.value;
    return counter;
  }

  #welcome(counter: Counter, opened: OpenedVault): Session {
    counter.clerk = opened.clerk;
    const { journal } = counter.parts;
    return {
      clerk: opened.clerk satisfies Clerk,
      office: counter.office,
      recordKey: opened.subkeys.record,
      fileKey: opened.subkeys.file,
      keyId: opened.keyId,
      journal: { epoch: journal.epoch, seq: journal.headSeq },
    };
  }
}
