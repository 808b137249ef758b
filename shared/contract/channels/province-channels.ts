import type { EnrolFailure, SendFailure } from '../failures.ts';
import type { Refusal } from '../../domain/province-answer.ts';
import type { DossierId } from '../../kernel/id.ts';
import type { Result } from '../../kernel/result.ts';

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
  /** Left behind because the province revoked this machine. */
  readonly revoked: boolean;
  /** What happened after intake and the province has not heard of yet. */
  readonly untold: number;
  /** What the one who started the app says about a province to join; only before enrolment. */
  readonly suggested: SuggestedProvince | null;
}

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

/** Sending, and what the province says. */
export interface ProvinceChannels {
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

export interface ProvinceEvents {
  'province:progress': {
    readonly dossierId: DossierId;
    readonly sentBytes: number;
    readonly totalBytes: number;
  };
}
