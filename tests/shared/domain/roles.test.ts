import { describe, expect, test } from 'vitest';
import { DUTY_ROLES, dutyOfIntent, may, ROLES, type Duty } from '../../../shared/domain/roles.ts';
import { dutyOf } from '../../../shared/contract/channel-duties.ts';
import { DEFAULT_MACHINE_SETTINGS } from '../../../shared/domain/machine-settings.ts';
import { aClerkId, aDossierId } from '../../support/builders.ts';

const DUTIES = Object.keys(DUTY_ROLES) as Duty[]; // the keys of the very table

/** @rule ACCESS-01 */
describe('ACCESS-01: the table of roles', () => {
  test('gives each duty to somebody and each role something to do', () => {
    for (const duty of DUTIES) expect(may(ROLES, duty)).toBe(true);
    for (const role of ROLES) expect(DUTIES.some((duty) => may([role], duty))).toBe(true);
  });

  test('gives nobody without a role anything', () => {
    expect(DUTIES.filter((duty) => may([], duty))).toEqual([]);
  });

  test.each([
    ['clerk', ['serve', 'process']],
    ['specialist', ['process']],
    ['head', ['process', 'decide']],
    ['administrator', ['administer']],
  ] as const)('lets a %s do exactly this', (role, duties) => {
    expect(DUTIES.filter((duty) => may([role], duty))).toEqual(duties);
  });
});

describe('what is asked of a person', () => {
  test('follows the step after intake', () => {
    expect(dutyOfIntent({ kind: 'live', command: { kind: 'finish' } })).toBe('process');
    expect(dutyOfIntent({ kind: 'live', command: { kind: 'bring-supplement' } })).toBe('serve');
    expect(dutyOfIntent({ kind: 'receive' })).toBe('serve');
  });

  test('follows the section of the settings', () => {
    const { screen, scanner } = DEFAULT_MACHINE_SETTINGS;
    expect(dutyOf('settings:change', { sections: { screen } })).toBe('anyone');
    expect(dutyOf('settings:change', { sections: { screen, scanner } })).toBe('administer');
  });

  test('is nothing for a look, and is more for giving roles', () => {
    expect(dutyOf('views:note', { dossierId: aDossierId(), thing: 'dossier' })).toBe('anyone');
    expect(dutyOf('clerks:give-roles', { clerkId: aClerkId(), roles: [] })).toBe('administer');
  });
});
