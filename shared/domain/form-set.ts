import type { PlainDay } from '../kernel/plain-day.ts';
import type { RuleFile } from '../rules/directive/rule-file.ts';
import { valueOn } from '../rules/directive/rules-on.ts';

export type FormSet = '2018' | '2025';

/**
 * The forms a dossier keeps for its whole life: those in force on the day it was received.
 *
 * @rule FORM-01
 */
export function formSetOn(receivedOn: PlainDay, { formSets }: Pick<RuleFile, 'formSets'>): FormSet {
  return valueOn(formSets, receivedOn);
}
