import type { CertificationEntry } from '../../../shared/domain/certification.ts';
import type { ComplaintEntry } from '../../../shared/domain/complaint.ts';
import type { HistoryEntry } from '../../../shared/domain/history.ts';
import type { JournalRecord } from '../../../shared/journal/journal-body.ts';
import type { VisitEntry } from '../../../shared/domain/visit.ts';

/** What a journal says, sorted by what each record is about; entries in the order in which they were written. */
export interface SortedHistories {
  readonly dossiers: readonly (readonly HistoryEntry[])[];
  readonly visits: readonly (readonly VisitEntry[])[];
  readonly complaints: readonly (readonly ComplaintEntry[])[];
  readonly certifications: readonly CertificationEntry[];
}

export function sortHistories(records: readonly JournalRecord[]): SortedHistories {
  const dossiers = new Map<string, HistoryEntry[]>();
  const visits = new Map<string, VisitEntry[]>();
  const complaints = new Map<string, ComplaintEntry[]>();
  const certifications: CertificationEntry[] = [];
  for (const { body } of records) {
    if (body.kind === 'action') push(dossiers, body.entry.dossierId, body.entry);
    if (body.kind === 'visit') push(visits, body.entry.visitId, body.entry);
    if (body.kind === 'complaint') push(complaints, body.entry.complaintId, body.entry);
    if (body.kind === 'certification') certifications.push(body.entry);
  }
  return {
    dossiers: [...dossiers.values()],
    visits: [...visits.values()],
    complaints: [...complaints.values()],
    certifications,
  };
}

function push<Entry>(lists: Map<string, Entry[]>, key: string, entry: Entry): void {
  const list = lists.get(key) ?? [];
  list.push(entry);
  lists.set(key, list);
}
