import type { CDPSession, Page } from 'playwright-core';

/** How a reader's keys reach the page. */
export type ReaderPath =
  /** As they are: no input method in between. */
  | 'plain'
  /** A Vietnamese input method of Windows has every key first, and the page sees `Process` only. */
  | 'input-method';

const GAP_S = 0.008;
const SHIFT = 8;
const INPUT_METHOD_KEY = 229;

/**
 * A keyboard wedge: real key events, a few milliseconds apart by their own
 * clocks, ending in Enter. The machine may be as slow as it likes.
 */
export class CardReader {
  readonly #session: CDPSession;

  private constructor(session: CDPSession) {
    this.#session = session;
  }

  static async at(page: Page): Promise<CardReader> {
    return new CardReader(await page.context().newCDPSession(page));
  }

  async read(text: string, path: ReaderPath = 'plain'): Promise<void> {
    const begin = Date.now() / 1000;
    const keys = [...Array.from(text, (character) => keyOf(character, path)), ENTER];
    for (const [index, key] of keys.entries()) {
      const timestamp = begin + index * GAP_S;
      await this.#session.send('Input.dispatchKeyEvent', { ...key, timestamp });
      const { key: name, code, windowsVirtualKeyCode } = key;
      await this.#session.send('Input.dispatchKeyEvent', {
        type: 'keyUp',
        key: name,
        code,
        windowsVirtualKeyCode,
        timestamp,
      });
    }
  }

  close(): Promise<void> {
    return this.#session.detach();
  }
}

interface SentKey {
  readonly type: 'keyDown' | 'rawKeyDown';
  readonly key: string;
  readonly code: string;
  readonly windowsVirtualKeyCode: number;
  readonly modifiers?: number;
  readonly text?: string;
}

const ENTER: SentKey = {
  type: 'keyDown',
  key: 'Enter',
  code: 'Enter',
  windowsVirtualKeyCode: 13,
  text: '\r',
};

const PLACES: Readonly<Record<string, string>> = { ' ': 'Space', '|': 'Backslash', ',': 'Comma' };

function keyOf(character: string, path: ReaderPath): SentKey {
  const code = codeOf(character);
  const modifiers = /[A-Z|]/.test(character) ? SHIFT : 0;
  if (path === 'input-method') {
    return { type: 'rawKeyDown', key: 'Process', code, windowsVirtualKeyCode: INPUT_METHOD_KEY, modifiers };
  }
  const windowsVirtualKeyCode = /^[a-z0-9 ]$/i.test(character) ? character.toUpperCase().charCodeAt(0) : 0;
  return { type: 'keyDown', key: character, code, windowsVirtualKeyCode, modifiers, text: character };
}

function codeOf(character: string): string {
  if (/^\d$/.test(character)) return `Digit${character}`;
  if (/^[a-z]$/i.test(character)) return `Key${character.toUpperCase()}`;
  return PLACES[character] ?? '';
}
