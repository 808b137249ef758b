import { describe, expect, test } from 'vitest';
import { breachesOf } from './check.ts';
import { checkRecords } from './check-records.ts';
import { digestOf } from './journal-view.ts';
import { entryOf, receivedAs, recordsOf, TRUE_ENTRIES } from './sample-truth.ts';

const records = recordsOf(TRUE_ENTRIES);
const known = records.map((record) => ({ seq: record.seq, digest: digestOf(record) }));

describe('records that were read before the kill', () => {
  test('are all there, and each is looked at', () => {
    const checks = checkRecords(known, records);

    expect(breachesOf(checks)).toEqual([]);
    expect(checks.length).toBeGreaterThanOrEqual(2 * records.length);
  });

  test('may be followed by what nobody had acknowledged', () => {
    expect(breachesOf(checkRecords(known.slice(0, 3), records))).toEqual([]);
  });

  test('are missed when the end of the journal is gone', () => {
    expect(breachesOf(checkRecords(known, records.slice(0, -1)))).toEqual([
      { holds: false, breach: 'lost', what: 'record 7 was read before the kill' },
    ]);
  });

  test('are missed when another body stands in their place', () => {
    const changed = recordsOf([
      ...TRUE_ENTRIES.slice(0, 2),
      entryOf('one', receivedAs(5009)),
      ...TRUE_ENTRIES.slice(3),
    ]);

    expect(breachesOf(checkRecords(known, changed)).map(({ breach }) => breach)).toEqual(['lost']);
  });

  test('show a hole in the middle', () => {
    const holed = records.filter(({ seq }) => seq !== 4);

    expect(breachesOf(checkRecords([], holed)).map(({ breach }) => breach)).toEqual(['lost', 'lost', 'lost']);
  });
});

test('an action that is recorded twice is counted', () => {
  const twice = recordsOf([...TRUE_ENTRIES, ...TRUE_ENTRIES.slice(-1)]);

  expect(breachesOf(checkRecords(known, twice))).toEqual([
    { holds: false, breach: 'duplicated', what: 'action draft-saved three-draft-saved is recorded once' },
  ]);
});
