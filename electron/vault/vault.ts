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
import {
  machineShareOf,
  newRecoverySlot,
  recoveryTag,
  resealedSlot,
  type RecoveryBox,
} from './recovery-slot.ts';
import type { BoxKey } from './sealed-box.ts';
import { readSecret, removeSecret, writeSecret } from './sealed-secrets.ts';
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
/** Before the share: which key it is of. */
const TAG_BYTES = 2;

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
  dropSecret(name: string): Promise<void>;
  /** Makes a new recovery key. The one before is in force until `keep` resolves; the card's share is kept nowhere. */
  prepareRecovery(): Promise<PreparedRecovery>;
  /** What of the recovery key goes into a backup; `undefined` while there is none. */
  recoveryBox(): RecoveryBox | undefined;
  /** This machine's own share of it; `undefined` without one, or when the machine secret does not open. */
  machineShare(): Promise<KeyShare | undefined>;
  /** The province's share, until the province has it. */
  provinceShare(): Promise<KeyShare | undefined>;
  /** A new machine and a new passphrase for a data key that two shares opened; replaces every slot. Call with the folder's old files moved away. */
  restore(request: RestoreVaultRequest): Promise<Result<OpenedVault, SetUpFailure>>;
  close(): void;
}

export interface PreparedRecovery {
  readonly officeCardShare: KeyShare;
  readonly tag: number;
  readonly keep: () => Promise<void>;
}

export interface RestoreVaultRequest {
  readonly dataKey: DataKey;
  readonly box: RecoveryBox;
  readonly shares: readonly [KeyShare, KeyShare];
  readonly clerk: Clerk;
  readonly passphrase: string;
}

export interface AddClerkRequest {
  /** Of a clerk whom the counter knows already; a new one without it. */
  readonly clerkId?: ClerkId | undefined;
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

  async dropSecret(name: string): Promise<void> {
    await removeSecret(this.#options, name);
  }

  prepareRecovery(): Promise<PreparedRecovery> {
    return this.#inTurn(() => this.#prepareRecovery());
  }

  recoveryBox(): RecoveryBox | undefined {
    if (this.#slots.kind !== 'found') return undefined;
    const { keyId, recovery } = this.#slots.document;
    return recovery === null ? undefined : { keyId, sealedDataKey: recovery.sealedDataKey };
  }

  async machineShare(): Promise<KeyShare | undefined> {
    const machineSecret = await this.readMachineSecret();
    if (machineSecret === undefined || this.#slots.kind !== 'found') return undefined;
    const { recovery } = this.#slots.document;
    return recovery === null ? undefined : machineShareOf(recovery, machineSecret);
  }

  async provinceShare(): Promise<KeyShare | undefined> {
    const [bytes, box] = [await this.openSecret(PROVINCE_SHARE_SECRET), this.recoveryBox()];
    if (bytes === undefined || box === undefined) return undefined;
    // Left by a change of the key that the power cut short: it belongs to no key in force.
    if (Buffer.from(bytes).readUInt16BE(0) !== recoveryTag(box)) return undefined;
    return { place: 3, bytes: bytes.slice(TAG_BYTES) };
  }

  restore(request: RestoreVaultRequest): Promise<Result<OpenedVault, SetUpFailure>> {
    return this.#inTurn(() => this.#restore(request));
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
    const clerk = clerkFor(request, name);
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

  async #prepareRecovery(): Promise<PreparedRecovery> {
    const machineSecret = await this.readMachineSecret();
    if (this.#slots.kind !== 'found' || this.#open === undefined || machineSecret === undefined) {
      throw new TypeError('a recovery key is made while the vault is open');
    }
    const { slot, officeCardShare, provinceShare } = newRecoverySlot(this.#open.dataKey, machineSecret);
    const keep = async (): Promise<void> => {
      if (this.#slots.kind !== 'found') throw new TypeError('a vault that is open has slots');
      const tag = Buffer.alloc(TAG_BYTES);
      tag.writeUInt16BE(recoveryTag(slot));
      await this.sealSecret(PROVINCE_SHARE_SECRET, Buffer.concat([tag, provinceShare.bytes]));
      const { document } = this.#slots;
      await this.#write({ ...document, generation: document.generation + 1, recovery: slot });
      provinceShare.bytes.fill(0);
    };
    return { officeCardShare, tag: recoveryTag(slot), keep: () => this.#inTurn(keep) };
  }

  async #restore(request: RestoreVaultRequest): Promise<Result<OpenedVault, SetUpFailure>> {
    const { dataKey, box, shares, clerk, passphrase } = request;
    if (isWeak(passphrase)) return fail(WEAK_PASSPHRASE);
    const { argon2, argon2Parameters: parameters = ARGON2_PARAMETERS, secretStore } = this.#options;
    const machineSecret = newMachineSecret();
    const slot = await newClerkSlot({ argon2, machineSecret, parameters }, clerk, { passphrase, dataKey });
    const full = await this.#writeUnlessFull({
      generation: 1,
      keyId: dataKey.keyId,
      sealedMachineSecret: await secretStore.encrypt(machineSecret.bytes),
      clerks: [slot],
      recovery: resealedSlot(box, machineSecret, shares),
    });
    if (full !== undefined) return fail(full);
    this.#machineSecret = machineSecret;
    // An unlock of a counter that then did not open left its keys here; nobody works with them.
    if (this.#open !== undefined) zeroKeys(this.#open.keys);
    this.#open = undefined;
    return succeed(this.#begin(clerk, dataKey));
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

function clerkFor({ clerkId = newClerkId() }: AddClerkRequest, name: string): Clerk {
  return { clerkId, name };
}

function newClerkId(): ClerkId {
  const id = parseClerkId(randomUUID());
  if (id === undefined) throw new TypeError('a random UUID is an id');
  return id;
}
