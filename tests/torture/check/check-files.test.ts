import { expect, test } from 'vitest';
import { getSha256 } from '../../../shared/kernel/sha256.ts';
import { breachesOf } from './check.ts';
import { checkFiles, type Measured } from './check-files.ts';

const file = { digest: getSha256('a'.repeat(64)), sizeBytes: 10 };

function breachesWith(measured: Measured): readonly string[] {
  return breachesOf(checkFiles([file], new Map([[file.digest, measured]]))).map(({ breach }) => breach);
}

test('a file with its bytes is there', () => {
  expect(breachesWith({ sha256: file.digest, sizeBytes: 10 })).toEqual([]);
});

test('a file that cannot be read is lost', () => {
  expect(breachesWith(undefined)).toEqual(['lost']);
  expect(breachesOf(checkFiles([file], new Map())).length).toBe(1);
});

test('a file with one other bit is lost', () => {
  expect(breachesWith({ sha256: 'b'.repeat(64), sizeBytes: 10 })).toEqual(['lost']);
});

test('a file that lost its end is lost', () => {
  expect(breachesWith({ sha256: file.digest, sizeBytes: 9 })).toEqual(['lost']);
});
