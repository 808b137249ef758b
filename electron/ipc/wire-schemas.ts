import { z } from 'zod';
import { draftPeopleShape, paperWordsShape } from '../../shared/contract/people-schemas.ts';
import type {
  Draft,
  DraftComponent,
  DraftPage,
  KeptSignatures,
  ShelvedPage,
} from '../../shared/domain/draft.ts';
import type { FileRef } from '../../shared/domain/file-ref.ts';
import type { ClerkIntent } from '../../shared/domain/history.ts';
import type { OfficeChange } from '../../shared/contract/channels/office-channels.ts';
import type { Office } from '../../shared/domain/office.ts';
import type { PageLook } from '../../shared/domain/page-look.ts';
import { SIGN_LATER_REASONS } from '../../shared/domain/sign-later.ts';
import {
  parseActionId,
  parseClerkId,
  parseComponentId,
  parseDossierId,
  parsePageId,
} from '../../shared/kernel/id.ts';
import type { ActionId, ClerkId, ComponentId, DossierId, PageId } from '../../shared/kernel/id.ts';
import { parseInstant } from '../../shared/kernel/instant.ts';
import type { Instant } from '../../shared/kernel/instant.ts';
import { parseSha256 } from '../../shared/kernel/sha256.ts';
import type { Sha256 } from '../../shared/kernel/sha256.ts';
import { lifeCommandSchema } from './life-command-schema.ts';

/** Limits far above what a counter meets, far below what would hurt the journal. */
const LINE_LENGTH = 300;
const TEXT_LENGTH = 1_000;
const CODE_LENGTH = 64;
const PAPERS_PER_DOSSIER = 200;
const PAGES_PER_PAPER = 2_000;
const COPIES_OF_ONE_PAPER = 1_000;
const SIGNERS_OF_ONE_FILE = 100;
/** A page key is a digest, a page index, a rotation and a tilt. */
const PAGE_KEY_LENGTH = 128;
const TILT_LIMIT = 45;
const INK_LIMIT = 1_000;
const PIXELS_PER_SIDE = 100_000;
const DPI_LIMIT = 10_000;
/** 200 inches, the largest page that PDF 1.7 promises to draw. */
const POINTS_PER_SIDE = 14_400;

const line = z.string().max(LINE_LENGTH);
const text = z.string().max(TEXT_LENGTH);
const code = z.string().max(CODE_LENGTH);
const componentId = z.custom<ComponentId>((value) => parseComponentId(value) !== undefined);
const pageId = z.custom<PageId>((value) => parsePageId(value) !== undefined);
const pixels = z.int().positive().max(PIXELS_PER_SIDE);
const points = z.number().positive().max(POINTS_PER_SIDE);
const copies = z.int().nonnegative().max(COPIES_OF_ONE_PAPER);

const sha256 = z.custom<Sha256>((value) => parseSha256(value) !== undefined);

export const fileRefSchema: z.ZodType<FileRef> = z.strictObject({
  digest: sha256,
  sizeBytes: z.int().nonnegative(),
});

/** What both kinds of page have. */
const pageBase = {
  pageId,
  file: fileRefSchema,
  rotation: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
  source: z.enum(['sample', 'picked', 'scanner', 'portal']),
};

const lookSchema: z.ZodType<PageLook> = z.strictObject({
  inkPerMille: z.number().min(0).max(INK_LIMIT),
  blank: z.boolean(),
  skewDegrees: z.number().min(-TILT_LIMIT).max(TILT_LIMIT),
  hints: z.array(z.enum(['too-dark', 'too-bright', 'cut-edge', 'low-resolution'])),
});

const keptSignaturesSchema: z.ZodType<KeptSignatures> = z.strictObject({
  covers: z.enum(['whole', 'extended']),
  signers: z
    .array(
      z.strictObject({
        name: line,
        certificateDigest: sha256,
        trial: z.boolean(),
        signedAt: z.custom<Instant>((value) => parseInstant(value) !== undefined).nullable(),
      }),
    )
    .min(1)
    .max(SIGNERS_OF_ONE_FILE),
});

const pageSchema: z.ZodType<DraftPage> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('image'),
    ...pageBase,
    widthPx: pixels,
    heightPx: pixels,
    dpi: z.number().positive().max(DPI_LIMIT),
    tiltDegrees: z.number().min(-TILT_LIMIT).max(TILT_LIMIT),
    look: lookSchema,
  }),
  z.strictObject({
    kind: z.literal('pdf'),
    ...pageBase,
    pageIndex: z.int().nonnegative(),
    pageCount: z.int().positive(),
    kept: keptSignaturesSchema.nullable(),
    widthPt: points,
    heightPt: points,
  }),
]);

const shelvedSchema: z.ZodType<ShelvedPage> = z.strictObject({
  page: pageSchema,
  why: z.enum(['blank', 'by-hand', 'removed']),
  place: z.strictObject({ after: pageId.nullable(), index: z.int().nonnegative() }),
});

const componentSchema: z.ZodType<DraftComponent> = z.strictObject({
  componentId,
  code,
  nameVi: text,
  presentOnly: z.boolean(),
  counts: z.strictObject({ original: copies, certified: copies, copy: copies }),
  ...paperWordsShape,
  pages: z.array(pageSchema).max(PAGES_PER_PAPER),
  shelf: z.array(shelvedSchema).max(PAGES_PER_PAPER),
});

const draftSchema: z.ZodType<Draft> = z.strictObject({
  dossierId: z.custom<DossierId>((value) => parseDossierId(value) !== undefined),
  receiveActionId: z.custom<ActionId>((value) => parseActionId(value) !== undefined),
  openedAt: z.custom<Instant>((value) => parseInstant(value) !== undefined),
  openedBy: z.custom<ClerkId>((value) => parseClerkId(value) !== undefined),
  ...draftPeopleShape,
  procedureCode: code.nullable(),
  components: z.array(componentSchema).max(PAPERS_PER_DOSSIER),
  returnBy: z.enum(['counter', 'post', 'electronic']),
});

/** What the page may ask of a dossier; the kinds that only the machine or the province writes are refused. */
export const clerkIntentSchema: z.ZodType<ClerkIntent> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('draft-saved'), draft: draftSchema }),
  z.strictObject({ kind: z.literal('draft-discarded') }),
  z.strictObject({ kind: z.literal('page-seen'), pageId, pageKey: z.string().max(PAGE_KEY_LENGTH) }),
  z.strictObject({ kind: z.literal('resubmitted') }),
  z.strictObject({
    kind: z.literal('receive'),
    clockConfirmed: z.boolean().optional(),
    reserveNumber: code.optional(),
    signLater: z.strictObject({ reason: z.enum(SIGN_LATER_REASONS), note: line }).optional(),
  }),
  z.strictObject({ kind: z.literal('assign-code') }),
  z.strictObject({ kind: z.literal('live'), command: lifeCommandSchema }),
]);

/** The office as its set-up screen sends it. */
export const officeSchema: z.ZodType<Office> = z.strictObject({
  provinceNameVi: line,
  communeNameVi: line,
  deskNameVi: line,
  counterNameVi: line,
  agencyCode: code,
  hotlineVi: line,
  switchboard: line,
  lookupAddress: text,
  training: z.boolean(),
});

/** What Cài đặt may tell anew. */
export const officeChangeSchema: z.ZodType<OfficeChange> = z.strictObject({
  deskNameVi: line,
  counterNameVi: line,
  hotlineVi: line,
  switchboard: line,
  lookupAddress: text,
});
