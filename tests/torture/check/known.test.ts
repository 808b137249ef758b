import { expect, test } from 'vitest';
import { Known } from '../known.ts';
import { digestOf } from './journal-view.ts';
import { draftOf, entryOf, recordsOf, SIGNED_DIGEST, TRUE_ENTRIES } from './sample-truth.ts';

test('what was read first counts, whatever is read later under its number', () => {
  const records = recordsOf(TRUE_ENTRIES);
  const known = new Known();
  known.learn(records.slice(0, 2));

  known.learn(recordsOf([entryOf('nine', draftOf('nine')), ...TRUE_ENTRIES.slice(1)]));

  expect(known.lastSeq).toBe(7);
  expect(known.records.slice(0, 2)).toEqual(
    records.slice(0, 2).map((record) => ({ seq: record.seq, digest: digestOf(record) })),
  );
});

test('every file that a record names is known: pages and signed papers', () => {
  const known = new Known();

  known.learn(recordsOf(TRUE_ENTRIES));

  expect(known.files.map(({ digest }) => digest).toSorted()).toEqual(
    ['a'.repeat(64), 'b'.repeat(64), SIGNED_DIGEST].toSorted(),
  );
});

test('the newest heads of the chain are witnesses', () => {
  const known = new Known();
  for (const seq of [1, 2, 3, 4]) known.witness({ seq, hash: `hash-${seq}` });

  expect(known.witnesses.map(({ seq }) => seq)).toEqual([2, 3, 4]);
});
