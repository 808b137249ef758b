import { z } from 'zod';
import { id, isoDay } from './wire-fields.ts';
import type { NumberLease } from '../../domain/office.ts';

/**
 * `days`: the first block of each. `further`: the second or a later one, where a
 * day runs out; blocks are counted from 1 for each counter, epoch and day, so that
 * the same question always has the same answer.
 */
export const leaseRequestSchema = z.strictObject({
  epoch: id,
  /** The last record of the counter's log: a copy that stands behind an earlier request is told `stale-epoch`. */
  journalSeq: z.int().min(0),
  days: z.array(isoDay).max(100),
  further: z.array(z.strictObject({ day: isoDay, block: z.int().min(2).max(99) })).max(100),
});

export type LeaseRequestWire = z.infer<typeof leaseRequestSchema>;

const leaseSchema: z.ZodType<NumberLease> = z.strictObject({
  leaseId: id,
  counterId: id,
  epoch: id,
  day: isoDay,
  first: z.int().min(1),
  last: z.int().min(1),
});

export const leaseAnswerSchema = z.strictObject({ leases: z.array(leaseSchema) });
