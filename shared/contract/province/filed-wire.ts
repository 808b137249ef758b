import { z } from 'zod';
import { lifeActionSchema } from './life-wire.ts';
import { instant, short } from './wire-fields.ts';

/** What citizens filed at the trial province, and how the counter answered; for a test to look at. */
export const filedOnlineSchema = z.strictObject({
  filings: z.array(
    z.strictObject({
      portalDossierId: short,
      submittedAt: instant,
      /** The code under which it was received; `null` until then. */
      code: short.nullable(),
      /** What the counter said of it, in the order in which it happened. */
      events: z.array(lifeActionSchema),
    }),
  ),
});

export type FiledOnlineWire = z.infer<typeof filedOnlineSchema>;
