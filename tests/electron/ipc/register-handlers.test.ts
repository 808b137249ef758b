import type { IpcMainInvokeEvent } from 'electron';
import { describe, expect, test } from 'vitest';
import { isTrustedSender } from '../../../electron/ipc/is-trusted-sender.ts';
import { registerHandlers } from '../../../electron/ipc/register-handlers.ts';
import type { IpcBug } from '../../../electron/ipc/register-handlers.ts';
import { requestParsers } from '../../../electron/ipc/request-parsers.ts';
import type { Handlers } from '../../../shared/contract/ipc.ts';

type Listener = (event: IpcMainInvokeEvent, request: unknown) => unknown;

const OUR_PAGE = { url: 'app://counter/reception', parent: null };

describe('the registrar', () => {
  test('hands a well-formed call of our page to its handler and wraps the answer', async () => {
    const { call } = aRegistrar({ 'app:info': () => Promise.resolve({ version: '1.2.3', training: false }) });

    const answer = await call('app:info', null);

    expect(answer).toEqual({ kind: 'reply', value: { version: '1.2.3', training: false } });
  });

  test.each([
    ['another page', { url: 'https://example.org/', parent: null }],
    ['a page that only looks like ours', { url: 'app://counter.example.org/', parent: null }],
    ['our other host', { url: 'app://bytes/page.html', parent: null }],
    ['a sub-frame of our own page', { url: 'app://counter/', parent: OUR_PAGE }],
    ['an empty document', { url: 'about:blank', parent: null }],
    ['a frame that is gone', null],
  ])('refuses %s before any parser or handler runs', async (_name, senderFrame) => {
    const handled: string[] = [];
    const { call } = aRegistrar({
      'app:info': () => {
        handled.push('app:info');
        return Promise.resolve({ version: '1', training: false });
      },
    });

    const answer = await call('app:info', null, senderFrame);

    expect({ answer, handled }).toEqual({ answer: { kind: 'refused', reason: 'sender' }, handled: [] });
  });

  test('refuses a request that does not parse', async () => {
    const { call } = aRegistrar({});

    expect(await call('pages:add-samples', { count: 0 })).toEqual({ kind: 'refused', reason: 'request' });
  });

  test('ACCESS-01: refuses what the role of the one at work does not cover, before any handler runs', async () => {
    const handled: string[] = [];
    const { call } = aRegistrar(
      {
        'vault:lock': () => {
          handled.push('vault:lock');
          return Promise.resolve(null);
        },
      },
      false,
    );

    const answer = await call('vault:lock', null);

    expect({ answer, handled }).toEqual({ answer: { kind: 'refused', reason: 'duty' }, handled: [] });
  });

  test('turns a throw into an id that the log knows, and keeps its message out of both', async () => {
    const { call, bugs } = aRegistrar({
      'vault:lock': () =>
        Promise.reject(new TypeError('of\n    at Nguyễn Văn Thử:1:1\n    at 001099000001:2:2')),
    });

    const answer = await call('vault:lock', null);

    const [bug] = bugs;
    expect(answer).toEqual({ kind: 'internal', id: bug?.id });
    expect(bug).toMatchObject({ kind: 'ipc-internal', channel: 'vault:lock', errorName: 'TypeError' });
    expect(JSON.stringify([answer, bugs])).not.toMatch(/Nguyễn|001099000001/);
  });

  test('takes every handler away again', () => {
    const { listeners, unregister } = aRegistrar({});
    const before = listeners.size;

    unregister();

    expect({ before, after: listeners.size }).toEqual({
      before: Object.keys(requestParsers).length,
      after: 0,
    });
  });
});

function aRegistrar(some: Partial<Handlers>, mayAsk = true) {
  const listeners = new Map<string, Listener>();
  const bugs: IpcBug[] = [];
  const others = Object.fromEntries(
    Object.keys(requestParsers).map((channel) => [
      channel,
      () => Promise.reject(new Error('not in this test')),
    ]),
  );
  const unregister = registerHandlers({
    ipcMain: {
      handle: (channel, listener) => void listeners.set(channel, listener),
      removeHandler: (channel) => void listeners.delete(channel),
    },
    handlers: { ...others, ...some } as Handlers, // one handler per channel, built from the total map of parsers
    parsers: requestParsers,
    isTrusted: isTrustedSender,
    mayAsk: () => mayAsk,
    log: (bug) => void bugs.push(bug),
  });
  const call = (channel: string, request: unknown, senderFrame: object | null = OUR_PAGE): unknown =>
    listeners.get(channel)?.({ senderFrame } as IpcMainInvokeEvent, request); // the registrar reads nothing else
  return { call, bugs, listeners, unregister };
}
