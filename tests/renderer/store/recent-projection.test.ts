import { describe, expect, test } from 'vitest';
import type { DossierRow, Projection } from '../../../renderer/store/dossier-row.ts';
import { RecentProjection } from '../../../renderer/store/recent-projection.ts';

const row: DossierRow = {
  id: 'dossier-1',
  schema: 3,
  state: 'draft',
  dueDay: '',
  openedSeq: 1,
  seq: 4,
  keyId: 'key-1',
  iv: new Uint8Array([1, 2, 3]),
  body: new Uint8Array([9, 8, 7]).buffer,
};
// Only handed through, never looked into.
const projection = { openedSeq: 1, seq: 4 } as Projection;

describe('what was written last', () => {
  test('is known again by the same bytes, not by the same object', () => {
    const recent = new RecentProjection();
    recent.keep(row, projection);
    const again = { ...row, iv: new Uint8Array(row.iv), body: row.body.slice(0) };

    expect(recent.find(again)).toBe(projection);
  });

  test.each<[string, Partial<DossierRow>]>([
    ['another dossier', { id: 'dossier-2' }],
    ['another place in the journal', { seq: 5 }],
    ['another schema', { schema: 2 }],
    ['another key', { keyId: 'key-2' }],
    ['another state in clear', { state: 'received' }],
    ['another due day in clear', { dueDay: '2026-11-27' }],
    ['another order', { openedSeq: 2 }],
    ['another seal', { iv: new Uint8Array([1, 2, 4]) }],
    ['one flipped bit', { body: new Uint8Array([9, 8, 6]).buffer }],
    ['a shorter body', { body: new Uint8Array([9, 8]).buffer }],
  ])('is not known by %s', (_, change) => {
    const recent = new RecentProjection();
    recent.keep(row, projection);

    expect(recent.find({ ...row, ...change })).toBeUndefined();
  });

  test('is forgotten', () => {
    const recent = new RecentProjection();
    recent.keep(row, projection);
    recent.clear();

    expect(recent.find(row)).toBeUndefined();
  });
});
