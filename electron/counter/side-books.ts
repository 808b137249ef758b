import { applyComplaint, type Complaint } from '../../shared/domain/complaint.ts';
import type { JournalBody, JournalKind } from '../../shared/journal/journal-body.ts';
import { assertNever } from '../../shared/kernel/assert-never.ts';
import { AccessBook } from './access-book.ts';
import { BackupBook } from './backup-book.ts';
import { CertificationBooks } from './certification-books.ts';
import { IssuedReports } from './issued-reports.ts';
import { PortalFilings } from './portal-filings.ts';
import { VisitBook } from './visit-book.ts';

/** Of the office itself, and not of those who come to it. */
const OFFICE_KINDS = [
  'report-issued',
  'roles-given',
  'viewed',
  'backup-made',
  'recovery-drilled',
] as const satisfies readonly JournalKind[];

type OfficeBody = Extract<JournalBody, { kind: (typeof OFFICE_KINDS)[number] }>;

function isOfficeBody(body: JournalBody): body is OfficeBody {
  const kinds: readonly JournalKind[] = OFFICE_KINDS;
  return kinds.includes(body.kind);
}

const SIDE_KINDS = [
  'visit',
  'certification',
  'complaint',
  'portal-filed',
  'portal-mirrored',
  ...OFFICE_KINDS,
] as const satisfies readonly JournalKind[];

type SideBody = Extract<JournalBody, { kind: (typeof SIDE_KINDS)[number] }>;

export function isSideBody(body: JournalBody): body is SideBody {
  const kinds: readonly JournalKind[] = SIDE_KINDS;
  return kinds.includes(body.kind);
}

/** What a counter writes down beside its dossiers; a part of the ledger, which is its only writer. */
export class SideBooks {
  readonly visits = new VisitBook();
  readonly certification = new CertificationBooks();
  readonly reports = new IssuedReports();
  readonly filings = new PortalFilings();
  readonly access = new AccessBook();
  readonly backups = new BackupBook();
  readonly #complaints = new Map<string, Complaint>();

  apply(body: SideBody): void {
    if (isOfficeBody(body)) return this.#ofOffice(body);
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
      case 'portal-filed':
      case 'portal-mirrored':
        return this.filings.apply(body);
      default:
        return assertNever(body);
    }
  }

  #ofOffice(body: OfficeBody): void {
    switch (body.kind) {
      case 'report-issued':
        return this.reports.apply(body.report);
      case 'roles-given':
      case 'viewed':
        return this.access.apply(body);
      case 'backup-made':
      case 'recovery-drilled':
        return this.backups.apply(body);
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
