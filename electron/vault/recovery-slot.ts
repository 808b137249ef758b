import { createHash, randomBytes } from 'node:crypto';
import { HASH } from './algorithms.ts';
import { derive, KEY_BYTES, type DataKey } from './data-key.ts';
import { machineShareKey, type MachineSecret } from './machine-secret.ts';
import { openBox, sealBox, type BoxKey } from './sealed-box.ts';
import { combineKey, shareAt, splitKey, type KeyShare } from './split-key.ts';

/**
 * The way back when Windows or every passphrase is lost:
 * the data key under a recovery key of which this machine, the office's card
 * and the province hold one share each, any two being enough.
 */
export interface RecoverySlot {
  readonly sealedDataKey: Uint8Array;
  /** Under the machine secret. The province's share is never beside it in that form, else the machine alone had two. */
  readonly sealedMachineShare: Uint8Array;
}

/** What a backup carries: the data key under the recovery key. The machine's share is not in it. */
export interface RecoveryBox {
  readonly keyId: string;
  readonly sealedDataKey: Uint8Array;
}

export interface NewRecoverySlot {
  readonly slot: RecoverySlot;
  readonly officeCardShare: KeyShare;
  readonly provinceShare: KeyShare;
}

export function newRecoverySlot(dataKey: DataKey, machineSecret: MachineSecret): NewRecoverySlot {
  const recoveryKey = randomBytes(KEY_BYTES);
  const [machineShare, officeCardShare, provinceShare] = splitKey(recoveryKey);
  const slot = {
    sealedDataKey: sealBox(recoveryBoxKey(recoveryKey, dataKey.keyId), 'recovery-slot', dataKey.bytes),
    sealedMachineShare: sealBox(machineShareKey(machineSecret), 'machine-share', machineShare.bytes),
  };
  recoveryKey.fill(0);
  machineShare.bytes.fill(0);
  return { slot, officeCardShare, provinceShare };
}

/** `undefined` when the slot was made on another machine. */
export function machineShareOf(slot: RecoverySlot, machineSecret: MachineSecret): KeyShare | undefined {
  const bytes = openBox(machineShareKey(machineSecret), 'machine-share', slot.sealedMachineShare);
  return bytes === undefined ? undefined : { place: 1, bytes };
}

/** The slot for a new machine secret, so that the card and the province's share stay what they are. */
export function resealedSlot(
  box: RecoveryBox,
  machineSecret: MachineSecret,
  shares: readonly [KeyShare, KeyShare],
): RecoverySlot {
  const machineShare = shareAt(1, ...shares);
  if (machineShare === undefined) throw new TypeError('two different shares opened this box');
  const sealedMachineShare = sealBox(machineShareKey(machineSecret), 'machine-share', machineShare.bytes);
  machineShare.bytes.fill(0);
  return { sealedDataKey: box.sealedDataKey, sealedMachineShare };
}

/** 14 bits that tell one recovery key's shares from another's; the ciphertext they come from is no secret. */
export function recoveryTag({ sealedDataKey }: Pick<RecoveryBox, 'sealedDataKey'>): number {
  return createHash(HASH).update(sealedDataKey).digest().readUInt16BE(0) & 0x3fff;
}

/** The data key; `undefined` when the two shares do not belong to this slot. */
export function openRecoverySlot(
  slot: Pick<RecoverySlot, 'sealedDataKey'>,
  keyId: string,
  shares: readonly [KeyShare, KeyShare],
): DataKey | undefined {
  const recoveryKey = combineKey(...shares);
  if (recoveryKey === undefined) return undefined;
  const bytes = openBox(recoveryBoxKey(recoveryKey, keyId), 'recovery-slot', slot.sealedDataKey);
  return bytes === undefined ? undefined : { bytes, keyId };
}

function recoveryBoxKey(recoveryKey: Uint8Array, keyId: string): BoxKey {
  return { key: derive(recoveryKey, Buffer.from(keyId, 'hex'), 'qmc recovery slot v1'), keyId };
}
