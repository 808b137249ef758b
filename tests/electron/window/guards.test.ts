import { EventEmitter } from 'node:events';
import type { Input } from 'electron';
import { describe, expect, test } from 'vitest';
import { guardContents, guardPrintContents } from '../../../electron/window/guard-contents.ts';
import type { GuardedContents } from '../../../electron/window/guard-contents.ts';
import { isLocalRequest, isPrintRequest } from '../../../electron/window/guard-session.ts';
import { holdSingleInstance } from '../../../electron/window/single-instance.ts';
import { isSwallowedKey } from '../../../electron/window/swallowed-keys.ts';

describe('a request of the page', () => {
  test.each(['app://counter/', 'app://bytes/page', 'blob:app://counter/1', 'data:image/png;base64,AA=='])(
    'to %s passes',
    (url) => {
      expect(isLocalRequest(url)).toBe(true);
    },
  );

  test.each([
    'http://127.0.0.1/',
    'https://example.org/',
    'ws://127.0.0.1/',
    'wss://example.org/',
    'file:///etc/passwd',
    'devtools://devtools/',
    'chrome://version',
    'application:x',
    '',
  ])('to «%s» is cancelled', (url) => {
    expect(isLocalRequest(url)).toBe(false);
  });
});

describe('a window that only prints', () => {
  test('loads its form and the viewer, and nothing from network or disk', () => {
    const allowed = [
      'data:application/pdf;base64,AA==',
      'chrome-extension://viewer/index.html',
      'chrome://resources/a.js',
    ];
    const cancelled = [
      'http://127.0.0.1/',
      'https://example.org/',
      'wss://example.org/',
      'file:///etc/passwd',
      'app://bytes/x',
      '',
    ];

    expect(allowed.filter((url) => !isPrintRequest(url))).toEqual([]);
    expect(cancelled.filter(isPrintRequest)).toEqual([]);
  });

  test('follows no link and opens no window, but leaves the frames of the viewer alone', () => {
    const { contents, said } = guardedContents(guardPrintContents);

    const outcomes = [
      prevented(contents, 'will-navigate', { url: 'https://example.org/' }),
      prevented(contents, 'will-redirect', { url: 'https://example.org/' }),
      prevented(contents, 'will-frame-navigate', { url: 'chrome-extension://viewer/', isMainFrame: false }),
    ];

    expect(outcomes).toEqual([true, true, false]);
    expect(said).toEqual(['disable_non_proxied_udp', { action: 'deny' }]);
  });
});

describe('a guarded window', () => {
  test('stays on our page, opens no other, and sends no packets of its own', () => {
    const { contents, said } = guardedContents();

    const outcomes = [
      prevented(contents, 'will-navigate', { url: 'app://counter/dossiers' }),
      prevented(contents, 'will-navigate', { url: 'https://example.org/' }),
      prevented(contents, 'will-navigate', { url: 'app://counter.example.org/' }),
      prevented(contents, 'will-navigate', { url: 'app://bytes/page' }),
      prevented(contents, 'will-frame-navigate', { url: 'app://counter/', isMainFrame: false }),
      prevented(contents, 'will-redirect', { url: 'app://counter/' }),
      prevented(contents, 'will-attach-webview', {}),
    ];

    expect(outcomes).toEqual([false, true, true, true, true, true, true]);
    expect(said).toEqual(['disable_non_proxied_udp', { action: 'deny' }]);
  });
});

describe('a key press', () => {
  test.each([
    ['F5', { key: 'F5', code: 'F5' }],
    ['F7', { key: 'F7', code: 'F7' }],
    ['F10', { key: 'F10', code: 'F10' }],
    ['F11', { key: 'F11', code: 'F11' }],
    ['Ctrl+R', { key: 'r', code: 'KeyR', control: true }],
    ['Ctrl+W', { key: 'w', code: 'KeyW', control: true }],
    ['Ctrl+P', { key: 'p', code: 'KeyP', control: true }],
    ['Ctrl+Shift+I', { key: 'I', code: 'KeyI', control: true, shift: true }],
    ['Ctrl+Shift+1', { key: '!', code: 'Digit1', control: true, shift: true }],
  ])('%s is swallowed', (_name, press) => {
    expect(isSwallowedKey(anInput(press))).toBe(true);
  });

  test.each([
    ['F8', { key: 'F8', code: 'F8' }],
    ['F9', { key: 'F9', code: 'F9' }],
    ['F12', { key: 'F12', code: 'F12' }],
    ['Ctrl+K', { key: 'k', code: 'KeyK', control: true }],
    ['Ctrl+Enter', { key: 'Enter', code: 'Enter', control: true }],
    ['Shift+A', { key: 'A', code: 'KeyA', shift: true }],
    [
      'Ctrl and Shift alone, which switch input methods',
      { key: 'Shift', code: 'ShiftLeft', control: true, shift: true },
    ],
  ])('%s reaches the page', (_name, press) => {
    expect(isSwallowedKey(anInput(press))).toBe(false);
  });
});

describe('a second counter on the same data', () => {
  test('quits and opens nothing', () => {
    const app = anApp(false);

    expect([holdSingleInstance(app, () => undefined), app.quits]).toEqual([false, 1]);
  });

  test('brings the first one to the front', () => {
    const app = anApp(true);
    const done: string[] = [];
    const window = {
      isMinimized: () => true,
      restore: () => void done.push('restore'),
      show: () => void done.push('show'),
      focus: () => void done.push('focus'),
    };

    const isHeld = holdSingleInstance(app, () => window);
    app.emit('second-instance');

    expect({ isHeld, done }).toEqual({ isHeld: true, done: ['restore', 'show', 'focus'] });
  });
});

function guardedContents(guard: (contents: GuardedContents) => void = guardContents) {
  const said: unknown[] = [];
  const emitter = Object.assign(new EventEmitter(), {
    setWebRTCIPHandlingPolicy: (policy: string) => void said.push(policy),
    setWindowOpenHandler: (handler: (details: object) => unknown) => void said.push(handler({})),
  });
  // An emitter has one `on` for all events where Electron declares one per event.
  guard(emitter as unknown as GuardedContents);
  return { contents: emitter, said };
}

function prevented(contents: EventEmitter, name: string, details: object): boolean {
  let isPrevented = false;
  contents.emit(name, { ...details, preventDefault: () => (isPrevented = true) });
  return isPrevented;
}

function anInput(press: Partial<Input>): Input {
  return {
    type: 'keyDown',
    key: '',
    code: '',
    control: false,
    shift: false,
    alt: false,
    meta: false,
    isAutoRepeat: false,
    isComposing: false,
    location: 0,
    modifiers: [],
    ...press,
  };
}

function anApp(isFirst: boolean) {
  const state = { quits: 0 };
  const app = Object.assign(new EventEmitter(), {
    requestSingleInstanceLock: () => isFirst,
    quit: () => void (app.quits += 1),
    ...state,
  });
  // As above: one `on` for all events.
  return app as unknown as typeof app & Parameters<typeof holdSingleInstance>[0];
}
