import type { PlainDay } from '../../kernel/plain-day.ts';
import { parseRuleFile } from './parse-rule-file.ts';
import type { Dated, RuleFile } from './rule-file.ts';
import shipped from './shipped-rules.json' with { type: 'json' };

/** The rules this release ships with. */
export function shippedRules(): RuleFile {
  const parsed = parseRuleFile(shipped);
  if (!parsed.ok) throw new TypeError(`the shipped rules are broken: ${JSON.stringify(parsed.failure)}`);
  return parsed.value;
}

/** What an axis says on a day; `undefined` where it says nothing. */
export function findOn<Value>(axis: readonly Dated<Value>[], day: PlainDay): Dated<Value> | undefined {
  return axis.find(({ from, to }) => from <= day && (to === null || day < to));
}

/**
 * The same, for an axis that has an answer for every day: before its first span
 * the first one holds, since an office that dates a dossier back still needs a form.
 */
export function valueOn<Value>(axis: readonly Dated<Value>[], day: PlainDay): Value {
  const found = findOn(axis, day) ?? axis.filter(({ from }) => from <= day).at(-1) ?? axis[0];
  if (found === undefined) throw new TypeError('an axis without a span');
  return found.value;
}
