import type { LifeCommand } from './life/life-command.ts';
import type { ClerkIntent } from './history.ts';

/** Who somebody is at the counter; one person may be several. */
export const ROLES = ['clerk', 'specialist', 'head', 'administrator'] as const;

export type Role = (typeof ROLES)[number];

/** What is asked of a person before a thing is done. */
export type Duty =
  /** Take in, scan, sign, receive, certify, take money, give back. */
  | 'serve'
  /** Work on what was received: hand over, ask for supplements, refuse, extend, digitise and finish. */
  | 'process'
  /** Speak for the office: rules, reports, books closed for good. */
  | 'decide'
  /** People, machine and province. */
  | 'administer';

/**
 * Who may do what: the one table. Roles bind what is asked of main, not the keys: whoever unlocks holds them (DESIGN 6).
 *
 * @rule ACCESS-01
 */
export const DUTY_ROLES: Readonly<Record<Duty, readonly Role[]>> = {
  serve: ['clerk'],
  process: ['clerk', 'specialist', 'head'],
  decide: ['head'],
  administer: ['administrator'],
};

export function may(roles: readonly Role[], duty: Duty): boolean {
  return DUTY_ROLES[duty].some((role) => roles.includes(role));
}

/** What each step after intake asks of a person. */
export const LIFE_DUTIES: Readonly<Record<LifeCommand['kind'], Duty>> = {
  'step-account': 'serve',
  'check-stock': 'serve',
  'reuse-paper': 'serve',
  'ask-supplement': 'process',
  'bring-supplement': 'serve',
  'refuse-at-desk': 'process',
  'hand-over': 'process',
  'set-fee': 'serve',
  'await-payment': 'serve',
  pay: 'serve',
  'confirm-payment': 'serve',
  'reverse-payment': 'serve',
  extend: 'process',
  'record-late-cause': 'process',
  'digitise-result': 'process',
  finish: 'process',
  'return-result': 'serve',
  withdraw: 'serve',
  stop: 'process',
};

/** What an intent asks of a person; everything before reception is the receiving clerk's. */
export function dutyOfIntent(intent: ClerkIntent): Duty {
  return intent.kind === 'live' ? LIFE_DUTIES[intent.command.kind] : 'serve';
}

/** Whoever set the counter up holds every role until they are given out; whoever came later serves and processes. */
export const FOUNDER_ROLES: readonly Role[] = [...ROLES];
export const NEWCOMER_ROLES: readonly Role[] = ['clerk', 'specialist'];
