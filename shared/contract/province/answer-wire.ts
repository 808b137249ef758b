import { z } from 'zod';
import { receiptSchema, refusalSchema } from './receipt-wire.ts';
import { fileRefSchema } from './wire-fields.ts';

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
