import type { IssuedReport } from '../rates/issued-report.ts';
import type { RuleFile } from '../rules/directive/rule-file.ts';
import type { BackupEntry, RecoveryEntry } from '../domain/backup.ts';
import type { CertificationEntry } from '../domain/certification.ts';
import type { ComplaintEntry } from '../domain/complaint.ts';
import type { FileRef } from '../domain/file-ref.ts';
import type { HistoryEntry } from '../domain/history.ts';
import type { Clerk, NumberLease, Office } from '../domain/office.ts';
import type { PersonalView } from '../domain/personal-view.ts';
import type { FilingWord, ProvinceWord } from '../domain/province-word.ts';
import type { Role } from '../domain/roles.ts';
import type { ClerkId } from '../kernel/id.ts';
import type { Instant } from '../kernel/instant.ts';
import type { RuleSeal } from '../rules/directive/rule-seal.ts';
import type { VisitEntry } from '../domain/visit.ts';

/** What a journal record may say. The journal itself only sees the kind and ciphertext. */
export type JournalBody =
  | { readonly kind: 'action'; readonly entry: HistoryEntry }
  | { readonly kind: 'visit'; readonly entry: VisitEntry }
  | { readonly kind: 'certification'; readonly entry: CertificationEntry }
  | { readonly kind: 'complaint'; readonly entry: ComplaintEntry }
  /** From here on the office works by these rules; dossiers received before keep theirs. */
  | ({ readonly kind: 'rules-adopted'; readonly rules: RuleFile } & RuleAdoption)
  /** The figures of a period as they were given out; they stand, whatever is learned later. */
  | { readonly kind: 'report-issued'; readonly report: IssuedReport }
  | { readonly kind: 'office-configured'; readonly office: Office }
  | { readonly kind: 'clerk-added'; readonly clerk: Clerk }
  /** From here on these are all of a clerk's roles. */
  | {
      readonly kind: 'roles-given';
      readonly clerkId: ClerkId;
      readonly roles: readonly Role[];
      readonly by: ClerkId;
      readonly at: Instant;
    }
  /** Somebody had a person's data on screen. */
  | { readonly kind: 'viewed'; readonly view: PersonalView }
  | { readonly kind: 'counter-enrolled'; readonly enrolment: EnrolmentFacts }
  | { readonly kind: 'numbers-granted'; readonly leases: readonly NumberLease[] }
  /** The province's words were read up to this serial; what belongs to no dossier here is kept, for a person to look at. */
  | { readonly kind: 'words-read'; readonly through: number; readonly unmatched: readonly ProvinceWord[] }
  /** A citizen filed online; its papers are fetched next, and then it is a dossier. */
  | { readonly kind: 'portal-filed'; readonly word: FilingWord }
  /** Its papers are here; those by their place in the filing could not be read, and the clerk is told so. */
  | {
      readonly kind: 'portal-mirrored';
      readonly portalDossierId: string;
      readonly unreadable: readonly number[];
    }
  /** The province has every event beside intake that was written up to this record. */
  | { readonly kind: 'life-told'; readonly through: number }
  /** The province has another copy of this counter, or a newer one, or revoked this machine: what it lent to this epoch is void (DESIGN 8). */
  | { readonly kind: 'numbers-voided'; readonly epoch: string; readonly revoked?: true | undefined }
  /** Copies of this counter: made, and read back. */
  | { readonly kind: 'backup-made'; readonly entry: BackupEntry }
  /** The recovery key: made, shared, rehearsed, used. */
  | { readonly kind: 'recovery-drilled'; readonly entry: RecoveryEntry }
  /** Written before the first byte of an upload, so that a restart resumes it (DESIGN 12). */
  | { readonly kind: 'upload-opened'; readonly file: FileRef; readonly url: string };

/** What enrolment gave this counter; its private key stays in the vault. */
export interface EnrolmentFacts {
  readonly counterId: string;
  readonly address: string;
  /** The province's root public key, SPKI DER, base64url, pinned here (DESIGN 11). */
  readonly rootPublicKey: string;
}

/** Who took the rules over, when, and whether the province had sealed them. */
export interface RuleAdoption {
  readonly seal: RuleSeal | null;
  readonly by: ClerkId;
  readonly at: Instant;
}

export type JournalKind = JournalBody['kind'];

export interface JournalRecord {
  readonly seq: number;
  readonly body: JournalBody;
}
