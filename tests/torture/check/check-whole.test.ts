import { describe, expect, test } from 'vitest';
import { breachesOf } from './check.ts';
import { checkWhole, type Places } from './check-whole.ts';
import { foldRecords } from './journal-view.ts';
import { draftOf, entryOf, receivedAs, recordsOf, TRUE_ENTRIES } from './sample-truth.ts';

const TRUE_PLACES: Places = {
  headSeq: 7,
  folded: foldRecords(recordsOf(TRUE_ENTRIES)),
  store: {
    appliedSeq: 7,
    rows: [
      { id: 'one', state: 'received', seq: 3, openedSeq: 1 },
      { id: 'two', state: 'received', seq: 6, openedSeq: 4 },
      { id: 'three', state: 'draft', seq: 7, openedSeq: 7 },
    ],
  },
  lights: { saved: 1, waiting: 2, delivered: 0, registered: 0 },
};
const [one, two, three] = TRUE_PLACES.store.rows;

function breachesWith(change: Partial<Places>): readonly string[] {
  return breachesOf(checkWhole({ ...TRUE_PLACES, ...change })).map(({ what }) => what);
}

function withRows(rows: readonly (Places['store']['rows'][number] | undefined)[]): Partial<Places> {
  return { store: { ...TRUE_PLACES.store, rows: rows.filter((row) => row !== undefined) } };
}

describe('journal, store and header', () => {
  test('that tell the same are whole', () => {
    expect(breachesWith({})).toEqual([]);
  });

  test('differ when the store is behind', () => {
    expect(breachesWith({ store: { ...TRUE_PLACES.store, appliedSeq: 6 } })).toEqual([
      'the store has read 6 of 7 records',
    ]);
  });

  test('differ when a row is missing', () => {
    expect(breachesWith(withRows([one, three]))).toHaveLength(2);
  });

  test('differ when a row is of an earlier moment', () => {
    const early = {
      ...TRUE_PLACES.store.rows[1],
      state: 'signed',
      seq: 5,
    } as Places['store']['rows'][number];

    expect(breachesWith(withRows([one, early, three]))).toEqual([
      'the row of two says signed at 5, the journal received at 6',
    ]);
  });

  test('differ when there is a row of no dossier', () => {
    expect(
      breachesWith(withRows([one, two, three, { id: 'four', state: 'draft', seq: 8, openedSeq: 8 }])),
    ).toEqual(['the store has a row for each of 3 dossiers']);
  });

  test('differ when a light is wrong', () => {
    expect(breachesWith({ lights: { ...TRUE_PLACES.lights, registered: 1 } })).toEqual([
      'the header says registered 1, the journal 0',
    ]);
  });
});

describe('half an action', () => {
  test('is a record that cannot come where it stands', () => {
    const folded = foldRecords(recordsOf([...TRUE_ENTRIES, entryOf('four', receivedAs(5003))]));

    expect(folded.misplaced).toEqual([8]);
    expect(breachesWith({ folded })).toEqual(['each record has its place: 8 have none']);
  });

  test('is one signed paper of two', () => {
    const draft = draftOf('one');
    if (draft.kind !== 'draft-saved') throw new TypeError('a draft');
    const [paper, other, ...rest] = draft.draft.components;
    if (paper === undefined || other === undefined) throw new TypeError('two papers');
    const components = [paper, { ...other, pages: paper.pages.slice(0, 1) }, ...rest];
    const entries = [entryOf('one', { kind: 'draft-saved', draft: { ...draft.draft, components } })];
    const folded = foldRecords(recordsOf([...entries, ...TRUE_ENTRIES.slice(1)]));

    expect(breachesWith({ folded })).toContain('1 of 2 papers of one are signed');
  });
});
