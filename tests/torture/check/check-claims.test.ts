import { describe, expect, test } from 'vitest';
import { breachesOf } from './check.ts';
import { checkClaims, type Claim } from './check-claims.ts';
import { foldRecords } from './journal-view.ts';
import { recordsOf, TRUE_ENTRIES } from './sample-truth.ts';

const { dossiers } = foldRecords(recordsOf(TRUE_ENTRIES));

const TRUE_CLAIMS: readonly Claim[] = [
  { kind: 'card-read', dossierId: 'three', identityNumber: '080190012345', fullName: 'Trần Thị Hoa' },
  { kind: 'contact-typed', dossierId: 'three', phone: '0900000001' },
  { kind: 'procedure-chosen', dossierId: 'three', procedureCode: '1.001193' },
  { kind: 'pages', dossierId: 'three', count: 2 },
  { kind: 'signed', dossierId: 'one', papers: 1 },
  { kind: 'received', dossierId: 'one', code: 'H39.28.05-261123-5001' },
  { kind: 'delivered', count: 0 },
  { kind: 'registered', count: 0 },
];

const FALSE_CLAIMS: readonly Claim[] = [
  { kind: 'card-read', dossierId: 'three', identityNumber: '080190012345', fullName: 'Trần Thị Mơ' },
  { kind: 'card-read', dossierId: 'four', identityNumber: '080190012345', fullName: 'Trần Thị Hoa' },
  { kind: 'contact-typed', dossierId: 'three', phone: '0900000002' },
  { kind: 'procedure-chosen', dossierId: 'three', procedureCode: '2.000635' },
  { kind: 'pages', dossierId: 'three', count: 3 },
  { kind: 'signed', dossierId: 'three', papers: 1 },
  { kind: 'received', dossierId: 'one', code: 'H39.28.05-261123-5002' },
  { kind: 'received', dossierId: 'three', code: 'H39.28.05-261123-5003' },
  { kind: 'delivered', count: 1 },
  { kind: 'registered', count: 1 },
];

describe('what the screen said', () => {
  test.each(TRUE_CLAIMS)('is still true: $kind', (claim) => {
    expect(breachesOf(checkClaims([claim], dossiers))).toEqual([]);
  });

  test.each(FALSE_CLAIMS)('is a loss when it is not: $kind', (claim) => {
    expect(breachesOf(checkClaims([claim], dossiers)).map(({ breach }) => breach)).toEqual(['lost']);
  });
});
