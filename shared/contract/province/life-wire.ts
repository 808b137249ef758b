import { z } from 'zod';
import { DIRECT_REASONS } from '../../domain/life/account-filing.ts';
import { FORM_SERIES } from '../../domain/life/form-serial.ts';
import type { LifeAction } from '../../domain/life/life-action.ts';
import { PAYMENT_METHODS } from '../../domain/life/payment.ts';
import type { ActionId, DossierId } from '../../kernel/id.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { PlainDay } from '../../kernel/plain-day.ts';
import {
  actionId,
  clerkId,
  componentId,
  dossierId,
  fileRefSchema,
  id,
  instant,
  long,
  short,
} from './wire-fields.ts';

/** What happened to a dossier beside and after its intake, as a counter tells it (`domain/life/life-action.ts`). */

const MOST_ITEMS = 500;
const day = z.iso.date() as unknown as z.ZodType<PlainDay>; // the pattern is the brand
const money = z.int().min(0);
const serial = z.strictObject({
  series: z.enum(FORM_SERIES),
  year: z.int().min(2000).max(2999),
  number: z.int().min(1),
});
const gateway = z.enum(['national-portal', 'province']);

function happened<Kind extends LifeAction['kind'], Shape extends z.ZodRawShape>(kind: Kind, shape: Shape) {
  return z.strictObject({ kind: z.literal(kind), occurredAt: instant, ...shape });
}

const consent = z.strictObject({
  holder: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('owner') }),
    z.strictObject({ kind: z.literal('authorised-filer'), groundVi: short }),
  ]),
  identifier: short,
  slip: fileRefSchema.nullable(),
});

export const confirmedStepSchema = z.strictObject({
  kind: z.literal('confirmed'),
  portalDossierId: short,
  accountId: short,
});

export const failedStepSchema = z.strictObject({ kind: z.literal('failed'), reason: z.enum(DIRECT_REASONS) });

export const sentStepSchema = z.strictObject({ kind: z.literal('sent-to-holder') });

const accountStep = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('consented'), consent }),
  z.strictObject({ kind: z.literal('declined'), reason: z.enum(['no-account', 'not-agreed']) }),
  z.strictObject({ kind: z.literal('queued') }),
  sentStepSchema,
  confirmedStepSchema,
  failedStepSchema,
]);

const stockItem = z.strictObject({
  componentCode: short,
  file: fileRefSchema,
  from: z.enum(['component', 'result', 'shared-data']),
  origin: short,
  validTo: day.nullable(),
  verifiedAt: instant,
});

const supplementRequest = z.strictObject({
  serial,
  number: z.int().min(1),
  stage: z.enum(['at-reception', 'on-appraisal']),
  items: z
    .array(z.strictObject({ componentCode: short.nullable(), wrongVi: long, remedyVi: long }))
    .max(MOST_ITEMS),
  groundVi: long,
  answerBy: day,
  clock: z.enum(['pauses', 'restarts']),
  askedAt: instant,
  leave: z
    .strictObject({
      reasonVi: long,
      headName: short,
      by: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('unlock'), clerkId }),
        z.strictObject({ kind: z.literal('spoken') }),
      ]),
    })
    .nullable(),
});

const handOver = z.strictObject({
  serial,
  fromVi: short,
  toVi: short,
  at: instant,
  paper: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('none') }),
    z.strictObject({ kind: z.literal('follows'), groundVi: long }),
  ]),
});

const taker = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('owner') }),
  z.strictObject({ kind: z.literal('authorised'), name: short, groundVi: short }),
  z.strictObject({ kind: z.literal('postal-worker'), itemCode: short }),
]);

const result = z.strictObject({
  resultCode: short,
  file: fileRefSchema,
  signerName: short,
  competent: z.boolean(),
  digitisedAt: instant,
});

const payment = z.strictObject({
  paymentId: id,
  method: z.enum(PAYMENT_METHODS),
  amountVnd: money,
  paidAt: instant,
  receiptNumber: short,
  standing: z.enum(['provisional', 'settled']),
});

export const lifeActionSchema: z.ZodType<LifeAction> = z.discriminatedUnion('kind', [
  happened('account-step', { step: accountStep }),
  happened('stock-checked', { available: z.array(stockItem).max(MOST_ITEMS) }),
  happened('paper-reused', { componentId, item: stockItem }),
  happened('supplement-asked', { request: supplementRequest }),
  happened('supplement-brought', { restartedDueAt: instant.nullable() }),
  happened('refused-at-desk', { serial, groundVi: long, reasonVi: long }),
  happened('handed-over', { handOver }),
  happened('fee-set', {
    charge: z.strictObject({ feeVnd: money, chargeVnd: money, exemptVnd: money, exemptionVi: long }),
  }),
  happened('payment-awaited', {}),
  happened('paid', { payment }),
  happened('payment-confirmed', { paymentId: id, gateway, transactionCode: short }),
  happened('payment-reversed', { paymentId: id, reasonVi: long }),
  happened('extended', { serial, reasonVi: long, newDueAt: instant }),
  happened('late-cause-recorded', { cause: z.enum(['office', 'outside']), headName: short, reasonVi: long }),
  happened('result-digitised', { result }),
  happened('finished', {}),
  happened('returned', {
    giving: z.strictObject({
      way: z.enum(['counter', 'post', 'electronic']),
      taker,
      originalsBack: z.boolean(),
      givenAt: instant,
    }),
  }),
  happened('withdrawn', { reasonVi: long }),
  happened('stopped', { serial, reasonVi: long }),
]);

/** One event; `actionId` is its idempotency key, and `dossierId` names the dossier whether it was received or not. */
export interface LifeEventWire {
  readonly actionId: ActionId;
  readonly dossierId: DossierId;
  /** Of a dossier that a citizen filed online; `null` for others. */
  readonly portalDossierId: string | null;
  /** Its place in the counter's journal: events of one dossier happened in this order. */
  readonly seq: number;
  /** When it was written down at the counter. */
  readonly at: Instant;
  readonly life: LifeAction;
}

/** Events per request at most. */
export const EVENTS_PER_REQUEST = 100;

export interface LifeEventsWire {
  readonly epoch: string;
  readonly events: readonly LifeEventWire[];
}

export const lifeEventsSchema: z.ZodType<LifeEventsWire> = z.strictObject({
  epoch: id,
  events: z
    .array(
      z.strictObject({
        actionId,
        dossierId,
        portalDossierId: short.nullable(),
        seq: z.int().min(1),
        at: instant,
        life: lifeActionSchema,
      }),
    )
    .min(1)
    .max(EVENTS_PER_REQUEST),
});

/** How many of them were new; a repeat takes none and is as good. */
export const lifeEventsAnswerSchema = z.strictObject({ taken: z.int().min(0) });
