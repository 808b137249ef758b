import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { canonicalJson } from '../../shared/kernel/canonical-json.ts';
import { parseClerkId } from '../../shared/kernel/id.ts';
import type { Json } from '../../shared/kernel/wire.ts';
import { HASH, isBearable } from './algorithms.ts';
import type { ClerkSlot } from './clerk-slot.ts';
import type { RecoverySlot } from './recovery-slot.ts';
import type { VaultFiles } from './vault-files.ts';

/**
 * The slots of all clerks, in one document. Two files take turns, so a write
 * never touches the generation that is in force: whatever a torn write, a bad
 * sector or a full disk does to one, the other still opens.
 */
const FORMAT = 'qmc-slots-1';
const FILE_NAMES = ['slots.0.json', 'slots.1.json'] as const;

export interface SlotDocument {
  readonly generation: number;
  /** Id of the data key in all slots. */
  readonly keyId: string;
  /** As the system's secret store sealed it. */
  readonly sealedMachineSecret: Uint8Array;
  readonly clerks: readonly ClerkSlot[];
  readonly recovery: RecoverySlot | null;
}

/** `damaged`: there are slot files and none can be read; they are kept, and nothing is set up over them. */
export type StoredSlots =
  | { readonly kind: 'none' }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'found'; readonly document: SlotDocument };

export async function readSlots(files: VaultFiles, directory: string): Promise<StoredSlots> {
  const stored = await Promise.all(FILE_NAMES.map((name) => files.read(join(directory, name))));
  const present = stored.filter((bytes) => bytes !== undefined);
  if (present.length === 0) return { kind: 'none' };
  const documents = present.map(parseSlots).filter((document) => document !== undefined);
  const newest = documents.toSorted((one, other) => other.generation - one.generation)[0];
  return newest === undefined ? { kind: 'damaged' } : { kind: 'found', document: newest };
}

/** Resolves when the new generation is durable; on any error the previous one is still in force. */
export async function writeSlots(
  files: VaultFiles,
  directory: string,
  document: SlotDocument,
): Promise<void> {
  const name = document.generation % 2 === 0 ? FILE_NAMES[0] : FILE_NAMES[1];
  const body = jsonOf(document);
  const text = JSON.stringify({ format: FORMAT, sha256: checksum(body), body }, null, 1);
  await files.write(join(directory, name), Buffer.from(text, 'utf8'));
}

const base64 = z.base64().transform((text) => new Uint8Array(Buffer.from(text, 'base64')));
const hexId = z.string().regex(/^[0-9a-f]{32}$/);
const clerkId = z.string().transform((text, context) => {
  const id = parseClerkId(text);
  if (id !== undefined) return id;
  context.addIssue({ code: 'custom', message: 'not a clerk id' });
  return z.NEVER;
});
const clerkSlot = z.object({
  clerkId,
  sealedName: base64,
  salt: base64,
  argon2: z.object({ memoryKib: z.int(), passes: z.int(), lanes: z.int() }).refine(isBearable),
  sealedDataKey: base64,
});
const slotBody = z.object({
  generation: z.int().positive(),
  keyId: hexId,
  sealedMachineSecret: base64,
  clerks: z.array(clerkSlot).min(1),
  recovery: z.object({ sealedDataKey: base64, sealedMachineShare: base64 }).nullable(),
});
const slotFile = z.object({ format: z.literal(FORMAT), sha256: z.string(), body: z.json() });

function parseSlots(bytes: Uint8Array): SlotDocument | undefined {
  const file = slotFile.safeParse(parseJson(bytes));
  if (!file.success || checksum(file.data.body) !== file.data.sha256) return undefined;
  return slotBody.safeParse(file.data.body).data;
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return undefined;
  }
}

function jsonOf(document: SlotDocument): Json {
  const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
  const { recovery } = document;
  return {
    generation: document.generation,
    keyId: document.keyId,
    sealedMachineSecret: text(document.sealedMachineSecret),
    clerks: document.clerks.map((slot) => ({
      clerkId: slot.clerkId,
      sealedName: text(slot.sealedName),
      salt: text(slot.salt),
      argon2: { ...slot.argon2 },
      sealedDataKey: text(slot.sealedDataKey),
    })),
    recovery: recovery && {
      sealedDataKey: text(recovery.sealedDataKey),
      sealedMachineShare: text(recovery.sealedMachineShare),
    },
  };
}

/** Finds accidents, not attackers: against those each box carries its own tag. */
function checksum(body: Json): string {
  return createHash(HASH).update(canonicalJson(body)).digest('hex');
}
