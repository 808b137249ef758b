import { assertNever } from '../kernel/assert-never.ts';
import type { Instant } from '../kernel/instant.ts';
import { LINE_REASONS } from './back-off.ts';
import { changeItem, type OutboxItem } from './outbox-item.ts';

/** What befalls everything that is not settled at once. */
export type Rearrangement =
  /** What waits for the line or the session is due now. */
  | { readonly kind: 'bring-forward'; readonly now: Instant }
  /** No next try lies later than this: the clock it was computed with was wrong. */
  | { readonly kind: 'hold-within'; readonly latest: Instant }
  /** A person asked for all of it. */
  | { readonly kind: 'ask-for-all'; readonly now: Instant }
  /** A pause holds everything, what was asked for before it too. */
  | { readonly kind: 'forget-asked' };

/** The same item when nothing changes for it. */
export function rearrange(item: OutboxItem, how: Rearrangement): OutboxItem {
  switch (how.kind) {
    case 'bring-forward':
      return LINE_REASONS.some((reason) => reason === item.lastFailure)
        ? { ...item, nextTryAt: how.now }
        : item;
    case 'hold-within':
      return item.nextTryAt > how.latest ? { ...item, nextTryAt: how.latest } : item;
    case 'ask-for-all':
      return changeItem(item, { kind: 'asked-again', nextTryAt: how.now });
    case 'forget-asked':
      return item.asked ? { ...item, asked: false } : item;
    default:
      return assertNever(how);
  }
}
