import { z } from 'zod';
import { actionId, code, fileRefSchema, id, key } from './wire-fields.ts';
import type { FileRef } from '../../domain/file-ref.ts';
import type { ProvinceReceipt, Refusal } from '../../domain/province-answer.ts';
import type { ActionId } from '../../kernel/id.ts';

export const refusalSchema: z.ZodType<Refusal> = z.strictObject({
  reason: z.enum([
    'hash-mismatch',
    'signature-invalid',
    'code-outside-lease',
    'code-taken',
    'incomplete',
    'conflicting-action',
    'malformed',
    'unknown-counter',
  ]),
  messageVi: z.string().min(1),
  at: z.string(),
});

const receiptBodySchema: z.ZodType<ProvinceReceipt['body']> = z.strictObject({
  stage: z.enum(['files-complete', 'registered']),
  counterId: id,
  epoch: id,
  actionIds: z.array(actionId).min(1),
  code,
  files: z.array(fileRefSchema),
  issuedAt: z.string(),
  registerNumber: z.string(),
});

export const receiptSchema: z.ZodType<ProvinceReceipt> = z.strictObject({
  body: receiptBodySchema,
  keyId: id,
  signature: key,
});

/** What a counter knows of the dossier that a receipt should speak of. */
export interface ExpectedReceipt {
  readonly counterId: string;
  readonly code: string;
  /** `undefined` after a restart: then only the counter and the code are compared here, and the caller compares the rest. */
  readonly dossier: { readonly actionId: ActionId; readonly files: readonly FileRef[] } | undefined;
}

/** Says whether a receipt is about this very dossier: same counter, code, action and the same files, no more and no fewer. */
export function isReceiptFor(body: ProvinceReceipt['body'], expected: ExpectedReceipt): boolean {
  if (body.counterId !== expected.counterId || body.code !== expected.code) return false;
  if (expected.dossier === undefined) return true;
  return (
    body.actionIds.includes(expected.dossier.actionId) &&
    fileSetKey(body.files) === fileSetKey(expected.dossier.files)
  );
}

function fileSetKey(files: readonly FileRef[]): string {
  return [...new Set(files.map((file) => `${file.digest}:${file.sizeBytes}`))].sort().join(' ');
}
