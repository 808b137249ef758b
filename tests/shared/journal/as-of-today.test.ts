import { describe, expect, test } from 'vitest';
import { asOfToday } from '../../../shared/journal/as-of-today.ts';
import type { JournalBody } from '../../../shared/journal/journal-body.ts';
import { aClerkId, aDossierId, aDraft, anActionId } from '../../support/builders.ts';
import { getInstant } from '../../../shared/kernel/instant.ts';
import type { DossierAction, Reception } from '../../../shared/domain/history.ts';

const RECEPTION: Reception = {
  code: 'T39.28.05-261123-0001',
  leaseId: 'lease-1',
  reserveNumber: null,
  receivedAt: getInstant(Date.parse('2026-11-23T09:15:00+07:00')),
  dueAt: null,
  bookYear: 2026,
  bookNumber: 1,
  formSet: '2025',
  ruleVersion: '2026.11-1',
  clock: 'plausible',
  signLater: null,
};

function bodyOf(action: DossierAction): JournalBody {
  const at = getInstant(1_000);
  return {
    kind: 'action',
    entry: { actionId: anActionId('a'), dossierId: aDossierId(), clerkId: aClerkId(), at, action },
  };
}

/** As it would come from a journal that did not know these members. */
function without(body: JournalBody, ...members: readonly string[]): JournalBody {
  const text = JSON.stringify(body, (key, value: unknown) => (members.includes(key) ? undefined : value));
  return JSON.parse(text) as JournalBody; // what an older version wrote
}

describe('a record of an earlier version', () => {
  test('of a draft came to the counter, and its papers carry the mark there was', () => {
    const today = bodyOf({ kind: 'draft-saved', draft: aDraft() });

    expect(asOfToday(without(today, 'arrival', 'mark'))).toEqual(today);
  });

  test('of a reception stands under the rules that the program came with', () => {
    const today = bodyOf({ kind: 'received', reception: RECEPTION });

    expect(asOfToday(without(today, 'ruleVersion'))).toEqual(today);
  });
});

describe('a record of today', () => {
  test('stays as it is', () => {
    const today = bodyOf({ kind: 'draft-saved', draft: aDraft() });
    const saved = bodyOf({ kind: 'draft-discarded' });

    expect(asOfToday(today)).toEqual(today);
    expect(asOfToday(saved)).toBe(saved);
  });
});
