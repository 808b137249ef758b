import type { JournalRecord } from '../../../shared/journal/journal-body.ts';
import type { Check } from './check.ts';
import { digestOf } from './journal-view.ts';

/** A record as it was read before the kill. */
export interface KnownRecord {
  readonly seq: number;
  readonly digest: string;
}

/** What was read once is there again, to the letter, and nothing between the first record and the last is missing. */
export function checkRecords(
  known: readonly KnownRecord[],
  found: readonly JournalRecord[],
): readonly Check[] {
  const digests = new Map(found.map((record) => [record.seq, digestOf(record)]));
  return [
    ...known.map(({ seq, digest }): Check => ({
      holds: digests.get(seq) === digest,
      breach: 'lost',
      what: `record ${seq} was read before the kill`,
    })),
    ...found.map(({ seq }, index): Check => ({
      holds: seq === index + 1,
      breach: seq <= index ? 'duplicated' : 'lost',
      what: `record ${seq} stands at place ${index + 1} of the journal`,
    })),
    ...checkActions(found),
  ];
}

/** An action that is repeated under its id is recorded once. */
function checkActions(found: readonly JournalRecord[]): readonly Check[] {
  const met = new Set<string>();
  return found.flatMap(({ body }): readonly Check[] => {
    if (body.kind !== 'action') return [];
    const { actionId, action } = body.entry;
    const name = `${action.kind} ${actionId}`;
    const holds = !met.has(name);
    met.add(name);
    return [{ holds, breach: 'duplicated', what: `action ${name} is recorded once` }];
  });
}
