import { applyComplaint, type Complaint } from '../../shared/domain/complaint.ts';
import type { JournalBody } from '../../shared/domain/journal-body.ts';
import { assertNever } from '../../shared/kernel/assert-never.ts';
import { CertificationBooks } from './certification-books.ts';
import { VisitBook } from './visit-book.ts';

type SideBody = Extract<JournalBody, { kind: 'visit' | 'certification' | 'complaint' }>;

export function isSideBody(body: JournalBody): body is SideBody {
  return body.kind === 'visit' || body.kind === 'certification' || body.kind === 'complaint';
}

/** What a counter writes down beside its dossiers; a part of the ledger, which is its only writer. */
export class SideBooks {
  readonly visits = new VisitBook();
  readonly certification = new CertificationBooks();
  readonly #complaints = new Map<string, Complaint>();

  apply(body: SideBody): void {
    switch (body.kind) {
      case 'visit':
        return this.visits.apply(body.entry);
      case 'certification':
        return this.certification.apply(body.entry);
      case 'complaint': {
        const { complaintId } = body.entry;
        this.#complaints.set(complaintId, applyComplaint(this.#complaints.get(complaintId), body.entry));
        return;
      }
      default:
        return assertNever(body);
    }
  }

  knowsComplaint(complaintId: string): boolean {
    return this.#complaints.has(complaintId);
  }

  get complaints(): Iterable<Complaint> {
    return this.#complaints.values();
  }
}
