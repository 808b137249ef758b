import { randomBytes } from 'node:crypto';
import type { Clerk } from '../../shared/domain/office.ts';
import type { Argon2Parameters } from './algorithms.ts';
import type { Argon2 } from './argon2.ts';
import { derive, type DataKey } from './data-key.ts';
import { clerkNameKey, type MachineSecret } from './machine-secret.ts';
import { openBox, sealBox, type BoxKey } from './sealed-box.ts';

const SALT_BYTES = 16;

/** One clerk's way to the data key. Opens with the passphrase on this machine; neither is enough alone. */
export interface ClerkSlot {
  readonly clerkId: Clerk['clerkId'];
  /** Sealed under the machine secret: the lock screen shows names before any passphrase. */
  readonly sealedName: Uint8Array;
  readonly salt: Uint8Array;
  readonly argon2: Argon2Parameters;
  readonly sealedDataKey: Uint8Array;
}

export interface SlotTools {
  readonly argon2: Argon2;
  readonly machineSecret: MachineSecret;
}

export async function newClerkSlot(
  tools: SlotTools & { readonly parameters: Argon2Parameters },
  clerk: Clerk,
  secret: { readonly passphrase: string; readonly dataKey: DataKey },
): Promise<ClerkSlot> {
  const salt = randomBytes(SALT_BYTES);
  const lock = { salt, argon2: tools.parameters };
  const key = await slotKey(tools, lock, secret.passphrase);
  const name = Buffer.from(clerk.name.normalize('NFC'), 'utf8');
  return {
    clerkId: clerk.clerkId,
    sealedName: sealBox(clerkNameKey(tools.machineSecret), namePurpose(clerk.clerkId), name),
    ...lock,
    sealedDataKey: sealBox(key, slotPurpose(clerk.clerkId, secret.dataKey.keyId), secret.dataKey.bytes),
  };
}

/** The data key; `undefined` when the passphrase is another one. */
export async function openClerkSlot(
  tools: SlotTools,
  slot: ClerkSlot,
  secret: { readonly passphrase: string; readonly keyId: string },
): Promise<DataKey | undefined> {
  const key = await slotKey(tools, slot, secret.passphrase);
  const bytes = openBox(key, slotPurpose(slot.clerkId, secret.keyId), slot.sealedDataKey);
  return bytes === undefined ? undefined : { bytes, keyId: secret.keyId };
}

/** `undefined` when the slot was made on another machine. */
export function clerkOfSlot(machineSecret: MachineSecret, slot: ClerkSlot): Clerk | undefined {
  const name = openBox(clerkNameKey(machineSecret), namePurpose(slot.clerkId), slot.sealedName);
  return name === undefined ? undefined : { clerkId: slot.clerkId, name: Buffer.from(name).toString('utf8') };
}

async function slotKey(
  { argon2, machineSecret }: SlotTools,
  lock: Pick<ClerkSlot, 'salt' | 'argon2'>,
  passphrase: string,
): Promise<BoxKey> {
  // Two keyboards may send one Vietnamese letter as one code point or as two.
  const typed = new TextEncoder().encode(passphrase.normalize('NFC'));
  const stretched = await argon2({ passphrase: typed, salt: lock.salt, parameters: lock.argon2 });
  const material = Buffer.concat([stretched, machineSecret.bytes]);
  const key = derive(material, lock.salt, 'qmc clerk slot v1');
  for (const secret of [typed, stretched, material]) secret.fill(0);
  return { key, keyId: machineSecret.keyId };
}

function slotPurpose(clerkId: string, keyId: string): string {
  return `clerk-slot ${clerkId} ${keyId}`;
}

function namePurpose(clerkId: string): string {
  return `clerk-name ${clerkId}`;
}
