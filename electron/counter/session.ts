import type { OpenFailure, SetUpFailure, UnlockFailure } from '../../shared/contract/failures.ts';
import type { Session, VaultStatus } from '../../shared/contract/channels/vault-channels.ts';
import { dutyOf } from '../../shared/contract/channel-duties.ts';
import type { Channel, Reply, Request } from '../../shared/contract/ipc.ts';
import { may } from '../../shared/domain/roles.ts';
import { belongsTo } from '../../shared/domain/training.ts';
import { fail, succeed, type Result } from '../../shared/kernel/result.ts';
import type { Counter } from './counter.ts';
import { withDiskGuard } from './disk-full.ts';
import type { OpenedVault, PendingOfficePort, TrialIdentityPort, VaultPort } from './ports.ts';

export type CounterOpenFailure = OpenFailure | { readonly kind: 'damaged'; readonly what: 'journal' };

export interface SessionParts {
  /** Whether this is the training counter. */
  readonly training: boolean;
  readonly vault: VaultPort;
  readonly trialIdentity: TrialIdentityPort;
  readonly pendingOffice: PendingOfficePort;
  /** Opens journal, files and ledger with the vault's keys; moves aside what an unfinished set-up left when `fresh`. */
  readonly openCounter: (opened: OpenedVault, fresh: boolean) => Promise<Result<Counter, CounterOpenFailure>>;
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
    return {
      ...state,
      kind: this.unlocked === undefined ? 'locked' : 'unlocked',
      training: this.#parts.training,
      sending: this.#counter !== undefined,
      waiting: 0,
    };
  }

  async setUp(request: Request<'vault:set-up'>): Promise<Reply<'vault:set-up'>> {
    // The screens of one counter only ever send its own kind of office.
    if (!belongsTo(this.#parts, request.office)) throw new TypeError('an office of the other counter');
    // Kept first: after a power cut the key slot may be there and the journal still empty.
    await this.#parts.pendingOffice.save(request.office);
    const opened = await this.#parts.vault.setUp(request);
    if (!opened.ok) return opened;
    const counter = await this.#open(opened.value, true);
    if (!counter.ok) return fail(setUpFailureOf(counter.failure));
    return succeed(await this.#begin(counter.value, opened.value, request.passphrase));
  }

  async unlock(request: Request<'vault:unlock'>): Promise<Reply<'vault:unlock'>> {
    const opened = await this.#parts.vault.unlock(request);
    if (!opened.ok) return opened;
    const counter = await this.#open(opened.value, false);
    if (!counter.ok) {
      this.#parts.vault.lock();
      return fail(counter.failure satisfies UnlockFailure);
    }
    return succeed(await this.#begin(counter.value, opened.value, request.passphrase));
  }

  /** Goes on with a counter that was brought back from a copy; its vault was just made. */
  async takeOver(opened: OpenedVault, passphrase: string): Promise<Result<Session, CounterOpenFailure>> {
    const counter = await this.#open(opened, false);
    if (counter.ok) return succeed(await this.#begin(counter.value, opened, passphrase));
    this.#parts.vault.lock();
    return counter;
  }

  /** The slot first: a clerk who can unlock writes what is missing here at the first unlock. */
  async addClerk(request: Request<'vault:add-clerk'>): Promise<Reply<'vault:add-clerk'>> {
    const counter = this.unlocked;
    if (counter === undefined) return fail({ kind: 'locked' });
    // After a restore the others are known by name and have no slot yet: they stay who they were.
    const known = counter.ledger.findClerkNamed(request.clerkName);
    const added = await this.#parts.vault.addClerk({ ...request, clerkId: known?.clerkId });
    if (!added.ok || known !== undefined) return added;
    return withDiskGuard(async () => {
      await counter.exclusively(() => counter.append([{ kind: 'clerk-added', clerk: added.value }]));
      return added;
    });
  }

  /** Whether the one at work may ask this; a locked counter answers by itself that it is locked. */
  mayAsk<C extends Channel>(channel: C, request: Request<C>): boolean {
    const asked = dutyOf(channel, request);
    const clerk = this.#counter?.clerk;
    if (asked === 'anyone' || this.#counter === undefined || clerk === undefined) return true;
    return may(this.#counter.ledger.rolesOf(clerk.clerkId), asked);
  }

  lock(): void {
    this.#parts.vault.lock();
    if (this.#counter === undefined) return;
    this.#counter.clerk = undefined;
    this.#counter.parts.send('vault:locked', null);
  }

  async #open(opened: OpenedVault, fresh: boolean): Promise<Result<Counter, CounterOpenFailure>> {
    if (this.#counter !== undefined) return succeed(this.#counter);
    const counter = await this.#parts.openCounter(opened, fresh);
    if (counter.ok) this.#counter = counter.value;
    return counter;
  }

  /** Finishes a set-up that was cut short, then welcomes the clerk. */
  async #begin(counter: Counter, opened: OpenedVault, pin: string): Promise<Session> {
    const { clerk } = opened;
    const { pendingOffice, trialIdentity } = this.#parts;
    if (counter.ledger.office === undefined) {
      const office = await pendingOffice.load();
      if (office === undefined) throw new Error('the office of an unfinished set-up is gone');
      await counter.exclusively(() => counter.append([{ kind: 'office-configured', office }]));
    }
    if (counter.ledger.findClerk(clerk.clerkId) === undefined) {
      await counter.exclusively(() => counter.append([{ kind: 'clerk-added', clerk }]));
    }
    await trialIdentity.ensure(clerk, pin);
    counter.clerk = clerk;
    return sessionOf(counter, opened);
  }
}

/** The key slot is written by now: the next unlock goes on where this stopped. */
function setUpFailureOf(failure: CounterOpenFailure): SetUpFailure {
  if (failure.kind === 'disk-full') return failure;
  throw new Error(`a journal just made does not open: ${failure.kind}`);
}

/** The page gets copies: the vault zeroes its own keys when the app quits. */
function sessionOf(counter: Counter, { clerk, keyId, subkeys }: OpenedVault): Session {
  const { journal } = counter.parts;
  return {
    clerk,
    roles: counter.ledger.rolesOf(clerk.clerkId),
    office: counter.office,
    recordKey: Uint8Array.from(subkeys.record),
    fileKey: Uint8Array.from(subkeys.file),
    keyId,
    journal: { epoch: journal.epoch, seq: journal.headSeq },
  };
}
