import type { DossierAction, HistoryEntry } from '../../../shared/domain/history.ts';
import { pagesKey } from '../../../shared/domain/page-key.ts';
import type { NumberLease } from '../../../shared/domain/office.ts';
import type { JournalRecord } from '../../../shared/journal/journal-body.ts';
import { getInstant } from '../../../shared/kernel/instant.ts';
import { getSha256 } from '../../../shared/kernel/sha256.ts';
import { aClerkId, aDossierId, aDraft, anActionId } from '../../support/builders.ts';
import type { Held } from './check-province.ts';

/*
 * A counter at which nothing is wrong: two received dossiers and a draft. Each test takes it, breaks one thing, and
 * sees that it is counted. Everybody in it is invented.
 */

const NINE = getInstant(Date.parse('2026-11-23T09:00:00+07:00'));

export const SIGNED_DIGEST = getSha256('d'.repeat(64));

export const LEASE: NumberLease = {
  leaseId: 'lease-1',
  counterId: 'counter-1',
  epoch: 'epoch-1',
  day: '2026-11-23',
  first: 5001,
  last: 5200,
};

/** Numbered from 1, as main does. */
export function recordsOf(entries: readonly HistoryEntry[]): readonly JournalRecord[] {
  return entries.map((entry, index) => ({ seq: index + 1, body: { kind: 'action', entry } }));
}

export function entryOf(name: string, action: DossierAction): HistoryEntry {
  return {
    actionId: anActionId(`${name}-${action.kind}`),
    dossierId: aDossierId(name),
    clerkId: aClerkId(),
    at: NINE,
    action,
  };
}

export function draftOf(name: string): DossierAction {
  return { kind: 'draft-saved', draft: aDraft({ dossierId: aDossierId(name) }) };
}

export function signedOf(name: string): DossierAction {
  const paper = aDraft({ dossierId: aDossierId(name) }).components[0];
  if (paper === undefined) throw new TypeError('the sample has a paper');
  return {
    kind: 'component-signed',
    componentId: paper.componentId,
    pagesKey: pagesKey(paper.pages),
    file: { digest: SIGNED_DIGEST, sizeBytes: 3_000 },
    signature: {
      kind: 'clerk',
      level: 'B-B',
      signerName: 'Trial signer',
      certificateDigest: getSha256('c'.repeat(64)),
      trial: true,
      signedAt: NINE,
    },
  };
}

export function receivedAs(number: number): DossierAction {
  return {
    kind: 'received',
    reception: {
      code: `H39.28.05-261123-${number}`,
      leaseId: LEASE.leaseId,
      reserveNumber: null,
      receivedAt: NINE,
      dueAt: null,
      bookYear: 2026,
      bookNumber: number - LEASE.first + 1,
      formSet: '2025',
      ruleVersion: '2026.11-1',
      clock: 'plausible',
      signLater: null,
    },
  };
}

export const TRUE_ENTRIES: readonly HistoryEntry[] = [
  entryOf('one', draftOf('one')),
  entryOf('one', signedOf('one')),
  entryOf('one', receivedAs(5001)),
  entryOf('two', draftOf('two')),
  entryOf('two', signedOf('two')),
  entryOf('two', receivedAs(5002)),
  entryOf('three', draftOf('three')),
];

export const TRUE_HELD: readonly Held[] = [5001, 5002].map((number) => ({
  code: `H39.28.05-261123-${number}`,
  state: 'registered',
  files: [{ sha256: SIGNED_DIGEST }],
}));
