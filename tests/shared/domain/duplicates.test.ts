import { describe, expect, test } from 'vitest';
import { DUPLICATE_DAYS, findDuplicates, type KnownDossier } from '../../../shared/domain/duplicates.ts';
import { addMs, getInstant } from '../../../shared/kernel/instant.ts';
import { aDossierId } from '../../support/builders.ts';

const NOW = getInstant(Date.parse('2026-11-23T09:00:00+07:00'));
const DAY_MS = 86_400_000;
const asked = { dossierId: aDossierId('new'), identityNumber: '080190012345', procedureCode: '1.001193' };

function known(change: Partial<KnownDossier> = {}): KnownDossier {
  return {
    ...asked,
    dossierId: aDossierId('old'),
    state: { kind: 'received' },
    openedAt: addMs(NOW, -DAY_MS),
    receivedAt: addMs(NOW, -DAY_MS),
    ...change,
  };
}

describe('a dossier of the same person and procedure', () => {
  test.each([
    ['received yesterday', known()],
    ['only begun', known({ state: { kind: 'draft' }, receivedAt: null })],
    ['received on the last day that counts', known({ receivedAt: addMs(NOW, -DUPLICATE_DAYS * DAY_MS) })],
  ])('%s is shown', (_name, one) => {
    expect(findDuplicates(asked, [one], NOW)).toEqual([one]);
  });

  test.each([
    ['the dossier itself', known({ dossierId: asked.dossierId })],
    ['a discarded one', known({ state: { kind: 'discarded' } })],
    ['one of long ago', known({ receivedAt: addMs(NOW, -DUPLICATE_DAYS * DAY_MS - 1) })],
    ['another person’s', known({ identityNumber: '080085067891' })],
    ['one of another procedure', known({ procedureCode: '1.000894' })],
  ])('%s is not', (_name, one) => {
    expect(findDuplicates(asked, [one], NOW)).toEqual([]);
  });

  test('is looked for only when both are known', () => {
    const nobody = { ...asked, identityNumber: '' };
    const nothing = { ...asked, procedureCode: null };

    expect(findDuplicates(nobody, [known({ identityNumber: '' })], NOW)).toEqual([]);
    expect(findDuplicates(nothing, [known({ procedureCode: null })], NOW)).toEqual([]);
  });
});
