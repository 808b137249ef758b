import { z } from 'zod';
import { DOSSIER_CODE } from '../../domain/dossier-code.ts';
import type { FileRef } from '../../domain/file-ref.ts';
import type { ActionId, ClerkId, ComponentId, DossierId, PageId } from '../../kernel/id.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Sha256 } from '../../kernel/sha256.ts';

/** The fields that many messages of the wire share. */

const ID = /^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/;
export const BASE64URL = /^[A-Za-z0-9_-]+$/;

// The pattern is the brand in each of these; the schema itself stays a plain string or number on the wire.
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/) as unknown as z.ZodType<Sha256>;
export const instant = z.int().min(0) as unknown as z.ZodType<Instant>;
export const id = z.string().regex(ID);
export const actionId = id as unknown as z.ZodType<ActionId>;
export const dossierId = id as unknown as z.ZodType<DossierId>;
export const componentId = id as unknown as z.ZodType<ComponentId>;
export const pageId = id as unknown as z.ZodType<PageId>;
export const clerkId = id as unknown as z.ZodType<ClerkId>;
export const isoDay = z.iso.date();
export const key = z.string().regex(BASE64URL).max(400);
export const short = z.string().max(400);
export const long = z.string().max(4000);
export const count = z.int().min(0).max(10_000);
export const code = z.string().regex(DOSSIER_CODE).max(64); // the one form of `shared/domain/dossier-code.ts`

export const fileRefSchema: z.ZodType<FileRef> = z.strictObject({
  digest: sha256,
  sizeBytes: z.int().min(0),
});
