import { z } from 'zod';
import type { Request } from '../../shared/contract/ipc.ts';
import { parsePlainDay, type PlainDay } from '../../shared/kernel/plain-day.ts';
import { RATE_IDS } from '../../shared/rules/directive/rule-file.ts';

/** One value of the rules that an office sets otherwise; ranges are the rule file's own to judge. */

const text = z.string().max(400);
const number = z.int().min(0).max(100_000);
const day = z.custom<PlainDay>((value) => parsePlainDay(value) !== undefined);

const target = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('share'), op: z.enum(['>=', '>', '=']), percent: number }),
  z.strictObject({ kind: z.literal('none-of-it') }),
]);

const limits = z.strictObject({
  accountConfirmationWorkingDays: number,
  onlineAnswerWorkingHours: number,
  supplementAnswerDays: number,
  supplementChainDays: number,
  appraisalReturnWorkingDays: number,
  apologyDaysAhead: number,
  extensionsAtMost: number,
  complaintWorkingDays: number,
});

const reporting = z.strictObject({
  recipientVi: text,
  sendDay: number,
  sendBefore: z.boolean(),
  meetingBeforeDay: number,
  closesOnDay: number,
});

export const amendSchema: z.ZodType<Request<'rules:amend'>> = z.strictObject({
  amendment: z.discriminatedUnion('axis', [
    z.strictObject({ axis: z.literal('target'), rate: z.enum(RATE_IDS), value: target.nullable() }),
    z.strictObject({
      axis: z.literal('colours'),
      value: z.strictObject({ yellowFromPercent: number, orangeFromPercent: number }),
    }),
    z.strictObject({ axis: z.literal('sameDayCutOff'), value: number }),
    z.strictObject({ axis: z.literal('limits'), value: limits }),
    z.strictObject({ axis: z.literal('reporting'), value: reporting }),
  ]),
  from: day,
  clause: text,
  groundVi: text,
});
