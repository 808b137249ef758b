import type { PlainDay } from '../kernel/plain-day.ts';
import { RULES } from '../rules/registry.ts';

export type FormSet = '2018' | '2025';

/**
 * The forms a dossier keeps for its whole life: those in force on the day it was received.
 *
 * @rule FORM-01
 */
export function formSetOn(receivedOn: PlainDay): FormSet {
  return receivedOn >= RULES['FORM-01'].inForce.from ? '2025' : '2018';
}
