import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { AddClerkFailure, SetUpFailure, UnlockFailure } from '../../shared/contract/failures.ts';
import type { Clerk } from '../../shared/domain/office.ts';
import { parseClerkId, type ClerkId } from '../../shared/kernel/id.ts';
import { fail, succeed, type Result } from '../../shared/kernel/result.ts';
import { ARGON2_PARAMETERS, type Argon2Parameters } from './algorithms.ts';
import type { Argon2 } from './argon2.ts';
import { openAttempts, type Attempts } from './attempts.ts';
import { clerkOfSlot, newClerkSlot, openClerkSlot } from './clerk-slot.ts';
import { credentialKey, newDataKey, vaultKeys, zeroKeys, type DataKey, type VaultKeys } from './data-key.ts';
import {
  newMachineSecret,
  openMachineSecret,
  type MachineSecret,
  type SecretStore,
} from './machine-secret.ts';
import { newRecoverySlot } from './recovery-slot.ts';
import type { BoxKey } from './sealed-box.ts';
import { readSecret, writeSecret } from './sealed-secrets.ts';
import { readSlots, writeSlots, type SlotDocument, type StoredSlots } from './slot-file.ts';
import type { KeyShare } from './split-key.ts';
import { isDiskFull, type VaultFiles } from './vault-files.ts';

/**
 * Guarantees: no key is ever on disk in clear; no slot opens with the machine
 * alone or the passphrase alone; no wrong passphrase, torn write or full disk
 * destroys a slot. Pieces: slots (`slot-file`), tries (`attempts`), subkeys
 * (`data-key`), sealed secrets. Who calls `close` last takes the keys out of memory.
 */

/** In code points after NFC, so a letter with its marks counts as one. */
export const MIN_PASSPHRASE_LENGTH = 8;
const WEAK_PASSPHRASE = { kind: 'weak-passphrase', minLength: MIN_PASSPHRASE_LENGTH } as const;
const ATTEMPTS_FILE = 'attempts.json';
/** Kept sealed until enrolment hands it to the province; the machine must not hold two open shares. */
export const PROVINCE_SHARE_SECRET = 'recovery-province-share';

type DiskFullFailure = Extract<SetUpFailure, { kind: 'disk-full' }>;

export interface OpenedVault {
  readonly clerk: Clerk;
  /** The vault's own arrays, zeroed by `close`: copy what leaves this process. */
  readonly keys: VaultKeys;
}

export type VaultState =
  | { readonly kind: 'needs-set-up' }
  | {
      readonly kind: 'locked' | 'unlocked';
      /** Empty when the machine secret or the slots cannot be read; `unlock` then says which. */
      readonly clerks: readonly Clerk[];
      /** The shortest wait among the clerks; `unlock` answers each clerk's own. */
      readonly retryAfterMs: number;
      readonly secretStore: 'system' | 'plain';
    };

export interface Vault {
  status(): VaultState;
  setUp(request: {
    readonly clerkName: string;
    readonly passphrase: string;
  }): Promise<Result<OpenedVault, SetUpFailure>>;
  unlock(request: {
    readonly clerkId: ClerkId;
    readonly passphrase: string;
  }): Promise<Result<OpenedVault, UnlockFailure>>;
  /** Lets one more clerk in, whom the one at work vouches for with their own passphrase. */
  addClerk(request: AddClerkRequest): Promise<Result<Clerk, AddClerkFailure>>;
  /** Ends the clerk's session. The keys stay for sending until `close` (DESIGN 7). */
  lock(): void;
  /** Who is at the counter; `undefined` while locked. */
  clerk(): Clerk | undefined;
  /** `undefined` from start until the first unlock, and after `close`. */
  keys(): VaultKeys | undefined;
  /** Throws before the first unlock; `name` is lower-case words with hyphens. */
  sealSecret(name: string, bytes: Uint8Array): Promise<void>;
  /** `undefined` when never sealed; throws `SecretDamagedError` when it does not open. */
  openSecret(name: string): Promise<Uint8Array | undefined>;
  /** Makes a new recovery key and voids the last one. The card's share is answered once and kept nowhere. */
  addRecoverySlot(): Promise<KeyShare>;
  close(): void;
}

export interface AddClerkRequest {
  readonly clerkName: string;
  readonly passphrase: string;
  readonly ownPassphrase: string;
}

export interface VaultOptions {
  readonly directory: string;
  readonly secretStore: SecretStore;
  readonly argon2: Argon2;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly files: VaultFiles;
  /** For new slots; each slot keeps its own. */
  readonly argon2Parameters?: Argon2Parameters;
}

/** Reads the slots; opens nothing that needs a passphrase. */
export async function openVault(options: VaultOptions): Promise<Vault> {
  const { files, directory, now } = options;
  await files.sweep(directory);
  const slots = await readSlots(files, directory);
  const attempts = await openAttempts({ files, path: join(directory, ATTEMPTS_FILE), now });
  const vault = new CounterVault(options, slots, attempts);
  await vault.readMachineSecret();
  return vault;
}

class CounterVault implements Vault {
  readonly #options: VaultOptions;
  readonly #attempts: Attempts;
  #slots: StoredSlots;
  #machineSecret: MachineSecret | undefined;
  #open: { readonly dataKey: DataKey; readonly keys: VaultKeys } | undefined;
  #clerk: Clerk | undefined;
  /** Set-up, unlock and slot changes run one after the other: two clicks must not make two vaults. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(options: VaultOptions, slots: StoredSlots, attempts: Attempts) {
    this.#options = options;
    this.#slots = slots;
    this.#attempts = attempts;
  }

  /** Tried again at each unlock: a keychain may be closed at start and open a minute later. */
  async readMachineSecret(): Promise<MachineSecret | undefined> {
    if (this.#machineSecret !== undefined || this.#slots.kind !== 'found') return this.#machineSecret;
    const sealed = this.#slots.document.sealedMachineSecret;
    this.#machineSecret = await openMachineSecret(this.#options.secretStore, sealed);
    return this.#machineSecret;
  }

  status(): VaultState {
    if (this.#slots.kind === 'none') return { kind: 'needs-set-up' };
    const clerks = this.#clerks();
    const waits = clerks.map(({ clerkId }) => this.#attempts.retryAfterMs(clerkId));
    return {
      kind: this.#clerk === undefined ? 'locked' : 'unlocked',
      clerks,
      retryAfterMs: waits.length === 0 ? 0 : Math.min(...waits),
      secretStore: this.#options.secretStore.kind,
    };
  }

  setUp(request: { readonly clerkName: string; readonly passphrase: string }) {
    return this.#inTurn(() => this.#setUp(request));
  }

  unlock(request: { readonly clerkId: ClerkId; readonly passphrase: string }) {
    return this.#inTurn(() => this.#unlock(request));
  }

  addClerk(request: AddClerkRequest) {
    return this.#inTurn(() => this.#addClerk(request));
  }

  lock(): void {
    this.#clerk = undefined;
  }

  clerk(): Clerk | undefined {
    return this.#clerk;
  }

  keys(): VaultKeys | undefined {
    return this.#open?.keys;
  }

  async sealSecret(name: string, bytes: Uint8Array): Promise<void> {
    await writeSecret(this.#secretPlace(), name, bytes);
  }

  async openSecret(name: string): Promise<Uint8Array | undefined> {
    return readSecret(this.#secretPlace(), name);
  }

  addRecoverySlot(): Promise<KeyShare> {
    return this.#inTurn(() => this.#addRecoverySlot());
  }

  close(): void {
    if (this.#open !== undefined) {
      zeroKeys(this.#open.keys);
      this.#open.dataKey.bytes.fill(0);
    }
    this.#machineSecret?.bytes.fill(0);
    this.#machineSecret = undefined;
    this.#open = undefined;
    this.#clerk = undefined;
  }

  async #setUp(request: {
    readonly clerkName: string;
    readonly passphrase: string;
  }): Promise<Result<OpenedVault, SetUpFailure>> {
    if (this.#slots.kind !== 'none') return fail({ kind: 'already-set-up' });
    if (isWeak(request.passphrase)) return fail(WEAK_PASSPHRASE);
    const { argon2, argon2Parameters: parameters = ARGON2_PARAMETERS, secretStore } = this.#options;
    const clerk = { clerkId: newClerkId(), name: request.clerkName.normalize('NFC') };
    const machineSecret = newMachineSecret();
    const dataKey = newDataKey();
    const tools = { argon2, machineSecret, parameters };
    const slot = await newClerkSlot(tools, clerk, { passphrase: request.passphrase, dataKey });
    const document: SlotDocument = {
      generation: 1,
      keyId: dataKey.keyId,
      sealedMachineSecret: await secretStore.encrypt(machineSecret.bytes),
      clerks: [slot],
      recovery: null,
    };
    const full = await this.#writeUnlessFull(document);
    if (full !== undefined) return fail(full);
    this.#machineSecret = machineSecret;
    return succeed(this.#begin(clerk, dataKey));
  }

  async #unlock(request: {
    readonly clerkId: ClerkId;
    readonly passphrase: string;
  }): Promise<Result<OpenedVault, UnlockFailure>> {
    if (this.#slots.kind === 'damaged') return fail({ kind: 'damaged', what: 'key-slot' });
    if (this.#slots.kind === 'none') return fail({ kind: 'unknown-clerk' });
    const { keyId, clerks } = this.#slots.document;
    const slot = clerks.find(({ clerkId }) => clerkId === request.clerkId);
    if (slot === undefined) return fail({ kind: 'unknown-clerk' });
    const machineSecret = await this.readMachineSecret();
    const clerk = machineSecret && clerkOfSlot(machineSecret, slot);
    if (machineSecret === undefined || clerk === undefined) {
      return fail({ kind: 'damaged', what: 'machine-secret' });
    }
    const retryAfterMs = this.#attempts.retryAfterMs(slot.clerkId);
    if (retryAfterMs > 0) return fail({ kind: 'too-soon', retryAfterMs });
    await this.#attempts.begin(slot.clerkId);
    const tools = { argon2: this.#options.argon2, machineSecret };
    const dataKey = await openClerkSlot(tools, slot, { passphrase: request.passphrase, keyId });
    if (dataKey === undefined) {
      return fail({ kind: 'wrong-passphrase', retryAfterMs: this.#attempts.retryAfterMs(slot.clerkId) });
    }
    await this.#attempts.forgive(slot.clerkId);
    return succeed(this.#begin(clerk, dataKey));
  }

  async #addClerk(request: AddClerkRequest): Promise<Result<Clerk, AddClerkFailure>> {
    const adder = this.#clerk;
    const machineSecret = await this.readMachineSecret();
    if (adder === undefined || this.#open === undefined || machineSecret === undefined)
      return fail({ kind: 'locked' });
    const { dataKey } = this.#open;
    if (isWeak(request.passphrase)) return fail(WEAK_PASSPHRASE);
    const name = request.clerkName.normalize('NFC');
    if (this.#clerks().some((clerk) => clerk.name === name)) return fail({ kind: 'name-taken' });
    const proven = await this.#prove(adder, request.ownPassphrase, machineSecret);
    if (proven !== undefined) return fail(proven);
    const { argon2, argon2Parameters: parameters = ARGON2_PARAMETERS } = this.#options;
    const clerk = { clerkId: newClerkId(), name };
    const secret = { passphrase: request.passphrase, dataKey };
    const slot = await newClerkSlot({ argon2, machineSecret, parameters }, clerk, secret);
    if (this.#slots.kind !== 'found') return fail({ kind: 'locked' });
    const { document } = this.#slots;
    const full = await this.#writeUnlessFull({
      ...document,
      generation: document.generation + 1,
      clerks: [...document.clerks, slot],
    });
    return full === undefined ? succeed(clerk) : fail(full);
  }

  /** Whether a passphrase is this clerk's, counted like any try; nothing when it is. */
  async #prove(
    { clerkId }: Clerk,
    passphrase: string,
    machineSecret: MachineSecret,
  ): Promise<Extract<AddClerkFailure, { retryAfterMs: number }> | undefined> {
    const retryAfterMs = this.#attempts.retryAfterMs(clerkId);
    if (retryAfterMs > 0) return { kind: 'too-soon', retryAfterMs };
    if (this.#slots.kind !== 'found') throw new TypeError('a clerk at work has a slot');
    const { keyId, clerks } = this.#slots.document;
    const slot = clerks.find((one) => one.clerkId === clerkId);
    if (slot === undefined) throw new TypeError('a clerk at work has a slot');
    await this.#attempts.begin(clerkId);
    const tools = { argon2: this.#options.argon2, machineSecret };
    const dataKey = await openClerkSlot(tools, slot, { passphrase, keyId });
    if (dataKey === undefined)
      return { kind: 'wrong-passphrase', retryAfterMs: this.#attempts.retryAfterMs(clerkId) };
    dataKey.bytes.fill(0);
    await this.#attempts.forgive(clerkId);
    return undefined;
  }

  /** Keys that are open already stay the same arrays: the adapters that hold them go on working. */
  #begin(clerk: Clerk, dataKey: DataKey): OpenedVault {
    this.#open ??= { dataKey, keys: vaultKeys(dataKey) };
    if (this.#open.dataKey !== dataKey) dataKey.bytes.fill(0);
    this.#clerk = clerk;
    return { clerk, keys: this.#open.keys };
  }

  async #addRecoverySlot(): Promise<KeyShare> {
    const machineSecret = await this.readMachineSecret();
    if (this.#slots.kind !== 'found' || this.#open === undefined || machineSecret === undefined) {
      throw new TypeError('a recovery key is made while the vault is open');
    }
    const { slot, officeCardShare, provinceShare } = newRecoverySlot(this.#open.dataKey, machineSecret);
    await this.sealSecret(PROVINCE_SHARE_SECRET, provinceShare.bytes);
    const { document } = this.#slots;
    await this.#write({ ...document, generation: document.generation + 1, recovery: slot });
    return officeCardShare;
  }

  async #write(document: SlotDocument): Promise<void> {
    await writeSlots(this.#options.files, this.#options.directory, document);
    this.#slots = { kind: 'found', document };
  }

  async #writeUnlessFull(document: SlotDocument): Promise<DiskFullFailure | undefined> {
    try {
      await this.#write(document);
      return undefined;
    } catch (error) {
      if (!isDiskFull(error)) throw error;
      return { kind: 'disk-full', freeBytes: await this.#options.files.freeBytes(this.#options.directory) };
    }
  }

  #clerks(): readonly Clerk[] {
    const machineSecret = this.#machineSecret;
    if (machineSecret === undefined || this.#slots.kind !== 'found') return [];
    const clerks = this.#slots.document.clerks.map((slot) => clerkOfSlot(machineSecret, slot));
    return clerks.filter((clerk) => clerk !== undefined);
  }

  #secretPlace(): { readonly files: VaultFiles; readonly directory: string; readonly key: BoxKey } {
    if (this.#open === undefined) throw new TypeError('secrets are sealed and opened after an unlock');
    const { files, directory } = this.#options;
    return { files, directory, key: credentialKey(this.#open.dataKey) };
  }

  #inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const result = this.#turn.then(work, work);
    // Its own caller meets a failure; the next in turn only waits for the end.
    this.#turn = result.catch(() => undefined);
    return result;
  }
}

function isWeak(passphrase: string): boolean {
  return Array.from(passphrase.normalize('NFC')).length < MIN_PASSPHRASE_LENGTH;
}

function newClerkId(): ClerkId {
  const id = parseClerkId(randomUUID());
  if (id === undefined) throw new TypeError('a random UUID is an id');
  return id;
}
