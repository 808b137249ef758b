import { z } from 'zod';
import type { Draft, KeptSignatures } from '../../domain/draft.ts';
import type { PageLook } from '../../domain/page-look.ts';
import { draftPeopleShape, paperWordsShape } from '../people-schemas.ts';
import {
  actionId,
  clerkId,
  componentId,
  count,
  dossierId,
  fileRefSchema,
  instant,
  long,
  pageId,
  sha256,
  short,
} from './wire-fields.ts';

const rotation = z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]);
const pageSource = z.enum(['sample', 'picked', 'scanner', 'portal']);

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

/** A draft as data: people, papers and the look of each page; the shelf stays at the counter. */
export const draftSchema: z.ZodType<Draft> = z.strictObject({
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
