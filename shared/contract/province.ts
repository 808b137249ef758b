import { z } from 'zod';
import { DOSSIER_CODE } from '../domain/dossier-code.ts';
import type { PageLook } from '../domain/page-look.ts';
import type { Draft, KeptSignatures } from '../domain/draft.ts';
import type { FileRef } from '../domain/file-ref.ts';
import type { OfficialReception, SignatureFacts } from '../domain/history.ts';
import type { NumberLease } from '../domain/office.ts';
import { SIGN_LATER_REASONS } from '../domain/sign-later.ts';
import type { ProvinceReceipt, Refusal } from '../domain/province-answer.ts';
import type { ActionId, ClerkId, ComponentId, DossierId, PageId } from '../kernel/id.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Sha256 } from '../kernel/sha256.ts';
import { draftPeopleShape, paperWordsShape } from './people-schemas.ts';

/**
 * What travels between a counter and the province, and the parsers of both sides.
 * `province-openapi.ts` is generated from these, so the published document cannot drift from them.
 */

/** Part of every signed assertion, so that a signature made for another purpose is no password here. */
export const PROVINCE_AUDIENCE = 'quay-mot-cua/province/v1';

const ID = /^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/;
const BASE64URL = /^[A-Za-z0-9_-]+$/;

// The pattern is the brand in each of these; the schema itself stays a plain string or number on the wire.
const sha256 = z.string().regex(/^[0-9a-f]{64}$/) as unknown as z.ZodType<Sha256>;
const instant = z.int().min(0) as unknown as z.ZodType<Instant>;
const id = z.string().regex(ID);
const actionId = id as unknown as z.ZodType<ActionId>;
const dossierId = id as unknown as z.ZodType<DossierId>;
const componentId = id as unknown as z.ZodType<ComponentId>;
const pageId = id as unknown as z.ZodType<PageId>;
const clerkId = id as unknown as z.ZodType<ClerkId>;

const isoDay = z.iso.date();
const key = z.string().regex(BASE64URL).max(400);
const short = z.string().max(400);
const long = z.string().max(4000);
const count = z.int().min(0).max(10_000);
const rotation = z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]);
const pageSource = z.enum(['sample', 'picked', 'scanner']);
const code = z.string().regex(DOSSIER_CODE).max(64); // the one form of `shared/domain/dossier-code.ts`

export const fileRefSchema: z.ZodType<FileRef> = z.strictObject({
  digest: sha256,
  sizeBytes: z.int().min(0),
});

const lookSchema: z.ZodType<PageLook> = z.strictObject({
  inkPerMille: z.number().min(0),
  blank: z.boolean(),
  skewDegrees: z.number(),
  hints: z.array(z.enum(['too-dark', 'too-bright', 'cut-edge', 'low-resolution'])),
});

const keptSignaturesSchema: z.ZodType<KeptSignatures> = z.strictObject({
  covers: z.enum(['whole', 'extended']),
  signers: z
    .array(
      z.strictObject({
        name: short,
        certificateDigest: sha256,
        trial: z.boolean(),
        signedAt: instant.nullable(),
      }),
    )
    .min(1)
    .max(100),
});

const pageSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('image'),
    pageId,
    file: fileRefSchema,
    widthPx: z.int().min(1),
    heightPx: z.int().min(1),
    dpi: z.number().min(1),
    rotation,
    tiltDegrees: z.number(),
    look: lookSchema,
    source: pageSource,
  }),
  z.strictObject({
    kind: z.literal('pdf'),
    pageId,
    file: fileRefSchema,
    pageIndex: z.int().min(0),
    pageCount: z.int().min(1),
    kept: keptSignaturesSchema.nullable(),
    widthPt: z.number().positive(),
    heightPt: z.number().positive(),
    rotation,
    source: pageSource,
  }),
]);

const draftSchema: z.ZodType<Draft> = z.strictObject({
  dossierId,
  receiveActionId: actionId,
  openedAt: instant,
  openedBy: clerkId,
  ...draftPeopleShape,
  procedureCode: short.nullable(),
  components: z
    .array(
      z.strictObject({
        componentId,
        code: short,
        nameVi: long,
        presentOnly: z.boolean(),
        counts: z.strictObject({ original: count, certified: count, copy: count }),
        ...paperWordsShape,
        pages: z.array(pageSchema).max(5000),
        shelf: z.array(z.never()), // what was set aside stays at the counter
      }),
    )
    .max(500),
  returnBy: z.enum(['counter', 'post', 'electronic']),
});

const receptionSchema: z.ZodType<OfficialReception> = z.strictObject({
  code,
  leaseId: id,
  reserveNumber: short.nullable(),
  receivedAt: instant,
  dueAt: instant.nullable(),
  bookYear: z.int().min(2000).max(2999),
  bookNumber: z.int().min(1),
  formSet: z.enum(['2018', '2025']),
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

/**
 * `days`: the first block of each. `further`: the second or a later one, where a
 * day runs out; blocks are counted from 1 for each counter, epoch and day, so that
 * the same question always has the same answer.
 */
export const leaseRequestSchema = z.strictObject({
  epoch: id,
  /** The last record of the counter's log: a copy that stands behind an earlier request is told `stale-epoch`. */
  journalSeq: z.int().min(0),
  days: z.array(isoDay).max(100),
  further: z.array(z.strictObject({ day: isoDay, block: z.int().min(2).max(99) })).max(100),
});
export type LeaseRequestWire = z.infer<typeof leaseRequestSchema>;

const leaseSchema: z.ZodType<NumberLease> = z.strictObject({
  leaseId: id,
  counterId: id,
  epoch: id,
  day: isoDay,
  first: z.int().min(1),
  last: z.int().min(1),
});
export const leaseAnswerSchema = z.strictObject({ leases: z.array(leaseSchema) });

/** `missing`: the files whose bytes the province does not hold yet. */
export const acceptedSchema = z.strictObject({
  kind: z.literal('accepted'),
  missing: z.array(fileRefSchema),
});
export const refusedSchema = z.strictObject({ kind: z.literal('refused'), refusal: refusalSchema });
export const submitAnswerSchema = z.discriminatedUnion('kind', [acceptedSchema, refusedSchema]);
export type SubmitAnswerWire = z.infer<typeof submitAnswerSchema>;

export const receiptAnswerSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('pending') }),
  z.strictObject({ kind: z.literal('receipt'), receipt: receiptSchema }),
  refusedSchema,
]);
export type ReceiptAnswerWire = z.infer<typeof receiptAnswerSchema>;

/** Why a request was turned away before it became a dossier; `serverNow` lets a counter with a wrong clock sign again. */
export const problemSchema = z.strictObject({
  kind: z.enum([
    'malformed',
    'code-refused',
    'assertion-expired',
    'assertion-refused',
    'token-refused',
    'stale-epoch',
    'not-found',
    'hash-mismatch',
    'busy',
    'internal',
  ]),
  messageVi: z.string(),
  serverNow: z.int().min(0),
});
export type ProblemWire = z.infer<typeof problemSchema>;

/** What the trial province holds, for a demo to look at. */
export const heldDossiersSchema = z.strictObject({
  dossiers: z.array(
    z.strictObject({
      code,
      actionId,
      state: z.enum(['waiting-for-files', 'files-complete', 'registered', 'refused']),
      parked: z.boolean(),
      registerNumber: z.string(),
      /** The number of the reserve slip that it was received under. */
      reserveNumber: short.nullable(),
      files: z.array(
        z.strictObject({
          componentCode: short,
          digest: sha256,
          sizeBytes: z.int().min(0),
          held: z.boolean(),
        }),
      ),
    }),
  ),
});
export type HeldDossiersWire = z.infer<typeof heldDossiersSchema>;

/** The value if it has this shape, else `undefined`; what a network sent is never trusted. */
export function parseWire<Value>(schema: z.ZodType<Value>, value: unknown): Value | undefined {
  const parsed = schema.safeParse(value);
  return parsed.success ? parsed.data : undefined;
}

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
