import { z } from 'zod';
import { id, key } from './wire-fields.ts';

/** The keys that may sign receipts, under the root that enrolment pinned (DESIGN 11). */
export interface SigningKeyListWire {
  readonly body: {
    readonly kind: 'signing-keys';
    /** Grows with each new list. */
    readonly serial: number;
    readonly keys: readonly { readonly keyId: string; readonly publicKey: string }[];
  };
  /** By the root, over SHA-256 of the canonical JSON of `body`; P1363, base64url. */
  readonly signature: string;
}

export const keyListSchema: z.ZodType<SigningKeyListWire> = z.strictObject({
  body: z.strictObject({
    kind: z.literal('signing-keys'),
    serial: z.int().min(1),
    keys: z.array(z.strictObject({ keyId: id, publicKey: key })).min(1),
  }),
  signature: key,
});
