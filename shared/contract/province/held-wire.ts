import { z } from 'zod';
import { actionId, code, sha256, short } from './wire-fields.ts';

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
