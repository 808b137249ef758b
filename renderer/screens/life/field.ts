import type { MessageKey } from '../../i18n/vi.ts';

/** Those that carry a value. */
type Filled =
  | 'act.done'
  | 'act.stageInProcessing'
  | 'act.stageAwaitsSupplement'
  | 'act.dueWaited'
  | 'act.dueAnew'
  | 'act.owedLeft'
  | 'act.owedDone'
  | 'act.viewForm'
  | 'act.printForm';

export type ActKey = Exclude<Extract<MessageKey, `act.${string}`>, Filled>;

/** One thing that an act asks for. */
export interface Field {
  readonly id: string;
  readonly label: ActKey;
  /** `lines`: one thing on each line. `tick`: «yes» or empty. */
  readonly kind: 'line' | 'lines' | 'choice' | 'day' | 'money' | 'tick';
  readonly choices?: readonly { readonly value: string; readonly words: ActKey }[];
  /** How it is to be written. */
  readonly hint?: ActKey;
  /** Asked only where another answer calls for it. */
  readonly when?: (values: Values) => boolean;
}

/** What was typed, by field; what was not touched is absent. */
export type Values = Readonly<Record<string, string>>;

export const YES = 'yes';

/** An answer that cannot be taken: by which field, and what to do. */
export interface Fault {
  readonly field: string;
  readonly words: ActKey;
}

export function answer(values: Values, id: string): string {
  return (values[id] ?? '').trim();
}

/** The first of some fields that has no answer. */
export function unanswered(values: Values, ids: readonly string[]): Fault | undefined {
  const field = ids.find((id) => answer(values, id) === '');
  return field === undefined ? undefined : { field, words: 'act.needed' };
}
