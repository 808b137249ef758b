import { describe, expect, test } from 'vitest';
import type { HistoryEntry } from '../../../shared/domain/history.ts';
import { breachesOf } from './check.ts';
import { checkCodes } from './check-codes.ts';
import { foldRecords } from './journal-view.ts';
import {
  draftOf,
  entryOf,
  LEASE,
  receivedAs,
  recordsOf,
  SIGNED_DIGEST,
  TRUE_ENTRIES,
} from './sample-truth.ts';

function breachesIn(entries: readonly HistoryEntry[]): readonly string[] {
  const { dossiers } = foldRecords(recordsOf(entries));
  return breachesOf(checkCodes(dossiers, [LEASE])).map(({ breach, what }) => `${breach}: ${what}`);
}

function received(name: string, number: number): readonly HistoryEntry[] {
  return [entryOf(name, draftOf(name)), entryOf(name, receivedAs(number))];
}

describe('official codes', () => {
  test('taken in order, one for each, are right', () => {
    expect(breachesIn(TRUE_ENTRIES)).toEqual([]);
  });

  test('used twice are counted, and so is the number in the book', () => {
    expect(breachesIn([...TRUE_ENTRIES, ...received('four', 5002)])).toEqual([
      'duplicated: code H39.28.05-261123-5002 is used once',
      'duplicated: book number 2026/2 is used once',
    ]);
  });

  test('that are skipped are counted', () => {
    expect(breachesIn([...TRUE_ENTRIES, ...received('four', 5004)])).toEqual([
      'lost: code 5003 of lease-1 is on a dossier',
      'lost: book number 3 of book 2026 is on a dossier',
    ]);
  });

  test('that are skipped at the very beginning are counted', () => {
    expect(breachesIn(received('four', 5002))).toContain('lost: code 5001 of lease-1 is on a dossier');
  });

  test('of a lease that nobody granted are counted', () => {
    const { dossiers } = foldRecords(recordsOf(received('four', 5001)));

    expect(breachesOf(checkCodes(dossiers, [])).length).toBeGreaterThan(0);
  });
});

describe('a reception', () => {
  test('twice on one dossier is counted', () => {
    expect(breachesIn([...TRUE_ENTRIES, entryOf('two', receivedAs(5003))])).toContain(
      'duplicated: dossier two is received once',
    );
  });

  test('without an official code is half of one', () => {
    const slip = receivedAs(5003);
    if (slip.kind !== 'received') throw new TypeError('a reception');
    const entry = entryOf('three', { ...slip, reception: { ...slip.reception, leaseId: null } });

    expect(breachesIn([...TRUE_ENTRIES, entry])).toEqual([
      'half-visible: dossier three is received under an official code',
    ]);
  });

  test('must come before its receipt', () => {
    const file = { digest: SIGNED_DIGEST, sizeBytes: 1 };

    expect(
      breachesIn([...TRUE_ENTRIES, entryOf('three', { kind: 'form-issued', form: 'form-01', file })]),
    ).toEqual(['half-visible: the receipt of three has a code']);
  });
});
