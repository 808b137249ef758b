import type { Readable } from 'node:stream';
import type { ReportFormat, ReportKind, ReportRequest } from '../../shared/rates/report-request.ts';
import type { CertificationBookPaper } from '../../shared/domain/certification-book.ts';
import type { BatchSlip } from '../../shared/domain/batch-slip.ts';
import type { HandOverList } from '../../shared/domain/hand-over-list.ts';
import type { Procedure } from '../../shared/catalogue/procedure.ts';
import type { Dossier } from '../../shared/domain/dossier.ts';
import type { FormSet } from '../../shared/domain/form-set.ts';
import type { LifeForm } from '../../shared/domain/life/life-form.ts';
import type { FileRef } from '../../shared/domain/file-ref.ts';
import type { DraftPage, DraftComponent, Draft } from '../../shared/domain/draft.ts';
import type { OfficialReception, SignatureFacts } from '../../shared/domain/history.ts';
import type { EnrolmentFacts, JournalBody, JournalRecord } from '../../shared/journal/journal-body.ts';
import type { PageLook } from '../../shared/domain/page-look.ts';
import type { ScannerAbilities, ScannerDevice, ScanProfile } from '../../shared/domain/scan-profile.ts';
import type { Clerk, NumberLease, Office } from '../../shared/domain/office.ts';
import type { Form01Failure, Form01Request } from '../../shared/domain/form-01.ts';
import type { DrawnReceipt, ReceiptPaper, ReprintMark } from '../../shared/domain/printing.ts';
import type { MachineSettings, SettingsChange } from '../../shared/domain/machine-settings.ts';
import type { ProvinceWord } from '../../shared/domain/province-word.ts';
import type { HeadAnswerWire, JournalHeadWire } from '../../shared/contract/province/recovery-wire.ts';
import type { LifeEventsWire } from '../../shared/contract/province/life-wire.ts';
import type { RecoveryShare } from '../../shared/domain/recovery-share.ts';
import type { RegisterPeriod, RegisterRow } from '../../shared/domain/register.ts';
import type { ProvinceReceipt, Refusal } from '../../shared/domain/province-answer.ts';
import type { ActionId, ClerkId } from '../../shared/kernel/id.ts';
import type { PlainDay } from '../../shared/kernel/plain-day.ts';
import type { Instant } from '../../shared/kernel/instant.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { RuleFile } from '../../shared/rules/directive/rule-file.ts';
import type { RuleSeal } from '../../shared/rules/directive/rule-seal.ts';
import type { PrinterFacts } from '../../shared/contract/channels/printer-channels.ts';
import type {
  PinEntry,
  SigningIdentity,
  SigningTrial,
  TokenFacts,
} from '../../shared/contract/channels/signing-channels.ts';
import type {
  AddClerkFailure,
  EnrolFailure,
  ImportFailure,
  PrintFailure,
  ScanFailure,
  SendFailure,
  SetUpFailure,
  SigningFailure,
  SaveFailure,
  TokenFailure,
  UnlockFailure,
} from '../../shared/contract/failures.ts';

/**
 * What the use cases of the counter need of the world. Adapters fit these by
 * shape and never import this file; `main.ts` is where the two meet.
 */

/** The durable log. `append` resolves only after fdatasync; records of one call become durable together or not at all. */
export interface JournalPort {
  readonly epoch: string;
  readonly headSeq: number;
  /** Of everything up to there; printed, it witnesses the histories behind a report. */
  readonly headHash: string;
  append(bodies: readonly JournalBody[]): Promise<{ readonly lastSeq: number }>;
  /** Goes on in the same log under a new epoch; `epoch` tells it from then on. */
  beginEpoch(): Promise<void>;
  read(afterSeq: number, limit: number): Promise<readonly JournalRecord[]>;
  /** Hash of the head of one record, hexadecimal: what proves that it lies in this log's past. */
  hashOf(seq: number): Promise<string | undefined>;
}

/** Encrypted, content-addressed files. A `put` that resolves is on disk. */
export interface FileVaultPort {
  put(source: AsyncIterable<Uint8Array>): Promise<FileRef>;
  has(file: FileRef): Promise<boolean>;
  /** Plain bytes, decrypted as they are read; throws when a segment does not verify. `start`/`end` are byte offsets, end exclusive. */
  open(file: FileRef, range?: { readonly start: number; readonly end: number }): Readable;
  readAll(file: FileRef): Promise<Uint8Array>;
}

/** Turns one file on disk or in memory into pages, and its bytes into the vault. */
export interface PageImporterPort {
  importFile(path: string): Promise<Result<readonly DraftPage[], ImportFailure>>;
  /** The same of a file that came over the line; `name` is what a failure calls it. No copy in clear reaches the disk. */
  importBytes(name: string, bytes: Uint8Array): Promise<Result<readonly DraftPage[], ImportFailure>>;
  importSamples(count: number): Promise<readonly DraftPage[]>;
}

/** The scanner of this machine; its drivers run in processes of their own. */
export interface ScannerPort {
  devices(): Promise<Result<readonly ScannerDevice[], ScanFailure>>;
  abilities(deviceId: string): Promise<Result<ScannerAbilities, ScanFailure>>;
  /** Hands one stack over page by page; `null` when all of it is through. What `deliver` answers ends the stack. */
  scan(request: {
    /** `undefined`: the first device that is found. */
    readonly profile: ScanProfile | undefined;
    readonly maxPages: number;
    readonly begun: (number: number) => void;
    readonly deliver: (page: ScannedImage) => Promise<ScanFailure | null>;
  }): Promise<ScanFailure | null>;
  cancel(): void;
}

/** A JPEG as it was encoded from the scanner's pixels, once. */
export interface ScannedImage {
  readonly bytes: Uint8Array;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly dpi: number;
  readonly look: PageLook;
}

/** Assembles one paper into a PDF, mark included, and signs it as PAdES B-B; streams, whatever the page count. */
export interface PaperSignerPort {
  identity(clerk: Clerk): Promise<Result<SigningIdentity, SigningFailure>>;
  /** A paper that came signed, looked at again as it lies in the vault: it goes as it is, and needs no key. */
  keep(component: DraftComponent): Promise<Result<SignedFile, SigningFailure>>;
  /** Of a file that lies in the vault as it was signed: every byte, and a signature that holds; else `undefined`. */
  signatureOf(file: FileRef): Promise<SignatureFacts | undefined>;
  /** Opens the clerk's key once for all papers of a dossier. */
  unlock(clerk: Clerk, entry: PinEntry): Promise<Result<UnlockedSigner, SigningFailure>>;
  /** The tokens that are plugged in. */
  tokens(): Promise<Result<readonly TokenFacts[], TokenFailure>>;
  /** Signs a small paper of its own, verifies it and throws it away. */
  signTrial(clerk: Clerk, entry: PinEntry): Promise<Result<SigningTrial, SigningFailure>>;
}

export interface SignedFile {
  readonly file: FileRef;
  readonly signature: SignatureFacts;
}

export interface UnlockedSigner {
  signPaper(request: {
    readonly component: DraftComponent;
    readonly office: Office;
    readonly clerk: Clerk;
    readonly signedAt: Instant;
  }): Promise<Result<SignedFile, SigningFailure>>;
  close(): Promise<void>;
}

export interface FormRendererPort {
  renderForm01(request: Form01Request): Promise<Result<DrawnReceipt, Form01Failure>>;
  renderTestPage(paper: ReceiptPaper): Promise<DrawnReceipt>;
  renderRegister(request: {
    readonly office: Office;
    readonly period: RegisterPeriod;
    readonly rows: readonly RegisterRow[];
  }): Promise<DrawnReceipt>;
  renderLeaflet(request: { readonly office: Office; readonly day: PlainDay }): Promise<DrawnReceipt>;
  /** The office's share of the recovery key, on paper; drawn and printed, never kept. */
  renderOfficeCard(request: {
    readonly office: Office;
    readonly day: PlainDay;
    readonly groups: readonly string[];
    readonly qrText: string;
  }): Promise<DrawnReceipt>;
  renderCertificationBook(paper: CertificationBookPaper): Promise<DrawnReceipt>;
  renderBatchSlip(slip: BatchSlip): Promise<DrawnReceipt>;
  renderHandOverList(list: HandOverList): Promise<DrawnReceipt>;
  renderReport(
    request: ReportRequest,
    ask: { readonly kind: ReportKind; readonly format: ReportFormat },
  ): Promise<Uint8Array>;
  /** A form of what happened beside or after intake; the dossier has it. */
  renderLifeForm(request: {
    readonly form: LifeForm;
    readonly dossier: Dossier;
    readonly procedure: Procedure | undefined;
    readonly office: Office;
    readonly clerk: Clerk;
    readonly formSet: FormSet;
    readonly reprint: ReprintMark | null;
  }): Promise<DrawnReceipt>;
}

/** The province over HTTPS and tus. Every call is safe to repeat. */
export interface ProvincePort {
  enrol(request: {
    readonly address: string;
    readonly enrolmentCode: string;
    readonly epoch: string;
  }): Promise<Result<EnrolmentFacts, EnrolFailure>>;
  grantNumbers(
    request: NumbersRequest,
  ): Promise<Result<readonly NumberLease[], SendFailure | EpochLeftBehind>>;
  submit(dossier: DossierSubmission): Promise<Result<SubmitAnswer, SendFailure>>;
  upload(request: {
    readonly file: FileRef;
    readonly code: string;
    /** Ends the attempt; what has gone stays. */
    readonly signal: AbortSignal;
    readonly resumeUrl: string | undefined;
    /** Called, and awaited, before the first byte of a new upload. */
    readonly opened: (url: string) => Promise<void>;
    readonly progressed: (sentBytes: number) => void;
    /** Opens the plain bytes from an offset. */
    readonly open: (start: number, end: number) => Readable;
  }): Promise<Result<null, SendFailure>>;
  /** The newest signed word of the province on a code, already verified against the pinned root. */
  collect(code: string): Promise<Result<CollectAnswer, SendFailure>>;
  /** Words after a serial, already verified; a page of them. */
  readWords(after: number): Promise<Result<ReadWords, SendFailure>>;
  /** Whether the province that this counter is enrolled at sealed these rules; needs no line. */
  judgeSeal(rules: RuleFile, seal: RuleSeal): 'good' | 'broken' | 'unknown';
  /** What happened beside and after intake; each event once, whatever is repeated. */
  tellLife(events: LifeEventsWire): Promise<Result<null, SendFailure>>;
  /** The province's share of the recovery key; the same one again changes nothing. */
  depositShare(share: RecoveryShare): Promise<Result<null, SendFailure>>;
  /** How far this log has come; `prove`: the province asks for the hash of the record it saw last. */
  witnessHead(head: JournalHeadWire): Promise<Result<HeadAnswerWire, SendFailure | EpochLeftBehind>>;
  /** A piece of a file that a citizen filed, from a byte on. */
  fetchFiled(file: FileRef, start: number): Promise<Result<Uint8Array, SendFailure>>;
  /** Those of these actions that the province does not hold whole any more. */
  findLost(actionIds: readonly ActionId[]): Promise<Result<readonly ActionId[], SendFailure>>;
}

/** The province knows a newer copy of this counter, or one that is further on: its numbers are not ours to give. */
export type EpochLeftBehind = { readonly kind: 'epoch-left-behind' };

/** `days`: the first block of each; `further`: the second or a later one. */
export interface NumbersRequest {
  readonly epoch: string;
  /** How far this copy's log has come: one that stands behind what the province has seen is an old copy. */
  readonly journalSeq: number;
  readonly days: readonly string[];
  readonly further: readonly { readonly day: string; readonly block: number }[];
}

/** What goes over as data: everything but the bytes of the files. */
export interface DossierSubmission {
  readonly actionId: ActionId;
  readonly epoch: string;
  readonly draft: Draft;
  readonly reception: OfficialReception;
  readonly files: readonly SubmittedFile[];
}

export interface SubmittedFile {
  readonly componentCode: string;
  readonly nameVi: string;
  /** See `isAttachment`: signed and sent, but no digitised component. */
  readonly attachment: boolean;
  readonly file: FileRef;
  readonly signature: SignatureFacts;
}

export type SubmitAnswer =
  /** `missing`: the files whose bytes the province does not hold yet. */
  | { readonly kind: 'accepted'; readonly missing: readonly FileRef[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

export interface ReadWords {
  /** The last serial at the province. */
  readonly head: number;
  /** Up to here every word could be believed. */
  readonly through: number;
  /** The last serial of this page; more follows when it is below `head`. */
  readonly last: number;
  /** All that could be believed, also some after one that could not. */
  readonly words: readonly ProvinceWord[];
}

export type CollectAnswer =
  /** The province does not know the dossier. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'pending' }
  | { readonly kind: 'receipt'; readonly receipt: ProvinceReceipt }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** The keys of this machine's store. Passphrases cross inward once and are not kept. */
export interface VaultPort {
  status(): Promise<VaultState>;
  setUp(request: {
    readonly clerkName: string;
    readonly passphrase: string;
  }): Promise<Result<OpenedVault, SetUpFailure>>;
  unlock(request: {
    readonly clerkId: ClerkId;
    readonly passphrase: string;
  }): Promise<Result<OpenedVault, UnlockFailure>>;
  addClerk(request: {
    readonly clerkName: string;
    readonly passphrase: string;
    readonly ownPassphrase: string;
    /** Of a clerk whom the journal knows, and who has no slot on this machine. */
    readonly clerkId?: ClerkId | undefined;
  }): Promise<Result<Clerk, AddClerkFailure>>;
  /** Main keeps its keys: sending goes on (DESIGN 7). */
  lock(): void;
}

export type VaultState =
  | { readonly kind: 'needs-set-up' }
  | {
      readonly kind: 'locked' | 'unlocked';
      readonly clerks: readonly Clerk[];
      readonly retryAfterMs: number;
      readonly secretStore: 'system' | 'plain';
    };

export interface OpenedVault {
  readonly clerk: Clerk;
  readonly keyId: string;
  readonly subkeys: {
    readonly record: Uint8Array;
    readonly file: Uint8Array;
    readonly journal: Uint8Array;
    readonly names: Uint8Array;
  };
}

/** The clerk's certificate; for now a trial one, made at set-up and sealed in the vault. */
export interface TrialIdentityPort {
  /** Makes it if it is not there yet. `pin` opens it later. */
  ensure(clerk: Clerk, pin: string): Promise<void>;
}

/** The system's file dialog; nothing picked means cancelled. */
export interface FileDialogPort {
  pickPages(): Promise<readonly string[]>;
  pickModule(): Promise<string | undefined>;
  /** A folder, or a stick. */
  pickFolder(): Promise<string | undefined>;
  /** The text of a rule file; empty where it cannot be read. */
  readRules(): Promise<string | undefined>;
  /** Where a file of that name is to be saved. */
  pickPlace(name: string): Promise<string | undefined>;
}

/** Files that leave the vault for a folder that a person chose. Replaces whole or not at all. */
export interface ExportPort {
  save(path: string, bytes: Uint8Array): Promise<Result<null, SaveFailure>>;
}

export interface PrintJob extends DrawnReceipt {
  /** Empty: the system's default. */
  readonly printer: string;
  readonly dialog: boolean;
}

export interface PrinterPort {
  /** The system's printers, by name. */
  list(): Promise<readonly PrinterFacts[]>;
  print(job: PrintJob): Promise<Result<null, PrintFailure>>;
}

/** How this machine is used. `change` resolves when the change is on disk. */
export interface MachineSettingsPort {
  current(): MachineSettings;
  change(sections: SettingsChange): Promise<MachineSettings>;
}

/** The office of a set-up under way; no secret and no citizen is in it. */
export interface PendingOfficePort {
  save(office: Office): Promise<void>;
  load(): Promise<Office | undefined>;
}
