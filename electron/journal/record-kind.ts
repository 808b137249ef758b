import type { DossierAction } from '../../shared/domain/history.ts';
import type { JournalBody, JournalKind } from '../../shared/journal/journal-body.ts';

/**
 * The kind of a record as its header says it in clear. Codes are never reused.
 * Below 16 are the journal's own records, which take no sequence number.
 */
export const GENESIS = 0;
export const CHECKPOINT = 1;
/** Kept apart from other actions so that a pruner, which has no key, can tell what is latest-wins. */
const DRAFT_SAVED = 32;
/** Takes an official number: losing one unnoticed would give its number to a second citizen. */
const RECEIVED = 33;
/** Takes one too, for a dossier that was received on a reserve slip. */
const CODE_ASSIGNED = 34;
const FIRST_BODY_CODE = 16;

const CODES = {
  action: 16,
  'office-configured': 17,
  'clerk-added': 18,
  'counter-enrolled': 19,
  'numbers-granted': 20,
  'upload-opened': 21,
  visit: 22,
  'words-read': 23,
  'numbers-voided': 24,
  certification: 25,
  complaint: 26,
  'rules-adopted': 27,
  'report-issued': 28,
  'portal-filed': 29,
  'life-told': 30,
  'portal-mirrored': 31,
  'roles-given': 36,
  viewed: 37,
  'recovery-drilled': 35,
  // 34 is CODE_ASSIGNED above.
  'backup-made': 64,
} as const satisfies Record<JournalKind, number>;

export function kindCodeOf(body: JournalBody): number {
  if (body.kind === 'action' && body.entry.action.kind === 'draft-saved') return DRAFT_SAVED;
  if (body.kind === 'action' && body.entry.action.kind === 'received') return RECEIVED;
  if (body.kind === 'action' && body.entry.action.kind === 'code-assigned') return CODE_ASSIGNED;
  return CODES[body.kind];
}

/** Whether records of this code carry a body of the counter, and so a sequence number of their own. */
export function hasOwnSeq(kindCode: number): boolean {
  return kindCode >= FIRST_BODY_CODE;
}

/** Whether the acknowledgement itself must be durable, so that a damaged end can never pass for a torn write. */
export function mustNotPassForTorn(kindCode: number): boolean {
  return kindCode === RECEIVED || kindCode === CODE_ASSIGNED;
}

const SETTLING: ReadonlySet<DossierAction['kind']> = new Set([
  'delivered',
  'registered',
  'refused',
  'processing-told',
  'forgotten',
  'draft-discarded',
  // The citizen of a reception that fitted must not go home without the receipt.
  'form-issued',
]);

/** What the province says and is told; small, and the way out of a full disk leads over it. */
const SETTLING_BODIES: ReadonlySet<JournalKind> = new Set([
  'upload-opened',
  'words-read',
  'portal-filed',
  'life-told',
  // Looking is not refused for want of room, and is never unseen.
  'viewed',
]);

/**
 * Whether a record only brings earlier work to its end. Those are still taken
 * below the disk's floor: it is the province's receipt that lets files be
 * removed, so a floor that kept receipts out would never be left again.
 */
export function settlesEarlierWork(body: JournalBody): boolean {
  if (body.kind !== 'action') return SETTLING_BODIES.has(body.kind);
  const { action, clerkId } = body.entry;
  return SETTLING.has(action.kind) || (action.kind === 'life' && clerkId === 'province');
}
