import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newestWord, PROCESSING_STATUSES, type StatusWord } from '../../../shared/domain/processing.ts';
import { aStatusWord } from '../../support/status-words.ts';

const fold = (words: readonly StatusWord[]): StatusWord | undefined =>
  words.reduce<StatusWord | undefined>((held, told) => newestWord(held, told), undefined);

describe('the words of the province on one dossier', () => {
  const words = fc.uniqueArray(
    fc.record({
      status: fc.constantFrom(...PROCESSING_STATUSES),
      serial: fc.integer({ min: 1, max: 40 }),
      at: fc.integer({ min: 1_795_000_000_000, max: 1_795_000_000_020 }),
    }),
    { minLength: 1, maxLength: 12, selector: ({ serial, at }) => `${serial} ${at}` },
  );

  test('add up to the same whatever their order, and however often each comes', () => {
    fc.assert(
      fc.property(words, fc.infiniteStream(fc.nat(1_000)), (facts, draws) => {
        const told = facts.map((fact) => aStatusWord(fact));
        const shuffled = [...told, ...told]
          .map((word) => ({ word, key: draws.next().value ?? 0 }))
          .toSorted((left, right) => left.key - right.key)
          .map(({ word }) => word);

        expect(fold(shuffled)).toEqual(fold(told));
      }),
    );
  });

  test('said after a restore count, although their serials begin again', () => {
    const before = aStatusWord({ status: 9, serial: 7, at: 1_795_000_000_000 });
    const after = aStatusWord({ status: 5, serial: 3, at: 1_795_000_000_500 });

    expect(fold([before, after])).toBe(after);
    expect(fold([after, before])).toBe(after);
  });
});
