import { describe, expect, test } from 'vitest';
import { createEventSender } from '../../../electron/ipc/event-sender.ts';

describe('an event for the page', () => {
  test('reaches the window there is', () => {
    const sent: unknown[] = [];
    const send = createEventSender(() => ({
      isDestroyed: () => false,
      send: (...args) => void sent.push(args),
    }));

    send('pages:progress', { done: 1, total: 2 });

    expect(sent).toEqual([['pages:progress', { done: 1, total: 2 }]]);
  });

  test('is dropped when the window is gone or not there yet', () => {
    const sent: unknown[] = [];
    const gone = { isDestroyed: () => true, send: (...args: unknown[]) => void sent.push(args) };

    createEventSender(() => undefined)('vault:locked', null);
    createEventSender(() => gone)('vault:locked', null);

    expect(sent).toEqual([]);
  });
});
