import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { canonicalJson } from '../../shared/kernel/canonical-json.ts';
import { isPartName } from './backup-layout.ts';

/** One part of a copy: its place in the counter, and the object that holds its bytes. */
export interface Part {
  readonly name: string;
  readonly sizeBytes: number;
  /** Of the ciphertext, lower-case hexadecimal. */
  readonly sha256: string;
}

/** The list of a copy: what it holds, and where the journal stood. In clear, and nothing personal in it. */
export interface Manifest {
  readonly format: typeof FORMAT;
  readonly generation: number;
  readonly madeAtMs: number;
  /** As the province calls it; `null` before enrolment. */
  readonly counterId: string | null;
  readonly keyId: string;
  /** Which recovery key opens it. */
  readonly tag: number;
  readonly journal: { readonly epoch: string; readonly seq: number; readonly headHash: string };
  /** Those of the journal come in the order of the chain. */
  readonly parts: readonly Part[];
}

export interface SealedManifest {
  readonly manifest: Manifest;
  /** HMAC-SHA-256 of the canonical list, hexadecimal. */
  readonly seal: string;
}

export type ReadManifest =
  | { readonly kind: 'list'; readonly sealed: SealedManifest }
  | { readonly kind: 'newer-format' }
  | { readonly kind: 'unreadable' };

export const FORMAT = 'qmc-backup-1';
const ANY_FORMAT = /^qmc-backup-\d+$/;

const hex = (length: number) => z.string().regex(new RegExp(`^[0-9a-f]{${length}}$`));
const count = z.int().nonnegative();
const schema = z.strictObject({
  manifest: z.strictObject({
    format: z.literal(FORMAT),
    generation: z.int().positive(),
    madeAtMs: count,
    counterId: z.string().max(100).nullable(),
    keyId: hex(32),
    tag: count,
    journal: z.strictObject({ epoch: z.string().max(64), seq: count, headHash: hex(64) }),
    parts: z.array(
      z.strictObject({ name: z.string().refine(isPartName), sizeBytes: count, sha256: hex(64) }),
    ),
  }),
  seal: hex(64),
});
const anyFormat = z.object({ manifest: z.object({ format: z.string().regex(ANY_FORMAT) }) });

export function encodeManifest(manifest: Manifest, key: Uint8Array): Uint8Array {
  return Buffer.from(JSON.stringify({ manifest, seal: sealOf(manifest, key) }), 'utf8');
}

/** Reads the list without a key; whether it is the counter's own says `isSealedBy`. */
export function readManifest(bytes: Uint8Array): ReadManifest {
  const value = parseJson(bytes);
  const parsed = schema.safeParse(value);
  if (parsed.success) return { kind: 'list', sealed: parsed.data };
  const other = anyFormat.safeParse(value);
  return other.success && other.data.manifest.format !== FORMAT
    ? { kind: 'newer-format' }
    : { kind: 'unreadable' };
}

export function isSealedBy({ manifest, seal }: SealedManifest, key: Uint8Array): boolean {
  return timingSafeEqual(Buffer.from(seal, 'hex'), Buffer.from(sealOf(manifest, key), 'hex'));
}

export function totalBytesOf({ parts }: Manifest): number {
  return parts.reduce((total, { sizeBytes }) => total + sizeBytes, 0);
}

export function journalPartsOf({ parts }: Manifest): readonly Part[] {
  return parts.filter(({ name }) => name.startsWith('journal/'));
}

function sealOf(manifest: Manifest, key: Uint8Array): string {
  // The same value as it comes back from the file: plain JSON.
  const json = JSON.parse(JSON.stringify(manifest));
  return createHmac('sha256', key).update(canonicalJson(json)).digest('hex');
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return undefined; // cut off or overwritten: no list
  }
}
