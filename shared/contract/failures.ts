import type { LifeFailure } from '../domain/life/life-command.ts';
import type { Form01Failure } from '../domain/form-01.ts';
import type { ReserveNumberFault } from '../domain/reserve-slip.ts';
import type { PinState } from '../domain/pin-state.ts';
import type { Instant } from '../kernel/instant.ts';

/** What a clerk can meet, by kind; the words are in `renderer/i18n`. No personal data, no stack, no user text. */

export type LockedFailure = { readonly kind: 'locked' };

export type SetUpFailure =
  | { readonly kind: 'already-set-up' }
  | { readonly kind: 'weak-passphrase'; readonly minLength: number }
  | { readonly kind: 'disk-full'; readonly freeBytes: number };

export type UnlockFailure =
  | { readonly kind: 'wrong-passphrase'; readonly retryAfterMs: number }
  | { readonly kind: 'too-soon'; readonly retryAfterMs: number }
  | { readonly kind: 'unknown-clerk' }
  /** The journal or a key file did not verify; `what` names which, for a support person. */
  | { readonly kind: 'damaged'; readonly what: 'key-slot' | 'machine-secret' | 'journal' }
  | OpenFailure;

/** Why another clerk could not be let in; `wrong-passphrase` is the one of the clerk who adds them. */
export type AddClerkFailure =
  | LockedFailure
  | { readonly kind: 'weak-passphrase'; readonly minLength: number }
  | { readonly kind: 'name-taken' }
  | { readonly kind: 'wrong-passphrase' | 'too-soon'; readonly retryAfterMs: number }
  | { readonly kind: 'disk-full'; readonly freeBytes: number };

/** Why the journal does not open although the passphrase is right; nothing was touched. */
export type OpenFailure =
  /** Another user of this machine has the counter open. */
  | { readonly kind: 'in-use'; readonly userName: string }
  | { readonly kind: 'disk-full'; readonly freeBytes: number }
  /** Written by a newer version of the program. */
  | { readonly kind: 'needs-update' }
  /** The system refuses the files; `code` is its own word, e.g. `EACCES`. */
  | { readonly kind: 'unavailable'; readonly code: string };

export type CommitFailure =
  | LockedFailure
  | { readonly kind: 'stale'; readonly dossierSeq: number }
  | { readonly kind: 'not-allowed'; readonly state: string }
  | { readonly kind: 'pages-unseen'; readonly count: number }
  | { readonly kind: 'not-signed' }
  /** «Other» was given as the reason for signing later, without a word of why. */
  | { readonly kind: 'sign-later-unexplained' }
  | { readonly kind: 'incomplete'; readonly missing: readonly ('applicant' | 'procedure' | 'pages')[] }
  | { readonly kind: 'numbers-exhausted'; readonly day: string }
  | ReserveNumberFault
  /** The clock is before the last record, or far past it: the clerk confirms what it shows, once. */
  | { readonly kind: 'clock-doubtful'; readonly shows: Instant }
  | { readonly kind: 'disk-full'; readonly freeBytes: number }
  | { readonly kind: 'conflicting-action' }
  /** What was wanted after intake cannot be done. */
  | { readonly kind: 'life'; readonly failure: LifeFailure };

/** `name` is the picked file's own name, shown to the clerk who picked it and never logged. */
export type ImportFailure = {
  readonly kind:
    | 'unreadable'
    | 'encrypted'
    | 'empty'
    | 'unsupported'
    /** HEIC and its kin. */
    | 'phone-photo'
    | 'video'
    | 'too-large'
    | 'signature-broken'
    | 'signature-unknown'
    | 'disk-full';
  readonly name: string;
};

/** What a signing device, or its maker's driver, can do to a clerk. */
export type TokenFailure =
  | { readonly kind: 'token-missing' }
  /** Pulled out while it was in use. */
  | { readonly kind: 'token-removed' }
  /** The driver did not answer in time, and was ended. */
  | { readonly kind: 'token-silent' }
  | { readonly kind: 'token-crashed' }
  | { readonly kind: 'token-module-missing' }
  /** The file is there and is no driver for this system. */
  | { readonly kind: 'token-module-unusable' }
  /** This installation lacks the part that speaks with tokens. */
  | { readonly kind: 'token-support-missing' }
  /** Whatever else the driver says: its own number, for a support person. */
  | { readonly kind: 'token-failed'; readonly code: number };

export type SigningFailure =
  | LockedFailure
  | TokenFailure
  | { readonly kind: 'wrong-pin'; readonly triesLeft: PinState }
  /** A PIN that cannot be right; no try was spent on it. */
  | { readonly kind: 'pin-length'; readonly min: number; readonly max: number }
  /** Not tried: one more wrong PIN would lock the device, and nobody said that they accept it. */
  | { readonly kind: 'last-try' }
  /** A device is there, and the chosen certificate is not on it. */
  | { readonly kind: 'certificate-missing' }
  | { readonly kind: 'key-missing' }
  | { readonly kind: 'certificate-expired'; readonly expiredAt: Instant }
  | { readonly kind: 'certificate-not-yet-valid'; readonly validFrom: Instant }
  | { readonly kind: 'certificate-wrong-purpose' }
  | { readonly kind: 'pages-unseen'; readonly count: number }
  | { readonly kind: 'nothing-to-sign' }
  | { readonly kind: 'page-damaged' }
  /** A file that came signed is mixed with other pages, or not whole: copying it would throw its signature away. */
  | { readonly kind: 'signed-file-mixed' }
  | { readonly kind: 'disk-full'; readonly freeBytes: number };

export type FormFailure =
  | LockedFailure
  | { readonly kind: 'not-received' }
  /** The receipt names the numbers that a citizen complains to; an administrator sets them, or allows printing without. */
  | Form01Failure
  | PrintFailure
  | { readonly kind: 'disk-full'; readonly freeBytes: number };

/** Why a file could not be written where a person wanted it. */
export type SaveFailure =
  | { readonly kind: 'disk-full'; readonly freeBytes: number }
  /** Another program has it open, or the folder may not be written: `code` is the system's word. */
  | { readonly kind: 'file-held' | 'not-written'; readonly code: string };

export type RegisterFailure =
  | { readonly kind: 'register-empty' }
  /** Asked for in pieces: so many sheets at once hold the printer and the counter up. */
  | { readonly kind: 'register-too-long'; readonly total: number; readonly limit: number };

export type PrintFailure =
  | { readonly kind: 'no-printer' }
  /** The chosen printer is not among the system's any more. */
  | { readonly kind: 'printer-gone'; readonly printer: string }
  | { readonly kind: 'print-cancelled' }
  /** The driver has said nothing; whether anything comes out nobody knows. */
  | { readonly kind: 'print-unanswered' }
  | { readonly kind: 'print-failed' };

export type VisitFailure = LockedFailure | { readonly kind: 'disk-full'; readonly freeBytes: number };

export type SettingsFailure = LockedFailure | { readonly kind: 'disk-full'; readonly freeBytes: number };

export type EnrolFailure =
  | LockedFailure
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'insecure-address' }
  | { readonly kind: 'code-refused' }
  | { readonly kind: 'disk-full'; readonly freeBytes: number }
  | { readonly kind: 'unexpected-answer'; readonly status: number };

/** Why a turn of sending did not finish. All of these are tried again; only a refusal is not. */
export type SendFailure =
  | LockedFailure
  | { readonly kind: 'not-enrolled' }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'busy'; readonly retryAfterMs: number }
  | { readonly kind: 'server-error'; readonly status: number }
  | { readonly kind: 'credential-refused' }
  /** The province took this machine's right to speak away: it was stolen, lost or put aside. */
  | { readonly kind: 'counter-revoked' }
  | { readonly kind: 'receipt-invalid' }
  | { readonly kind: 'file-missing' }
  /** A pause, or a rule about the line, ended this turn; what has gone stays at the province. */
  | { readonly kind: 'stopped' }
  /** Papers that are not signed never leave the counter. */
  | { readonly kind: 'unsigned' };

/** What stops a stack of paper. Pages that were through before it are kept. */
export type ScanFailure =
  | LockedFailure
  /** None answers, or the chosen one does not. */
  | { readonly kind: 'no-scanner' }
  /** The system has no software for scanners. */
  | { readonly kind: 'driver-missing' }
  | { readonly kind: 'already-scanning' }
  | { readonly kind: 'feeder-empty' }
  | { readonly kind: 'paper-jam' }
  | { readonly kind: 'cover-open' }
  | { readonly kind: 'scanner-busy' }
  | { readonly kind: 'connection-lost' }
  | { readonly kind: 'out-of-memory' }
  | { readonly kind: 'access-denied' }
  | { readonly kind: 'cancelled' }
  /** Neither a page nor a reason for too long. */
  | { readonly kind: 'not-answering' }
  | { readonly kind: 'page-damaged' }
  /** `code` is the driver's own, for a support person. */
  | { readonly kind: 'driver-failed'; readonly code: number }
  | { readonly kind: 'disk-full'; readonly freeBytes: number };
