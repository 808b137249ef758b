import { axesOf } from './parse-rule-file.ts';
import type { Dated, RuleFile } from './rule-file.ts';

/** One span that only one of two files has; `place` as in `rates.K2.targets`. */
export interface RuleDifference {
  readonly place: string;
  readonly change: 'added' | 'removed';
  readonly span: Dated<unknown>;
}

/** What an office would change by adopting `next` in place of `held`, axis by axis. */
export function compareRuleFiles(held: RuleFile, next: RuleFile): readonly RuleDifference[] {
  const nextAxes = new Map(axesOf(next));
  return axesOf(held).flatMap(([place, before]) => {
    const after = nextAxes.get(place) ?? [];
    return [
      ...without(before, after).map((span) => ({ place, change: 'removed' as const, span })),
      ...without(after, before).map((span) => ({ place, change: 'added' as const, span })),
    ];
  });
}

function without(
  spans: readonly Dated<unknown>[],
  others: readonly Dated<unknown>[],
): readonly Dated<unknown>[] {
  const known = new Set(others.map(asText));
  return spans.filter((span) => !known.has(asText(span)));
}

function asText({ from, to, clause, provenance, value }: Dated<unknown>): string {
  return JSON.stringify([from, to, clause, provenance.by, provenance.textVi, value]);
}
