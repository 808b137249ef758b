import { z } from 'zod';
import { keyListSchema } from './key-list-wire.ts';
import { BASE64URL, id, key } from './wire-fields.ts';

/** Part of every signed assertion, so that a signature made for another purpose is no password here. */
export const PROVINCE_AUDIENCE = 'quay-mot-cua/province/v1';

/** `publicKey`: the counter's P-256 key, SPKI DER, base64url. A repeat with the same key gets the same answer. */
export const enrolmentRequestSchema = z.strictObject({
  enrolmentCode: z.string().min(1).max(100),
  publicKey: key,
  epoch: id,
});

export type EnrolmentRequestWire = z.infer<typeof enrolmentRequestSchema>;

export const enrolmentAnswerSchema = z.strictObject({
  counterId: id,
  rootPublicKey: key,
  keys: keyListSchema,
});

export type EnrolmentAnswerWire = z.infer<typeof enrolmentAnswerSchema>;

/** Proof that the sender holds the counter's key, good once and for a few minutes. */
export const assertionSchema = z.strictObject({
  body: z.strictObject({
    audience: z.literal(PROVINCE_AUDIENCE),
    counterId: id,
    issuedAt: z.int().min(0),
    nonce: z.string().regex(BASE64URL).min(16).max(64),
  }),
  /** ECDSA P-256 over SHA-256 of the canonical JSON of `body`; P1363, base64url. */
  signature: key,
});

export type AssertionWire = z.infer<typeof assertionSchema>;

export const tokenAnswerSchema = z.strictObject({ token: z.string().min(1), expiresInMs: z.int().min(1) });

export type TokenAnswerWire = z.infer<typeof tokenAnswerSchema>;
