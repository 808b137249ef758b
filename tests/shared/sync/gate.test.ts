import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UNHINDERED, type LineWindow, type SendingRules } from '../../../shared/domain/sending-rules.ts';
import { addMs, getInstant } from '../../../shared/kernel/instant.ts';
import { findHold, gateAt, passesGate } from '../../../shared/sync/gate.ts';
import { anItem } from './outbox-builders.ts';

const MIDNIGHT = getInstant(Date.parse('2026-11-25T00:00:00+07:00'));
const MINUTE_MS = 60_000;
const clock = (hours: number, minutes = 0) => addMs(MIDNIGHT, (hours * 60 + minutes) * MINUTE_MS);

/** Evening to early morning, past midnight. */
const NIGHT: LineWindow = { fromMinute: 18 * 60, toMinute: 6 * 60 };

function metered(filesUpToBytes: number, window: LineWindow | null): SendingRules {
  return { paused: false, line: { kind: 'metered', filesUpToBytes, window } };
}

const files = anItem('f', { kind: 'files', totalBytes: 5_000_000 });

describe('a metered line', () => {
  test('lets data through at any hour, and files only when they are small or it is night', () => {
    const rules = metered(500_000, NIGHT);
    const passes = (item: typeof files, at: ReturnType<typeof clock>) => passesGate(item, gateAt(rules, at));

    expect(passes(anItem('d', { totalBytes: 5_000_000 }), clock(9))).toBe(true);
    expect(passes(files, clock(9))).toBe(false);
    expect(passes({ ...files, sentBytes: 4_600_000 }, clock(9))).toBe(true);
    expect(
      [clock(17, 59), clock(18), clock(23), clock(5, 59), clock(6)].map((at) => passes(files, at)),
    ).toEqual([false, true, true, true, false]);
  });

  test('says when held files may go, or that only a person can let them', () => {
    expect(findHold(files, metered(0, NIGHT), clock(9))).toEqual({ kind: 'line-rule', opensAt: clock(18) });
    expect(findHold(files, metered(0, { fromMinute: 0, toMinute: 60 }), clock(9))).toEqual({
      kind: 'line-rule',
      opensAt: clock(24),
    });
    expect(findHold(files, metered(0, null), clock(9))).toEqual({ kind: 'line-rule', opensAt: undefined });
    expect(findHold(files, UNHINDERED, clock(9))).toBeUndefined();
  });
});

describe('a pause', () => {
  test('holds everything but what a person asked for', () => {
    const rules: SendingRules = { ...UNHINDERED, paused: true };

    expect(findHold(anItem('d'), rules, clock(9))).toEqual({ kind: 'paused' });
    expect(findHold(anItem('d', { asked: true }), rules, clock(9))).toBeUndefined();
  });
});

describe('rules that nobody has read yet', () => {
  test('let nothing through, because a pause may be among them', () => {
    expect(passesGate(anItem('d'), gateAt(undefined, clock(9)))).toBe(false);
  });
});

describe('the moment a window opens', () => {
  test('is never more than a day away, and the files pass then', () => {
    const minute = fc.integer({ min: 0, max: 24 * 60 - 1 });
    fc.assert(
      fc.property(
        minute,
        minute,
        fc.integer({ min: 0, max: 48 * 60 * MINUTE_MS }),
        (fromMinute, toMinute, ms) => {
          const rules = metered(0, { fromMinute, toMinute });
          const at = addMs(MIDNIGHT, ms);
          const hold = findHold(files, rules, at);
          fc.pre(hold?.kind === 'line-rule' && hold.opensAt !== undefined);

          expect(hold.opensAt - at).toBeLessThanOrEqual(24 * 60 * MINUTE_MS);
          expect(passesGate(files, gateAt(rules, hold.opensAt))).toBe(true);
        },
      ),
    );
  });
});
