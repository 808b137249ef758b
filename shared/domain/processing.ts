import type { ActionId } from '../kernel/id.ts';
import type { Instant } from '../kernel/instant.ts';

/** The national portal's TrangThaiHoSo as far as the province sets it; 1 is a citizen's own filing (DOMAIN 6.2). */
export const PROCESSING_STATUSES = [2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

export type ProcessingStatus = (typeof PROCESSING_STATUSES)[number];

/** The province's signed word on how far an officer has come with a dossier. The province wins on it (DESIGN 11). */
export interface StatusWord {
  readonly body: {
    readonly kind: 'processing-status';
    readonly counterId: string;
    readonly code: string;
    readonly actionId: ActionId;
    /** Counts the words to one counter, without a gap; where reading went on after a cut. */
    readonly serial: number;
    readonly status: ProcessingStatus;
    /** What the officer writes to the clerk; may be empty. */
    readonly noteVi: string;
    /** By the province's clock, which never repeats a moment within one dossier. */
    readonly at: Instant;
  };
  readonly keyId: string;
  /** ECDSA P-256 over SHA-256 of the canonical JSON of `body`, IEEE P1363 form, base64url. */
  readonly signature: string;
}

/** Statuses in which the office owes the citizen nothing more. */
const OVER: readonly ProcessingStatus[] = [3, 7, 8, 10];

/** Statuses that ask somebody at the counter to do something. */
const ASKS: readonly ProcessingStatus[] = [3, 5, 6, 8, 9];

/**
 * Which of two words holds now, in whatever order they arrived. By the
 * province's clock first: after it was restored from a copy its serials begin again.
 */
export function newestWord(held: StatusWord | undefined, told: StatusWord): StatusWord {
  if (held === undefined) return told;
  const later = told.body.at - held.body.at || told.body.serial - held.body.serial;
  return later > 0 ? told : held;
}

export function isOver(word: StatusWord | undefined): boolean {
  return word !== undefined && OVER.includes(word.body.status);
}

export function asksTheCounter(word: StatusWord): boolean {
  return ASKS.includes(word.body.status);
}
