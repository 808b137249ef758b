import type { PlainDay } from '../../../shared/kernel/plain-day.ts';
import type { RuleDifference } from '../../../shared/rules/directive/compare-rule-files.ts';
import type { RuleFile } from '../../../shared/rules/directive/rule-file.ts';
import type { Language } from '../../i18n/language.tsx';
import type { Say } from '../../i18n/use-t.ts';
import { ruleRows, type RuleRow } from './rule-rows.ts';

/** One figure that would be another one from a day on. */
export interface ChangedRow {
  readonly id: string;
  readonly from: PlainDay;
  readonly name: string;
  /** `undefined`: on that day one of the two says nothing. */
  readonly held: RuleRow | undefined;
  readonly next: RuleRow | undefined;
}

interface Compared {
  readonly held: RuleFile;
  readonly next: RuleFile;
  readonly differences: readonly RuleDifference[];
}

/** What a person would see change, in the order of days; each change once, on the day on which it begins. */
export function changedRows(
  { held, next, differences }: Compared,
  language: Language,
  say: Say,
): readonly ChangedRow[] {
  const rowsOn = (file: RuleFile, day: PlainDay) => byId(ruleRows(file, { day, language }, say));
  const before = new Map<string, string>();
  return daysOf(differences).flatMap((day) =>
    pairsOf(rowsOn(held, day), rowsOn(next, day)).flatMap(({ id, ...pair }) => {
      const text = `${textOf(pair.held)} → ${textOf(pair.next)}`;
      const isNews = textOf(pair.held) !== textOf(pair.next) && before.get(id) !== text;
      before.set(id, text);
      const name = pair.next?.name ?? pair.held?.name ?? id;
      return isNews ? [{ id: `${id} ${day}`, from: day, name, ...pair }] : [];
    }),
  );
}

/** Only on these can anything change. */
function daysOf(differences: readonly RuleDifference[]): readonly PlainDay[] {
  const days = differences.flatMap(({ span: { from, to } }) => (to === null ? [from] : [from, to]));
  return [...new Set(days)].toSorted();
}

function pairsOf(held: ReadonlyMap<string, RuleRow>, next: ReadonlyMap<string, RuleRow>) {
  const ids = [...new Set([...held.keys(), ...next.keys()])];
  return ids.map((id) => ({ id, held: held.get(id), next: next.get(id) }));
}

function byId(rows: readonly RuleRow[]): ReadonlyMap<string, RuleRow> {
  return new Map(rows.map((row) => [row.id, row]));
}

function textOf(row: RuleRow | undefined): string {
  if (row === undefined) return '';
  const { clause, provenance } = row.span;
  return [row.words, clause, provenance.by, provenance.textVi].join(' | ');
}
