import type { PlainDay } from '../../kernel/plain-day.ts';
import { fail, type Result } from '../../kernel/result.ts';
import { parseRuleFile, type RuleFileFailure } from './parse-rule-file.ts';
import type { ColourBands, Dated, Limits, RateId, Reporting, RuleFile, Target } from './rule-file.ts';
import { findOn } from './rules-on.ts';

/** One value that an office sets otherwise, whole. */
export type Amendment =
  | { readonly axis: 'target'; readonly rate: RateId; readonly value: Target | null }
  | { readonly axis: 'colours'; readonly value: ColourBands }
  | { readonly axis: 'sameDayCutOff'; readonly value: number }
  | { readonly axis: 'limits'; readonly value: Limits }
  | { readonly axis: 'reporting'; readonly value: Reporting };

/** From when on, and by what word of the office. */
export interface AmendmentTerms {
  readonly from: PlainDay;
  readonly clause: string;
  /** Number and day of the document that says so; stands beside every figure it changes. */
  readonly groundVi: string;
  readonly today: PlainDay;
}

export type AmendFailure =
  | RuleFileFailure
  /** What lies behind is counted by the rules of its day. */
  | { readonly kind: 'in-the-past' }
  | { readonly kind: 'ground-missing' };

/**
 * The file as this office has it from a day on; what held before that day stays.
 *
 * @rule RULES-01
 */
export function amendRules(
  file: RuleFile,
  amendment: Amendment,
  terms: AmendmentTerms,
): Result<RuleFile, AmendFailure> {
  if (terms.from < terms.today) return fail({ kind: 'in-the-past' });
  if (terms.groundVi.trim() === '' || terms.clause.trim() === '') return fail({ kind: 'ground-missing' });
  const amended = { ...withAmendment(file, amendment, terms), ...nextVersion(file, terms.today) };
  return parseRuleFile(amended);
}

function withAmendment(file: RuleFile, amendment: Amendment, terms: AmendmentTerms): RuleFile {
  switch (amendment.axis) {
    case 'target': {
      const rate = file.rates[amendment.rate];
      const targets = spanned(rate.targets, amendment.value, terms);
      return { ...file, rates: { ...file.rates, [amendment.rate]: { ...rate, targets } } };
    }
    case 'colours':
      return { ...file, colours: spanned(file.colours, amendment.value, terms) };
    case 'sameDayCutOff':
      return { ...file, sameDayCutOff: spanned(file.sameDayCutOff, amendment.value, terms) };
    case 'limits':
      return { ...file, limits: spanned(file.limits, amendment.value, terms) };
    case 'reporting':
      return { ...file, reporting: spanned(file.reporting, amendment.value, terms) };
  }
}

/** What held ends on that day; a change that was already foreseen for later stays. */
function spanned<Value>(
  axis: readonly Dated<Value>[],
  value: Value,
  { from, clause, groundVi }: AmendmentTerms,
): readonly Dated<Value>[] {
  const before = axis
    .filter((span) => span.from < from)
    .map((span) => (span.to === null || span.to > from ? { ...span, to: from } : span));
  const to = findOn(axis, from)?.to ?? null;
  const after = axis.filter((span) => to !== null && span.from >= to);
  const provenance = { by: 'office', textVi: groundVi.trim() } as const;
  return [...before, { from, to, clause: clause.trim(), provenance, value }, ...after];
}

/** Two files of one day are told apart. */
function nextVersion(file: RuleFile, today: PlainDay): Pick<RuleFile, 'version' | 'issuedOn'> {
  const [, day, count = '0'] = /^(\d{4}-\d{2}-\d{2})\.(\d{1,4})$/.exec(file.version) ?? [];
  return { version: `${today}.${day === today ? Number(count) + 1 : 1}`, issuedOn: today };
}
