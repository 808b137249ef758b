import { MINUTES_PER_DAY, type LineWindow, type SendingRules } from '../domain/sending-rules.ts';
import { addMs, type Instant } from '../kernel/instant.ts';
import { toLocalTime } from '../kernel/local-time.ts';
import type { OutboxItem } from './outbox-item.ts';

/** What may go now. What a person asked for goes whatever the gate says. */
export interface Gate {
  readonly onlyAsked: boolean;
  /** Files with more bytes than this still to go wait. */
  readonly filesUpToBytes: number;
}

/** What the gate looks at of an item. */
export type Gated = Pick<OutboxItem, 'asked' | 'kind' | 'sentBytes' | 'totalBytes'>;

/** Why an item that is due does not go. */
export type Hold =
  | { readonly kind: 'paused' }
  /** `opensAt`: when its files may go; `undefined` when only a person can let them. */
  | { readonly kind: 'line-rule'; readonly opensAt: Instant | undefined };

const ANY_SIZE = Number.MAX_SAFE_INTEGER;
const MINUTE_MS = 60_000;

/** Until the rules are known nothing goes: a clerk may have paused before the machine was started again. */
const SHUT: Gate = { onlyAsked: true, filesUpToBytes: 0 };

export function gateAt(rules: SendingRules | undefined, at: Instant): Gate {
  if (rules === undefined) return SHUT;
  const { paused, line } = rules;
  if (line.kind === 'free') return { onlyAsked: paused, filesUpToBytes: ANY_SIZE };
  const open = line.window !== null && isWithin(line.window, minuteOf(at));
  return { onlyAsked: paused, filesUpToBytes: open ? ANY_SIZE : line.filesUpToBytes };
}

export function passesGate(item: Gated, gate: Gate): boolean {
  if (item.asked) return true;
  if (gate.onlyAsked) return false;
  return item.kind !== 'files' || item.totalBytes - item.sentBytes <= gate.filesUpToBytes;
}

/** What holds an item back now; `undefined` when nothing but its turn does. */
export function findHold(item: Gated, rules: SendingRules | undefined, at: Instant): Hold | undefined {
  if (rules === undefined || passesGate(item, gateAt(rules, at))) return undefined;
  if (rules.paused) return { kind: 'paused' };
  const window = rules.line.kind === 'metered' ? rules.line.window : null;
  return { kind: 'line-rule', opensAt: window === null ? undefined : nextOpening(window, at) };
}

function nextOpening({ fromMinute }: LineWindow, at: Instant): Instant {
  const { msOfDay } = toLocalTime(at);
  const wait = fromMinute * MINUTE_MS - msOfDay;
  return addMs(at, wait > 0 ? wait : wait + MINUTES_PER_DAY * MINUTE_MS);
}

function isWithin({ fromMinute, toMinute }: LineWindow, minute: number): boolean {
  if (fromMinute === toMinute) return true;
  return fromMinute < toMinute
    ? minute >= fromMinute && minute < toMinute
    : minute >= fromMinute || minute < toMinute;
}

function minuteOf(at: Instant): number {
  return Math.floor(toLocalTime(at).msOfDay / MINUTE_MS);
}
