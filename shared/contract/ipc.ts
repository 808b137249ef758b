import type { Clerk, Office } from '../domain/office.ts';
import type { DraftPage } from '../domain/draft.ts';
import type { FileRef } from '../domain/file-ref.ts';
import type { ScannerAbilities, ScannerDevice, ScanProfile } from '../domain/scan-profile.ts';
import type { ClerkIntent } from '../domain/history.ts';
import type { JournalRecord } from '../domain/journal-body.ts';
import type { RegisterPage, RegisterPeriod } from '../domain/register.ts';
import type { PinState } from '../domain/pin-state.ts';
import type { Refusal } from '../domain/province-answer.ts';
import type { Guidance, Visit } from '../domain/visit.ts';
import type { ActionId, ClerkId, ComponentId, DossierId, VisitId } from '../kernel/id.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Result } from '../kernel/result.ts';
import type { MachineSettings, SettingsChange } from '../domain/machine-settings.ts';
import type { Sha256 } from '../kernel/sha256.ts';
import type {
  AddClerkFailure,
  CommitFailure,
  EnrolFailure,
  FormFailure,
  ImportFailure,
  LockedFailure,
  PrintFailure,
  RegisterFailure,
  ScanFailure,
  SettingsFailure,
  SendFailure,
  SetUpFailure,
  SigningFailure,
  TokenFailure,
  UnlockFailure,
  VisitFailure,
} from './failures.ts';

/** What the lock screen may know: no key is open yet, so no dossier is readable. */
export type VaultStatus =
  | { readonly kind: 'needs-set-up' }
  | {
      readonly kind: 'locked' | 'unlocked';
      readonly clerks: readonly Clerk[];
      readonly training: boolean;
      /** Main holds its keys since an unlock after the start: sending goes on behind the lock. */
      readonly sending: boolean;
      /** Outbox rows that wait for a person to unlock after a restart; 0 when unknown. */
      readonly waiting: number;
      /** Time before the next passphrase is looked at; grows with each wrong one. */
      readonly retryAfterMs: number;
      /** How the machine secret is held; `plain` is shown as a warning (DESIGN 6). */
      readonly secretStore: 'system' | 'plain';
    };

/** An unlocked session. The two keys are imported as non-extractable and the arrays are zeroed by the receiver. */
export interface Session {
  readonly clerk: Clerk;
  readonly office: Office;
  readonly recordKey: Uint8Array;
  readonly fileKey: Uint8Array;
  readonly keyId: string;
  readonly journal: JournalHead;
}

/** What a support person asks for; nothing of it is personal. */
export interface MachineFacts {
  readonly dataDirectory: string;
  readonly freeBytes: number;
  /** `null` before the first unlock since the start. */
  readonly journal: JournalHead | null;
}

export interface JournalHead {
  readonly epoch: string;
  readonly seq: number;
}

export interface Committed {
  readonly seq: number;
  readonly dossierSeq: number;
}

export interface PrinterFacts {
  /** How the system calls it. */
  readonly name: string;
  /** How a person calls it. */
  readonly displayName: string;
}

export interface SigningIdentity {
  readonly signerName: string;
  readonly issuerName: string;
  readonly notBefore: Instant;
  readonly notAfter: Instant;
  readonly trial: boolean;
  readonly certificateDigest: Sha256;
  readonly device: SigningDevice;
}

/** Where the key lies: in the trial file of this machine, or on a token that never lets it out. */
export type SigningDevice =
  | { readonly kind: 'trial-file' }
  | { readonly kind: 'token'; readonly label: string; readonly pinState: PinState };

/** A token that is plugged in, as its driver shows it without a PIN. */
export interface TokenFacts {
  readonly label: string;
  readonly pinState: PinState;
  readonly certificates: readonly TokenCertificate[];
}

export interface TokenCertificate extends Omit<SigningIdentity, 'device'> {
  /** `undefined`: it may sign now. */
  readonly refusal: SigningFailure | undefined;
}

/** What our own verifier says of a small paper that was signed for the purpose and thrown away. */
export interface SigningTrial {
  readonly signerName: string;
  readonly intact: boolean;
  readonly validity: 'valid' | 'expired' | 'not-yet-valid' | 'unknown';
}

/** The PIN crosses once and is kept nowhere. */
export interface PinEntry {
  readonly pin: string;
  /** The person was told that one more wrong PIN locks the device, and goes on. */
  readonly acceptLastTry: boolean;
}

/** The counter's standing with the province, as far as this machine knows. */
export interface ProvinceStanding {
  readonly enrolled: boolean;
  readonly address: string;
  readonly numbersToday: number;
  /** Of how many that were lent for today. */
  readonly lentToday: number;
  /** Working days ahead for which numbers are held. */
  readonly daysAhead: number;
  /** Dossiers on a reserve slip, which get their code when numbers come. */
  readonly waitingForCode: number;
  /** The province knows another copy of this counter: it must be enrolled anew before it has numbers again. */
  readonly leftBehind: boolean;
  /** What the one who started the app says about a province to join; only before enrolment. */
  readonly suggested: SuggestedProvince | null;
}

/** Who is at the counter now, and how today went. */
export interface VisitStanding {
  readonly current: Visit | null;
  /** The visit opened last, over or not: the one that can still be taken back. */
  readonly newest: Visit | null;
  readonly today: { readonly visits: number; readonly guided: number };
}

export type VisitChange =
  /** Recorded on the visit there is; with nobody there, on one of its own that is over at once. */
  | { readonly kind: 'guide'; readonly guidance: Guidance }
  /** «Khách tiếp theo»: the visit is over. */
  | { readonly kind: 'next' }
  | { readonly kind: 'void'; readonly visitId: VisitId };

export interface SuggestedProvince {
  readonly address: string;
  readonly enrolmentCode: string;
}

/** What one turn of sending a dossier achieved. */
export type SendOutcome =
  /** The province has the data; files are still to go. */
  | { readonly kind: 'data-taken'; readonly sentBytes: number; readonly totalBytes: number }
  | { readonly kind: 'delivered' }
  | { readonly kind: 'registered' }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

export type ImportedPage = DraftPage;

/** The only list of channels. `area:verb`; a request is one object or `null`, a reply is data or a `Result`. */
export interface IpcContract {
  'app:info': {
    readonly request: null;
    readonly reply: { readonly version: string; readonly training: boolean };
  };
  'app:machine': { readonly request: null; readonly reply: MachineFacts };
  /** Closes this counter and opens the other one, locked. The page then loads itself again. */
  'training:switch': { readonly request: { readonly training: boolean }; readonly reply: null };
  'vault:status': { readonly request: null; readonly reply: VaultStatus };
  'vault:set-up': {
    readonly request: { readonly office: Office; readonly clerkName: string; readonly passphrase: string };
    readonly reply: Result<Session, SetUpFailure>;
  };
  'vault:unlock': {
    readonly request: { readonly clerkId: ClerkId; readonly passphrase: string };
    readonly reply: Result<Session, UnlockFailure>;
  };
  'vault:lock': { readonly request: null; readonly reply: null };
  /** A slot of their own for one more clerk; whoever is at work proves it with their own passphrase. */
  'vault:add-clerk': {
    readonly request: {
      readonly clerkName: string;
      readonly passphrase: string;
      readonly ownPassphrase: string;
    };
    readonly reply: Result<Clerk, AddClerkFailure>;
  };
  /** Also while locked: the lock screen has a language and a size too. */
  'settings:read': { readonly request: null; readonly reply: MachineSettings };
  /** Replaces whole sections; answers what holds from now on, on disk. */
  'settings:change': {
    readonly request: { readonly sections: SettingsChange };
    readonly reply: Result<MachineSettings, SettingsFailure>;
  };
  'journal:commit': {
    readonly request: {
      readonly actionId: ActionId;
      readonly dossierId: DossierId;
      /** How many entries the sender has seen of this dossier; 0 opens it. */
      readonly expectedDossierSeq: number;
      readonly intent: ClerkIntent;
    };
    readonly reply: Result<Committed, CommitFailure>;
  };
  'journal:read': {
    readonly request: { readonly afterSeq: number; readonly limit: number };
    readonly reply: Result<
      { readonly head: JournalHead; readonly records: readonly JournalRecord[] },
      LockedFailure
    >;
  };
  'visits:standing': { readonly request: null; readonly reply: Result<VisitStanding, LockedFailure> };
  'visits:change': {
    readonly request: { readonly actionId: ActionId; readonly change: VisitChange };
    readonly reply: Result<VisitStanding, VisitFailure>;
  };
  /** Opens the system's dialog; an empty list means that it was cancelled. Unreadable files are named beside the good ones. */
  'pages:pick': {
    readonly request: null;
    readonly reply: Result<
      { readonly pages: readonly ImportedPage[]; readonly refused: readonly ImportFailure[] },
      LockedFailure
    >;
  };
  'pages:add-samples': {
    readonly request: { readonly count: number };
    readonly reply: Result<{ readonly pages: readonly ImportedPage[] }, LockedFailure>;
  };
  'scan:devices': { readonly request: null; readonly reply: Result<readonly ScannerDevice[], ScanFailure> };
  'scan:abilities': {
    readonly request: { readonly deviceId: string };
    readonly reply: Result<ScannerAbilities, ScanFailure>;
  };
  /**
   * One stack. Each page is told of as it comes (`scan:page`); the answer names them all again, for
   * one that was not heard. `profile` is `null` for what this machine is set to, else the first device found.
   */
  'scan:start': {
    readonly request: { readonly profile: ScanProfile | null; readonly maxPages: number };
    readonly reply: Result<
      { readonly pages: readonly DraftPage[]; readonly trouble: ScanFailure | null },
      LockedFailure
    >;
  };
  'scan:cancel': { readonly request: null; readonly reply: null };
  'signing:identity': { readonly request: null; readonly reply: Result<SigningIdentity, SigningFailure> };
  /** One unlock signs every paper of the dossier that lacks a valid signature; all or none is recorded. */
  'signing:sign': {
    readonly request: { readonly dossierId: DossierId } & PinEntry;
    readonly reply: Result<{ readonly signed: readonly ComponentId[]; readonly seq: number }, SigningFailure>;
  };
  /** Asks for the driver of the token's maker with the system's dialog; `null` when it was cancelled. */
  'signing:pick-module': {
    readonly request: null;
    readonly reply: Result<{ readonly path: string | null }, LockedFailure>;
  };
  /** What the driver in the settings sees now. */
  'signing:tokens': {
    readonly request: null;
    readonly reply: Result<readonly TokenFacts[], TokenFailure | LockedFailure>;
  };
  /** Signs a small paper with the clerk's key and looks at it with our own verifier. */
  'signing:try': { readonly request: PinEntry; readonly reply: Result<SigningTrial, SigningFailure> };
  /** Form 01 of a received dossier; the same file each time it is asked for. */
  'forms:issue': {
    readonly request: { readonly dossierId: DossierId };
    readonly reply: Result<{ readonly file: FileRef; readonly seq: number }, FormFailure>;
  };
  /** The list of a «nộp thay» as far as it has come. `batchOf`: its first dossier. */
  'forms:batch-slip': {
    readonly request: { readonly batchOf: DossierId };
    readonly reply: Result<{ readonly file: FileRef }, FormFailure>;
  };
  'forms:print-batch-slip': {
    readonly request: { readonly batchOf: DossierId };
    readonly reply: Result<null, FormFailure>;
  };
  /** Prints as this machine is set to; answers how often this receipt has been printed now. */
  'forms:print': {
    readonly request: { readonly dossierId: DossierId };
    readonly reply: Result<{ readonly count: number }, FormFailure>;
  };
  /** One page of the book of a year, in its own order; asked on by the last number. */
  'register:page': {
    readonly request: {
      readonly period: RegisterPeriod;
      readonly afterNumber: number;
      readonly limit: number;
    };
    readonly reply: Result<RegisterPage & { readonly years: readonly number[] }, LockedFailure>;
  };
  /** The lines of a period as a PDF to look at. */
  'register:issue': {
    readonly request: { readonly period: RegisterPeriod };
    readonly reply: Result<{ readonly file: FileRef }, FormFailure | RegisterFailure>;
  };
  'register:print': {
    readonly request: { readonly period: RegisterPeriod };
    readonly reply: Result<null, FormFailure | RegisterFailure>;
  };
  'printers:list': {
    readonly request: null;
    readonly reply: Result<readonly PrinterFacts[], LockedFailure>;
  };
  /** One page with a ruler, on the printer and the paper that are set. */
  'printers:test': { readonly request: null; readonly reply: Result<null, LockedFailure | PrintFailure> };
  'province:standing': { readonly request: null; readonly reply: ProvinceStanding };
  'province:enrol': {
    readonly request: { readonly address: string; readonly enrolmentCode: string };
    readonly reply: Result<ProvinceStanding, EnrolFailure>;
  };
  /** Tops up numbers and fetches what the province says of dossiers sent earlier. */
  'province:pull': { readonly request: null; readonly reply: Result<ProvinceStanding, SendFailure> };
  /**
   * One turn: the data alone, or the rest (files, then the receipt). Safe to repeat: everything carries its
   * idempotency key.
   */
  'province:send': {
    readonly request: { readonly dossierId: DossierId; readonly part: 'data' | 'rest' };
    readonly reply: Result<SendOutcome, SendFailure>;
  };
  /** Ends a turn under way, if there is one; the turn itself answers `stopped`. */
  'province:stop': { readonly request: { readonly dossierId: DossierId }; readonly reply: null };
}

export type Channel = keyof IpcContract;
export type Request<C extends Channel> = IpcContract[C]['request'];
export type Reply<C extends Channel> = IpcContract[C]['reply'];

/** A reply as it crosses: a throw in a handler arrives as an id that the log knows, never as text. */
export type IpcReply<C extends Channel> =
  | { readonly kind: 'reply'; readonly value: Reply<C> }
  | { readonly kind: 'internal'; readonly id: string }
  | { readonly kind: 'refused'; readonly reason: 'sender' | 'request' };

export type Handlers = { readonly [C in Channel]: (request: Request<C>) => Promise<Reply<C>> };

/** What main tells the page unasked. */
export interface IpcEvents {
  'journal:advanced': JournalHead;
  'pages:progress': { readonly done: number; readonly total: number };
  /** The scanner has begun to read page `number` of this stack. */
  'scan:progress': { readonly number: number };
  /** A page of the stack is in the vault. */
  'scan:page': { readonly page: DraftPage };
  'signing:progress': { readonly done: number; readonly total: number };
  'province:progress': {
    readonly dossierId: DossierId;
    readonly sentBytes: number;
    readonly totalBytes: number;
  };
  'vault:locked': null;
}

export type EventChannel = keyof IpcEvents;

/** What the preload puts on `window.counter`: one function per channel, and one subscription per event. */
export interface CounterBridge {
  readonly invoke: { readonly [C in Channel]: (request: Request<C>) => Promise<IpcReply<C>> };
  readonly on: {
    /** Returns its own unsubscribe. */
    readonly [E in EventChannel]: (listener: (payload: IpcEvents[E]) => void) => () => void;
  };
}
