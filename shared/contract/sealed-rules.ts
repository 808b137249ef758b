import { z } from 'zod';
import { fail, succeed, type Result } from '../kernel/result.ts';
import { axesOf, parseRuleFile, type RuleFileFailure } from '../rules/directive/parse-rule-file.ts';
import type { RuleFile } from '../rules/directive/rule-file.ts';
import type { RuleSeal } from '../rules/directive/rule-seal.ts';
import { keyListSchema } from './province/key-list-wire.ts';
import { id, key } from './province/wire-fields.ts';

/** A rule file as it travels; `seal` is `null` where nobody signed it. */
export interface SealedRules {
  readonly rules: RuleFile;
  readonly seal: RuleSeal | null;
}

export const RULE_FILE_FORMAT = 'quay-mot-cua-rules';

const sealSchema: z.ZodType<RuleSeal> = z.strictObject({ keys: keyListSchema, keyId: id, signature: key });

const wrapperSchema = z.strictObject({
  format: z.literal(RULE_FILE_FORMAT),
  rules: z.unknown(),
  seal: sealSchema.nullable(),
});

/** A file from outside: wrapped, with or without a seal, or the bare rules as a report leaves them. */
export function parseSealedRules(value: unknown): Result<SealedRules, RuleFileFailure> {
  const isWrapped = z.object({ format: z.string() }).safeParse(value).success;
  const wrapper = isWrapped ? wrapperSchema.safeParse(value) : undefined;
  if (wrapper?.success === false) {
    return fail({ kind: 'malformed', place: wrapper.error.issues[0]?.path.join('.') ?? '' });
  }
  const rules = parseRuleFile(wrapper === undefined ? value : wrapper.data.rules);
  return rules.ok ? succeed({ rules: rules.value, seal: wrapper?.data.seal ?? null }) : rules;
}

/** The text of a rule file as it is saved. */
export function sealedRulesText({ rules, seal }: SealedRules): string {
  return `${JSON.stringify({ format: RULE_FILE_FORMAT, rules, seal }, null, 2)}\n`;
}

/** The first place where an unsealed file says that the province stands behind a figure; `undefined` where none does. */
export function claimOfProvince(rules: RuleFile, held: RuleFile): string | undefined {
  const known = new Map(axesOf(held).map(([place, spans]) => [place, spans.map(asText)]));
  return axesOf(rules).find(([place, spans]) =>
    spans.some((span) => span.provenance.by === 'province' && !known.get(place)?.includes(asText(span))),
  )?.[0];
}

function asText(span: unknown): string {
  return JSON.stringify(span);
}
