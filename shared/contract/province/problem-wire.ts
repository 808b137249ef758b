import { z } from 'zod';

/** Why a request was turned away before it became a dossier; `serverNow` lets a counter with a wrong clock sign again. */
export const problemSchema = z.strictObject({
  kind: z.enum([
    'malformed',
    'code-refused',
    'assertion-expired',
    'assertion-refused',
    'token-refused',
    'counter-revoked',
    'stale-epoch',
    'conflicting-action',
    'not-found',
    'hash-mismatch',
    'busy',
    'internal',
  ]),
  messageVi: z.string(),
  serverNow: z.int().min(0),
});

export type ProblemWire = z.infer<typeof problemSchema>;
