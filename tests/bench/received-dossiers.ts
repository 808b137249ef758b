import type { Projection } from '../../renderer/store/dossier-row.ts';
import { foldRecords } from '../../renderer/store/fold-records.ts';
import type { JournalBody, JournalRecord } from '../../shared/journal/journal-body.ts';
import { manyDossiers } from '../renderer/harness/many-dossiers.ts';

/** One received dossier for each name, folded as the app folds the journal. */
export function receivedDossiers(names: readonly string[]): readonly Projection[] {
  const folded = foldRecords(recordsOf(names), new Map());
  if (!folded.ok) throw new Error('the invented journal does not fold');
  return [...folded.value.projections.values()];
}

/** The journal of it: two records a dossier, of about 2 KB together. */
export function recordsOf(names: readonly string[]): readonly JournalRecord[] {
  return manyDossiers(names.length).map((body, index) => ({
    seq: index + 1,
    body: named(body, names[Math.floor(index / 2)] ?? ''),
  }));
}

function named(body: JournalBody, fullName: string): JournalBody {
  if (body.kind !== 'action' || body.entry.action.kind !== 'draft-saved') return body;
  const { draft } = body.entry.action;
  const action = { ...body.entry.action, draft: { ...draft, applicant: { ...draft.applicant, fullName } } };
  return { ...body, entry: { ...body.entry, action } };
}
