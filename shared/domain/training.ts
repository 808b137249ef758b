import type { Office } from './office.ts';

/**
 * The letter in front of every code of the training mode, in place of the H or G of
 * a real authority (DOMAIN 3.1): whatever numbers the two lend, no codes are equal.
 */
const TRAINING_LETTER = 'T';

/** Whether an office belongs to the training mode, or to the real counter; never to both. */
export function belongsTo(mode: { readonly training: boolean }, office: Office): boolean {
  return office.training === mode.training && isTrainingAgency(office.agencyCode) === mode.training;
}

export function isTrainingAgency(agencyCode: string): boolean {
  return agencyCode.startsWith(TRAINING_LETTER);
}
