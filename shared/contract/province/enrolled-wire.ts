import { z } from 'zod';
import { id } from './wire-fields.ts';

const moment = z.int().min(0);

/** Machines of the trial province, the newest last; moments in milliseconds since 1970. */
export const enrolledCountersSchema = z.strictObject({
  counters: z.array(z.strictObject({ counterId: id, enrolledAt: moment, revokedAt: moment.nullable() })),
});

export type EnrolledCountersWire = z.infer<typeof enrolledCountersSchema>;

export const revocationSchema = z.strictObject({ counterId: id, revokedAt: moment });

export type RevocationWire = z.infer<typeof revocationSchema>;
