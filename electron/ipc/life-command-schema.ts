import { z } from 'zod';
import { PAYMENT_METHODS } from '../../shared/domain/life/payment.ts';
import type { LifeCommand } from '../../shared/domain/life/life-command.ts';
import { parseClerkId, type ClerkId } from '../../shared/kernel/id.ts';
import { parseInstant, type Instant } from '../../shared/kernel/instant.ts';
import { parsePlainDay, type PlainDay } from '../../shared/kernel/plain-day.ts';
import { parseSha256, type Sha256 } from '../../shared/kernel/sha256.ts';

/** Limits far above what a counter meets, far below what would hurt the journal. */
const line = z.string().max(300);
const text = z.string().max(2_000);
const MOST_ITEMS = 100;
const MOST_VND = 1_000_000_000_000;

const money = z.int().min(0).max(MOST_VND);
const clerkId = z.custom<ClerkId>((value) => parseClerkId(value) !== undefined);
const day = z.custom<PlainDay>((value) => parsePlainDay(value) !== undefined);
const moment = z.custom<Instant>((value) => parseInstant(value) !== undefined);
const file = z.strictObject({
  digest: z.custom<Sha256>((value) => parseSha256(value) !== undefined),
  sizeBytes: z.int().nonnegative(),
});

const consent = z.strictObject({
  holder: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('owner') }),
    z.strictObject({ kind: z.literal('authorised-filer'), groundVi: line }),
  ]),
  identifier: line,
  slip: file.nullable(),
});

/** Only what a clerk can witness: the rest of the way is told by the province or the calendar. */
const accountStep = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('consented'), consent }),
  z.strictObject({ kind: z.literal('declined'), reason: z.enum(['no-account', 'not-agreed']) }),
]);

const leave = z.strictObject({
  reasonVi: text,
  headName: line,
  by: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('unlock'), clerkId }),
    z.strictObject({ kind: z.literal('spoken') }),
  ]),
});

const taker = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('owner') }),
  z.strictObject({ kind: z.literal('authorised'), name: line, groundVi: line }),
  z.strictObject({ kind: z.literal('postal-worker'), itemCode: line }),
]);

/**
 * What the page may ask of a dossier after intake. An online payment and a
 * portal's confirmation are not among it (only the province knows of them), nor
 * a held paper, which the machine verifies first.
 */
export const lifeCommandSchema: z.ZodType<LifeCommand> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('step-account'), step: accountStep }),
  z.strictObject({
    kind: z.literal('ask-supplement'),
    stage: z.enum(['at-reception', 'on-appraisal']),
    items: z
      .array(z.strictObject({ componentCode: line.nullable(), wrongVi: text, remedyVi: text }))
      .max(MOST_ITEMS),
    groundVi: text,
    answerBy: day.nullable(),
    clock: z.enum(['pauses', 'restarts']),
    leave: leave.nullable(),
  }),
  z.strictObject({ kind: z.literal('bring-supplement') }),
  z.strictObject({ kind: z.literal('refuse-at-desk'), groundVi: text, reasonVi: text }),
  z.strictObject({
    kind: z.literal('hand-over'),
    fromVi: line,
    toVi: line,
    paperGroundVi: text.nullable(),
  }),
  z.strictObject({
    kind: z.literal('set-fee'),
    charge: z.strictObject({ feeVnd: money, chargeVnd: money, exemptVnd: money, exemptionVi: text }),
  }),
  z.strictObject({ kind: z.literal('await-payment') }),
  z.strictObject({
    kind: z.literal('pay'),
    payment: z.strictObject({
      paymentId: z.string().regex(/^[A-Za-z0-9-]{1,64}$/),
      method: z.enum(PAYMENT_METHODS),
      amountVnd: money.min(1),
      paidAt: moment,
      receiptNumber: line,
      standing: z.enum(['provisional', 'settled']),
    }),
  }),
  z.strictObject({ kind: z.literal('reverse-payment'), paymentId: line, reasonVi: text }),
  z.strictObject({ kind: z.literal('extend'), reasonVi: text, newDueAt: moment }),
  z.strictObject({
    kind: z.literal('record-late-cause'),
    cause: z.enum(['office', 'outside']),
    headName: line,
    reasonVi: text,
  }),
  z.strictObject({ kind: z.literal('finish') }),
  z.strictObject({
    kind: z.literal('return-result'),
    way: z.enum(['counter', 'post', 'electronic']),
    taker,
    originalsBack: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('withdraw'), reasonVi: text }),
  z.strictObject({ kind: z.literal('stop'), reasonVi: text }),
]);
