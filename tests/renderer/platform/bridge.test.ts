import { describe, expect, test } from 'vitest';
import { createCounterClient, getBridge } from '../../../renderer/platform/bridge.ts';
import { BridgeError } from '../../../renderer/platform/bridge-error.ts';
import type { CounterBridge, IpcReply } from '../../../shared/contract/ipc.ts';

describe('the counter client', () => {
  test('gives the value of a reply', async () => {
    const client = clientAnswering({ kind: 'reply', value: { version: '0.1.0', training: false } });

    expect(await client.invoke['app:info'](null)).toEqual({ version: '0.1.0', training: false });
  });

  test.each([
    [{ kind: 'internal', id: 'e-17' } as const, 'e-17'],
    [{ kind: 'refused', reason: 'sender' } as const, 'refused-sender'],
  ])('throws what no clerk can meet, with the id the log knows', async (reply, id) => {
    const client = clientAnswering(reply);

    const error: unknown = await client.invoke['app:info'](null).catch((thrown: unknown) => thrown);

    expect(error).toBeInstanceOf(BridgeError);
    expect(error).toMatchObject({ id });
  });

  test('has one function per channel of the bridge, and passes the request on', async () => {
    const requests: unknown[] = [];
    const client = clientAnswering({ kind: 'reply', value: { version: '1', training: false } }, requests);

    await client.invoke['app:info'](null);

    expect(Object.keys(client.invoke)).toEqual(['app:info']);
    expect(requests).toEqual([null]);
  });
});

describe('a window without a bridge', () => {
  test('is a fault that the root error boundary shows', () => {
    expect(() => getBridge({})).toThrow(BridgeError);
  });
});

function clientAnswering(
  reply: IpcReply<'app:info'>,
  requests: unknown[] = [],
): ReturnType<typeof createCounterClient> {
  const invoke = {
    'app:info': (request: null) => {
      requests.push(request);
      return Promise.resolve(reply);
    },
  };
  // These tests speak on one channel only; the real bridge has all of them.
  const bridge = { invoke, on: {} } as unknown as CounterBridge;
  return createCounterClient(bridge);
}
