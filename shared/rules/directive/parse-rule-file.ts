import { z } from 'zod';
import { parsePlainDay, type PlainDay } from '../../kernel/plain-day.ts';
import { fail, succeed, type Result } from '../../kernel/result.ts';
import { RATE_IDS, type Dated, type RuleFile } from './rule-file.ts';

const text = z.string().trim().min(1).max(400);
const day = z.string().transform((value, context): PlainDay => {
  const parsed = parsePlainDay(value);
  if (parsed !== undefined) return parsed;
  context.addIssue({ code: 'custom', message: 'not a day' });
  return z.NEVER;
});
const percent = z.int().min(0).max(100);
const count = z.int().min(1).max(366);

const provenance = z.strictObject({ by: z.enum(['shipped', 'office', 'province']), textVi: text });

function dated<Value extends z.ZodType>(value: Value) {
  return z.strictObject({ from: day, to: day.nullable(), clause: text, provenance, value });
}

const target = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('share'), op: z.enum(['>=', '>', '=']), percent }),
  z.strictObject({ kind: z.literal('none-of-it') }),
]);

const rate = z.strictObject({
  nameVi: text,
  nameEn: text,
  clause: text,
  baselinePercent: percent.nullable(),
  targets: z.array(dated(target.nullable())),
});

const ruleFile = z.strictObject({
  formatVersion: z.literal(1),
  version: z.string().regex(/^[0-9A-Za-z][0-9A-Za-z._-]{0,39}$/),
  issuedOn: day,
  nameVi: text,
  tiers: z
    .array(dated(z.strictObject({ tiers: z.enum(['three', 'two']), nameVi: text, deskNameVi: text })))
    .min(1),
  formSets: z.array(dated(z.enum(['2018', '2025']))).min(1),
  levelVocabulary: z.array(dated(z.enum(['muc-do', 'mot-phan-toan-trinh']))).min(1),
  rates: z.record(z.enum(RATE_IDS), rate),
  colours: z.array(dated(z.strictObject({ yellowFromPercent: percent, orangeFromPercent: percent }))).min(1),
  sameDayCutOff: z.array(dated(z.int().min(0).max(86_399))).min(1),
  digitisation: z.array(dated(z.enum(['essential-services', 'all-procedures']))),
  limits: z
    .array(
      dated(
        z.strictObject({
          accountConfirmationWorkingDays: count,
          onlineAnswerWorkingHours: count,
          supplementAnswerDays: count,
          supplementChainDays: count,
          appraisalReturnWorkingDays: count,
          apologyDaysAhead: count,
          extensionsAtMost: z.int().min(0).max(10),
          complaintWorkingDays: count,
        }),
      ),
    )
    .min(1),
  reporting: z
    .array(
      dated(
        z.strictObject({
          recipientVi: text,
          sendDay: z.int().min(1).max(28),
          sendBefore: z.boolean(),
          meetingBeforeDay: z.int().min(1).max(28),
          closesOnDay: z.int().min(1).max(28),
        }),
      ),
    )
    .min(1),
});

/** Where a rule file is wrong: `place` as in `rates.K2.targets.0.to`. */
export type RuleFileFailure =
  | { readonly kind: 'malformed'; readonly place: string }
  /** Spans of one axis are out of order or lie over each other: a day would have two answers. */
  | { readonly kind: 'spans-overlap'; readonly place: string }
  /** Made by a newer version of this software. */
  | { readonly kind: 'newer-format' };

/** Checks a rule file that came from outside: its shape, and that every day has one answer at most. */
export function parseRuleFile(value: unknown): Result<RuleFile, RuleFileFailure> {
  if (isNewer(value)) return fail({ kind: 'newer-format' });
  const parsed = ruleFile.safeParse(value);
  if (!parsed.success) {
    const place = parsed.error.issues[0]?.path.join('.') ?? '';
    return fail({ kind: 'malformed', place });
  }
  const overlap = axesOf(parsed.data).find(([, spans]) => !areInOrder(spans));
  if (overlap !== undefined) return fail({ kind: 'spans-overlap', place: overlap[0] });
  return succeed(parsed.data);
}

function isNewer(value: unknown): boolean {
  const version = z.object({ formatVersion: z.number() }).safeParse(value);
  return version.success && version.data.formatVersion > 1;
}

/** Every dated axis of a file, by its place. */
export function axesOf(file: RuleFile): readonly (readonly [string, readonly Dated<unknown>[]])[] {
  const { tiers, formSets, levelVocabulary, colours, sameDayCutOff, digitisation, limits, reporting } = file;
  const plain = { tiers, formSets, levelVocabulary, colours, sameDayCutOff, digitisation, limits, reporting };
  return [
    ...Object.entries(plain),
    ...RATE_IDS.map((id) => [`rates.${id}.targets`, file.rates[id].targets] as const),
  ];
}

function areInOrder(spans: readonly Dated<unknown>[]): boolean {
  return spans.every(({ from, to }, index) => {
    if (to !== null && to <= from) return false;
    const next = spans[index + 1];
    return next === undefined || (to !== null && to <= next.from);
  });
}
