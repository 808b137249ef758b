import { expect, test } from 'vitest';
import { createSending } from '../../../renderer/app/sending.ts';
import { openStore } from '../../../renderer/app/open-store.ts';
import { fail } from '../../../shared/kernel/result.ts';

test('a store that a newer program wrote is named as that', async () => {
  expect(await openStore({ open: async () => fail({ kind: 'needs-update' }) })).toEqual(
    fail({ kind: 'needs-update' }),
  );
});

test('a browser that fails without a known name still ends in words and a way on', async () => {
  const open = () => Promise.reject(new Error('nobody knows'));
  expect(await openStore({ open })).toEqual(fail({ kind: 'storage-broken' }));
});

test('nothing is sent from a store that is not open, and sending starts once', () => {
  const started: string[] = [];
  const resumed: string[] = [];
  const sending = createSending(() => {
    started.push('runner');
    const quiet = () => undefined;
    return {
      sendNow: quiet,
      sendAll: quiet,
      askNow: quiet,
      sessionOpened: () => void resumed.push('resumed'),
    };
  });
  sending.resume();
  expect(resumed).toEqual([]);

  sending.start();
  sending.start();
  sending.resume();

  expect(started).toEqual(['runner']);
  expect(resumed).toEqual(['resumed']);
});
