import type { ActionId, DossierId } from '../kernel/id.ts';
import type { HistoryEntry } from '../domain/history.ts';
import type { Refusal } from '../domain/province-answer.ts';
import { assertNever } from '../kernel/assert-never.ts';
import type { Brand } from '../kernel/brand.ts';
import type { Instant } from '../kernel/instant.ts';

export type OutboxItemId = Brand<string, 'OutboxItemId'>;

/** Why a turn of sending did not finish, or why nothing was tried yet. All of these lead to another try. */
export type WaitReason =
  | 'not-tried'
  | 'asked-again'
  | 'awaiting-registration'
  | 'no-answer'
  | 'internal'
  | 'locked'
  | 'not-enrolled'
  | 'unreachable'
  | 'busy'
  | 'server-error'
  | 'credential-refused'
  | 'receipt-invalid'
  | 'file-missing';

export type RefusalReason = Refusal['reason'];

/**
 * One dossier on its way to the province. All of it is kept in clear, so that
 * sending goes on while the counter is locked; none of it is personal data.
 */
export interface OutboxItem {
  readonly itemId: OutboxItemId;
  readonly dossierId: DossierId;
  /** The idempotency key, made before the dossier was received. */
  readonly actionId: ActionId;
  /** `send`: data, files, receipt. `collect`: asking until the dossier is in the province's register. */
  readonly kind: 'send' | 'collect';
  /** `refused` is parked: it waits for a person, and is shown. */
  readonly state: 'waiting' | 'sending' | 'done' | 'refused';
  /** Tries begun in this kind; counted when begun, so that a try that kills the program counts too. */
  readonly attempts: number;
  readonly nextTryAt: Instant;
  readonly lastFailure: WaitReason | RefusalReason;
  /** With `server-error` its HTTP status, with `busy` the wait it asked for in ms; else 0. */
  readonly failureFigure: number;
  readonly sentBytes: number;
  readonly totalBytes: number;
}

export type ItemChange =
  /** `nextTryAt`: when to try again if nothing is ever heard of this try. */
  | { readonly kind: 'started'; readonly nextTryAt: Instant }
  | { readonly kind: 'progressed'; readonly sentBytes: number; readonly totalBytes: number }
  | {
      readonly kind: 'failed';
      readonly reason: WaitReason;
      readonly figure: number;
      readonly nextTryAt: Instant;
    }
  | { readonly kind: 'delivered'; readonly nextTryAt: Instant }
  | { readonly kind: 'registered' }
  | { readonly kind: 'refused'; readonly reason: RefusalReason }
  | { readonly kind: 'asked-again'; readonly nextTryAt: Instant };

/**
 * First tries have a lane of their own, so that no number of items in trouble
 * can hold them up; everything else shares the second.
 */
export type Lane = 'first' | 'again';

export const LANES = ['first', 'again'] as const satisfies readonly Lane[];

/** The item that a reception creates; the action's id is its idempotency key and its name. */
export function newOutboxItem({ actionId, dossierId, at }: HistoryEntry): OutboxItem {
  return {
    itemId: actionId as string as OutboxItemId, // one item per action: the action's id is the brand
    dossierId,
    actionId,
    kind: 'send',
    state: 'waiting',
    attempts: 0,
    nextTryAt: at,
    lastFailure: 'not-tried',
    failureFigure: 0,
    sentBytes: 0,
    totalBytes: 0,
  };
}

/** Where an item queues; `settled` when nothing is left to try without a person. */
export function laneOf(item: OutboxItem): Lane | 'settled' {
  if (isSettled(item)) return 'settled';
  return item.kind === 'send' && item.attempts === 0 ? 'first' : 'again';
}

export function isSettled(item: OutboxItem): boolean {
  return item.state === 'done' || item.state === 'refused';
}

/**
 * The item after a change. Answers may come late, twice and out of order: what
 * the province has registered stays registered, what it refused stays parked
 * until a receipt or a person says otherwise.
 */
export function changeItem(item: OutboxItem, change: ItemChange): OutboxItem {
  if (item.state === 'done') return item;
  switch (change.kind) {
    case 'registered':
      return { ...item, kind: 'collect', state: 'done', lastFailure: 'awaiting-registration' };
    case 'refused':
      return { ...item, state: 'refused', lastFailure: change.reason };
    case 'delivered':
      return delivered(item, change.nextTryAt);
    case 'asked-again':
      return askedAgain(item, change.nextTryAt);
    case 'started':
    case 'progressed':
    case 'failed':
      return item.state === 'refused' ? item : moved(item, change);
    default:
      return assertNever(change);
  }
}

function delivered(item: OutboxItem, nextTryAt: Instant): OutboxItem {
  const waiting = { state: 'waiting', nextTryAt, lastFailure: 'awaiting-registration' } as const;
  if (item.kind === 'send')
    return { ...item, ...waiting, kind: 'collect', attempts: 0, sentBytes: item.totalBytes };
  return item.state === 'refused' ? item : { ...item, ...waiting };
}

function askedAgain(item: OutboxItem, nextTryAt: Instant): OutboxItem {
  if (item.state === 'sending') return item;
  return { ...item, state: 'waiting', nextTryAt, lastFailure: 'asked-again' };
}

function moved(
  item: OutboxItem,
  change: Extract<ItemChange, { kind: 'started' | 'progressed' | 'failed' }>,
): OutboxItem {
  switch (change.kind) {
    case 'started':
      return {
        ...item,
        state: 'sending',
        attempts: item.attempts + 1,
        nextTryAt: change.nextTryAt,
        lastFailure: 'no-answer',
      };
    case 'progressed':
      return { ...item, sentBytes: change.sentBytes, totalBytes: change.totalBytes };
    case 'failed':
      return {
        ...item,
        state: 'waiting',
        nextTryAt: change.nextTryAt,
        lastFailure: change.reason,
        failureFigure: change.figure,
      };
    default:
      return assertNever(change);
  }
}
