import { z } from 'zod';
import { actionId, code, id, instant, key } from './wire-fields.ts';
import { PROCESSING_STATUSES, type StatusWord } from '../../domain/processing.ts';

/** What the province says of dossiers later on, and how a counter finds out that it forgot one. */

const note = z.string().max(1000);
const status = z.literal(PROCESSING_STATUSES);

export const statusWordSchema: z.ZodType<StatusWord> = z.strictObject({
  body: z.strictObject({
    kind: z.literal('processing-status'),
    counterId: id,
    code,
    actionId,
    serial: z.int().min(1),
    status,
    noteVi: note,
    at: instant,
  }),
  keyId: id,
  signature: key,
});

/** Words per answer at most. */
export const CHANGES_PER_PAGE = 200;

/** `head`: the last serial to this counter; lower than one already read means that the province was restored. */
export const changesAnswerSchema = z.strictObject({
  head: z.int().min(0),
  words: z.array(statusWordSchema).max(CHANGES_PER_PAGE),
});
export type ChangesAnswerWire = z.infer<typeof changesAnswerSchema>;

/** Actions per question at most. */
export const HOLDINGS_PER_REQUEST = 500;

/** What a counter holds receipts for. */
export const holdingsRequestSchema = z.strictObject({
  actionIds: z.array(actionId).min(1).max(HOLDINGS_PER_REQUEST),
});
export type HoldingsRequestWire = z.infer<typeof holdingsRequestSchema>;

/** `lost`: those that the province does not hold whole any more. */
export const holdingsAnswerSchema = z.strictObject({ lost: z.array(actionId) });

/** What an officer decides; trial only, there is no officer's screen. */
export const officerActSchema = z.strictObject({ status, noteVi: note });
export type OfficerActWire = z.infer<typeof officerActSchema>;

/** The page of words that follow a serial. */
export const changesQuerySchema = z.object({ after: z.string().regex(/^\d{1,15}$/) });
