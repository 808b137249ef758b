import { z } from 'zod';
import { actionId } from './wire-fields.ts';

/** How a counter finds out that the province forgot a dossier. */

/** Actions per question at most. */
export const HOLDINGS_PER_REQUEST = 500;

/** What a counter holds receipts for. */
export const holdingsRequestSchema = z.strictObject({
  actionIds: z.array(actionId).min(1).max(HOLDINGS_PER_REQUEST),
});
export type HoldingsRequestWire = z.infer<typeof holdingsRequestSchema>;

/** `lost`: those that the province does not hold whole any more. */
export const holdingsAnswerSchema = z.strictObject({ lost: z.array(actionId) });
