import { describe, expect, test } from 'vitest';
import { stripOf, type StripItem } from '../../../../renderer/screens/intake/draft-strip-items.ts';
import { aDossierId } from '../../../support/builders.ts';

function drafts(count: number): readonly StripItem[] {
  return Array.from({ length: count }, (_, index) => ({
    dossierId: aDossierId(`draft-${count - index}`),
    fullName: `Người số ${count - index}`,
    procedureCode: null,
  }));
}

const idsOf = (items: readonly StripItem[]) => items.map(({ dossierId }) => dossierId);

describe('the strip of open drafts', () => {
  test('shows them in the order in which they were opened, and goes round', () => {
    const strip = stripOf(drafts(3), aDossierId('draft-3'));

    expect(idsOf(strip.items)).toEqual(['draft-1', 'draft-2', 'draft-3']);
    expect([strip.previous, strip.next, strip.more]).toEqual(['draft-2', 'draft-1', 0]);
  });

  test('has a place for one that is only begun', () => {
    const strip = stripOf(drafts(1), aDossierId('new'));

    expect(idsOf(strip.items)).toEqual(['draft-1', 'new']);
    expect([strip.previous, strip.next]).toEqual(['draft-1', 'draft-1']);
  });

  test('keeps an old one in sight while it is open, and counts what has no room', () => {
    const strip = stripOf(drafts(9), aDossierId('draft-1'));

    expect(idsOf(strip.items)).toEqual(['draft-1', 'draft-6', 'draft-7', 'draft-8', 'draft-9']);
    expect(strip.more).toBe(4);
  });

  test('leads nowhere from a draft that stands alone', () => {
    const strip = stripOf(drafts(1), aDossierId('draft-1'));

    expect([strip.previous, strip.next]).toEqual([undefined, undefined]);
  });
});
