import { z } from 'zod';
import type { LifeForm } from '../../shared/domain/life/life-form.ts';

/** Far more than any dossier is asked for. */
const MOST_OF_A_KIND = 100;
const index = z.int().min(0).max(MOST_OF_A_KIND);

export const lifeFormSchema: z.ZodType<LifeForm> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('supplement'), index }),
  z.strictObject({ kind: z.literal('refusal') }),
  z.strictObject({ kind: z.literal('apology'), index }),
  z.strictObject({ kind: z.literal('stop') }),
  z.strictObject({ kind: z.literal('control-sheet') }),
  z.strictObject({ kind: z.literal('consent') }),
  z.strictObject({ kind: z.literal('result-receipt') }),
]);
