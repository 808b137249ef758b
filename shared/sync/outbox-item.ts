import type { ActionId, DossierId } from '../kernel/id.ts';
import type { HistoryEntry } from '../domain/history.ts';
import type { Refusal } from '../domain/province-answer.ts';
import type { Brand } from '../kernel/brand.ts';
import type { Instant } from '../kernel/instant.ts';

export type OutboxItemId = Brand<string, 'OutboxItemId'>;

/** Why a turn of sending did not finish, or why nothing was tried yet. All of these lead to another try. */
export type WaitReason =
  | 'not-tried'
  | 'asked-again'
  | 'files-waiting'
  | 'stopped'
  | 'forgotten'
  | 'awaiting-registration'
  | 'no-answer'
  | 'internal'
  | 'locked'
  | 'not-enrolled'
  | 'unreachable'
  | 'busy'
  | 'server-error'
  | 'credential-refused'
  | 'counter-revoked'
  | 'receipt-invalid'
  | 'file-missing'
  | 'unsigned';

export type RefusalReason = Refusal['reason'];

/**
 * One dossier on its way to the province. All of it is kept in clear, so that
 * sending goes on while the counter is locked; none of it is personal data.
 */
export interface OutboxItem {
  readonly itemId: OutboxItemId;
  readonly dossierId: DossierId;
  /** The idempotency key: the reception's own, then that of each new submission after a refusal. */
  readonly actionId: ActionId;
  /**
   * `data`: the province does not know of it yet. `files`: it has the data and lacks files or the receipt.
   * `collect`: asking until the dossier is in the province's register.
   */
  readonly kind: 'data' | 'files' | 'collect';
  /** `refused` is parked: it waits for a person, and is shown. */
  readonly state: 'waiting' | 'sending' | 'done' | 'refused';
  /** Tries begun in this kind; counted when begun, so that a try that kills the program counts too. */
  readonly attempts: number;
  readonly nextTryAt: Instant;
  readonly lastFailure: WaitReason | RefusalReason;
  /** A person asked for it: neither a pause nor a rule about the line holds it. */
  readonly asked: boolean;
  /** With `server-error` its HTTP status, with `busy` the wait it asked for in ms; else 0. */
  readonly failureFigure: number;
  readonly sentBytes: number;
  readonly totalBytes: number;
}

/** Facts of each kind of change. */
interface ChangeFacts {
  /** `nextTryAt`: when to try again if nothing is ever heard of this try. */
  readonly started: { readonly nextTryAt: Instant };
  readonly progressed: SentBytes;
  /** The province has the data; files are still to go. */
  readonly 'data-taken': SentBytes & { readonly nextTryAt: Instant };
  readonly failed: { readonly reason: WaitReason; readonly figure: number; readonly nextTryAt: Instant };
  readonly delivered: { readonly nextTryAt: Instant };
  readonly registered: object;
  readonly refused: { readonly reason: RefusalReason };
  readonly 'asked-again': { readonly nextTryAt: Instant };
  /** The province lost what it had receipted: all of it goes again. */
  readonly forgotten: { readonly nextTryAt: Instant };
  /** A person has mended what was refused; it goes again as if for the first time. `totalBytes`: of its files as they are now. */
  readonly resubmitted: {
    readonly actionId: ActionId;
    readonly nextTryAt: Instant;
    readonly totalBytes: number;
  };
}

interface SentBytes {
  readonly sentBytes: number;
  readonly totalBytes: number;
}

type ChangeKind = keyof ChangeFacts;

export type ItemChange<K extends ChangeKind = ChangeKind> = {
  readonly [P in K]: { readonly kind: P } & ChangeFacts[P];
}[K];

/**
 * What is small never waits behind what is large, and a first try never behind
 * items in trouble: data and files have a lane each for first tries, and one
 * each for what was tried before.
 */
export type Lane = 'data' | 'again' | 'files' | 'files-again';

export const FILE_LANES = ['files', 'files-again'] as const satisfies readonly Lane[];
/** In the order in which they are looked into. */
export const LANES = ['data', 'again', ...FILE_LANES] as const satisfies readonly Lane[];

/** The item of a dossier that is received and signed; the reception's id is its idempotency key and its name. `totalBytes`: of its files. */
export function newOutboxItem(
  { actionId, dossierId, at }: Pick<HistoryEntry, 'actionId' | 'dossierId' | 'at'>,
  totalBytes: number,
): OutboxItem {
  return {
    itemId: actionId as string as OutboxItemId, // one item per action: the action's id is the brand
    dossierId,
    actionId,
    kind: 'data',
    state: 'waiting',
    attempts: 0,
    nextTryAt: at,
    lastFailure: 'not-tried',
    asked: false,
    failureFigure: 0,
    sentBytes: 0,
    totalBytes,
  };
}

/** Where an item queues; `settled` when nothing is left to try without a person. */
export function laneOf(item: OutboxItem): Lane | 'settled' {
  if (isSettled(item)) return 'settled';
  if (item.kind === 'files') return item.attempts === 0 ? 'files' : 'files-again';
  return item.kind === 'data' && item.attempts === 0 ? 'data' : 'again';
}

export function isSettled(item: OutboxItem): boolean {
  return item.state === 'done' || item.state === 'refused';
}

type Changes = { readonly [K in ChangeKind]: (item: OutboxItem, change: ItemChange<K>) => OutboxItem };

/** What each change does to an item that is not done; a change without a line does not compile. */
const CHANGES: Changes = {
  started: (item, { nextTryAt }) =>
    unlessParked(item, {
      state: 'sending',
      attempts: item.attempts + 1,
      nextTryAt,
      lastFailure: 'no-answer',
    }),
  progressed: (item, { sentBytes, totalBytes }) => unlessParked(item, { sentBytes, totalBytes }),
  // News of an older try must not bring a dossier back behind what the province already has.
  'data-taken': (item, { nextTryAt, sentBytes, totalBytes }) =>
    item.kind === 'data' ? unlessParked(item, { ...FILES_WAIT, nextTryAt, sentBytes, totalBytes }) : item,
  failed: (item, { reason, figure, nextTryAt }) =>
    unlessParked(item, { state: 'waiting', nextTryAt, lastFailure: reason, failureFigure: figure }),
  delivered: (item, { nextTryAt }) =>
    item.kind === 'collect'
      ? unlessParked(item, { ...REGISTER_WAITS, nextTryAt })
      : { ...item, ...REGISTER_WAITS, nextTryAt, attempts: 0, asked: false, sentBytes: item.totalBytes },
  registered: (item) => ({ ...item, ...REGISTER_WAITS, state: 'done' }),
  refused: (item, { reason }) => ({ ...item, state: 'refused', lastFailure: reason }),
  'asked-again': (item, { nextTryAt }) =>
    item.state === 'sending'
      ? { ...item, asked: true }
      : { ...item, state: 'waiting', asked: true, nextTryAt, lastFailure: 'asked-again' },
  forgotten: (item, { nextTryAt }) => ({ ...item, ...ALL_AGAIN, nextTryAt }),
  resubmitted: ({ itemId, dossierId }, { actionId, nextTryAt, totalBytes }) => ({
    ...newOutboxItem({ actionId, dossierId, at: nextTryAt }, totalBytes),
    itemId,
  }),
};

const ALL_AGAIN = {
  kind: 'data',
  state: 'waiting',
  attempts: 0,
  lastFailure: 'forgotten',
  sentBytes: 0,
} as const;
const FILES_WAIT = { kind: 'files', state: 'waiting', attempts: 0, lastFailure: 'files-waiting' } as const;
const REGISTER_WAITS = { kind: 'collect', state: 'waiting', lastFailure: 'awaiting-registration' } as const;

/**
 * The item after a change. Answers may come late, twice and out of order: what
 * the province has registered stays registered, what it refused stays parked
 * until a receipt or a person says otherwise. Only a province that lost it makes
 * a dossier go again.
 */
export function changeItem(item: OutboxItem, change: ItemChange): OutboxItem {
  return item.state === 'done' && change.kind !== 'forgotten' ? item : applyChange(item, change);
}

function applyChange<K extends ChangeKind>(item: OutboxItem, change: ItemChange<K>): OutboxItem {
  return CHANGES[change.kind](item, change);
}

function unlessParked(item: OutboxItem, facts: Partial<OutboxItem>): OutboxItem {
  return item.state === 'refused' ? item : { ...item, ...facts };
}
