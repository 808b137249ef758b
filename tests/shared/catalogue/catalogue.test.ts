import { describe, expect, test } from 'vitest';
import { findProcedure, loadCatalogue } from '../../../shared/catalogue/catalogue.ts';
import { levelOn } from '../../../shared/catalogue/level-on.ts';
import { parseCatalogue } from '../../../shared/catalogue/parse-catalogue.ts';
import { searchProcedures } from '../../../shared/catalogue/search-procedures.ts';
import { getPlainDay } from '../../../shared/kernel/plain-day.ts';

const catalogue = loadCatalogue();

describe('the shipped catalogue', () => {
  test('holds 76 procedures with unique codes and a source each', () => {
    expect(new Set(catalogue.procedures.map((procedure) => procedure.code)).size).toBe(76);
    expect(catalogue.procedures.every((procedure) => procedure.source !== '')).toBe(true);
  });

  test('computes no deadline for 1.011606', () => {
    expect(findProcedure(catalogue, '1.011606')?.timeLimit).toBeNull();
  });

  test('says of police procedures that they are only guided here', () => {
    expect(findProcedure(catalogue, '1.004222')?.handledBy).toBe('cong_an');
  });

  test('speaks of levels in the words of the day', () => {
    const birth = findProcedure(catalogue, '1.001193');
    if (birth === undefined) throw new Error('birth registration is missing');
    expect(levelOn(birth, getPlainDay('2022-06-01'))?.value).toBe('4');
    expect(levelOn(birth, getPlainDay('2026-11-23'))?.value).toBe('toan-trinh');
  });
});

describe('a search', () => {
  const find = (query: string) => searchProcedures(catalogue, query, 5).map((procedure) => procedure.code);

  test.each([
    ['khai sinh', '1.001193'],
    ['dang ky ket hon', '1.000894'],
    ['1.001193', '1.001193'],
    ['KHAI TỬ', '1.000656'],
  ])('for «%s» finds %s first', (query, code) => {
    expect(find(query)[0]).toBe(code);
  });

  test('for nothing lists the catalogue', () => {
    expect(searchProcedures(catalogue, ' ', 100)).toHaveLength(76);
  });

  test('for what is not there is empty', () => {
    expect(find('tàu vũ trụ')).toEqual([]);
  });
});

test('a catalogue file with an unknown key is refused', () => {
  expect(() => parseCatalogue({ ...catalogue, extra: 1 })).toThrow(/extra/);
});
