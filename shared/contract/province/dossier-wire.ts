import { z } from 'zod';
import type { Draft } from '../../domain/draft.ts';
import type { FileRef } from '../../domain/file-ref.ts';
import type { OfficialReception, SignatureFacts } from '../../domain/history.ts';
import { SIGN_LATER_REASONS } from '../../domain/sign-later.ts';
import type { ActionId } from '../../kernel/id.ts';
import { draftSchema } from './draft-wire.ts';
import { actionId, code, fileRefSchema, id, instant, long, sha256, short } from './wire-fields.ts';

const receptionSchema: z.ZodType<OfficialReception> = z.strictObject({
  code,
  leaseId: id,
  reserveNumber: short.nullable(),
  receivedAt: instant,
  dueAt: instant.nullable(),
  bookYear: z.int().min(2000).max(2999),
  bookNumber: z.int().min(1),
  formSet: z.enum(['2018', '2025']),
  ruleVersion: short,
  clock: z.enum(['plausible', 'confirmed-by-clerk']),
  signLater: z.strictObject({ reason: z.enum(SIGN_LATER_REASONS), note: short }).nullable(),
});

const signatureFactsSchema: z.ZodType<SignatureFacts> = z.strictObject({
  kind: z.enum(['clerk', 'kept']),
  level: z.enum(['basic', 'B-B', 'B-T']),
  signerName: short,
  certificateDigest: sha256,
  trial: z.boolean(),
  signedAt: instant.nullable(),
});

/** A dossier as data: everything but the bytes of its files. Its canonical JSON is what makes a repeat a repeat. */
export interface DossierWire {
  readonly actionId: ActionId;
  readonly epoch: string;
  readonly draft: Draft;
  readonly reception: OfficialReception;
  readonly files: readonly DossierFileWire[];
}

export interface DossierFileWire {
  readonly componentCode: string;
  readonly nameVi: string;
  /** Goes with the dossier and is no digitised component (`DuocSoHoa=0`). */
  readonly attachment: boolean;
  readonly file: FileRef;
  readonly signature: SignatureFacts;
}

export const dossierSchema: z.ZodType<DossierWire> = z.strictObject({
  actionId,
  epoch: id,
  draft: draftSchema,
  reception: receptionSchema,
  files: z
    .array(
      z.strictObject({
        componentCode: short,
        nameVi: long,
        attachment: z.boolean(),
        file: fileRefSchema,
        signature: signatureFactsSchema,
      }),
    )
    .max(500),
});
