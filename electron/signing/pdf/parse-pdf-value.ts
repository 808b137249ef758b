import { NULL, type PdfValue } from './pdf-value.ts';

/** What stands at a place: a value, nothing readable, or a value that goes on beyond the bytes at hand. */
export type Parsed =
  | { readonly kind: 'value'; readonly value: PdfValue; readonly end: number }
  | { readonly kind: 'malformed' }
  | { readonly kind: 'cut' };

/** Deeper than any real file; keeps a hostile one from exhausting the stack. */
const MAX_DEPTH = 80;
const MALFORMED: Parsed = { kind: 'malformed' };
const CUT: Parsed = { kind: 'cut' };

/** Parses one object that starts at or after `at`, white space and comments skipped. */
export function parsePdfValue(bytes: Uint8Array, at: number): Parsed {
  return parseValue(bytes, at, MAX_DEPTH);
}

/** The first place at or after `at` that is neither white space nor comment. */
export function skipSpace(bytes: Uint8Array, at: number): number {
  let position = at;
  for (;;) {
    const byte = bytes[position];
    if (byte === 0x25) position = endOfLine(bytes, position);
    else if (isSpace(byte)) position += 1;
    else return position;
  }
}

export function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09 || byte === 0x0c || byte === 0x00;
}

/** True where a regular token ends: white space, a delimiter, or the end of the bytes. */
export function isTokenEnd(byte: number | undefined): boolean {
  return byte === undefined || isSpace(byte) || '()<>[]{}/%'.includes(String.fromCharCode(byte));
}

/** The run of regular characters at a place. */
export function readToken(bytes: Uint8Array, at: number): string {
  let end = at;
  while (end - at < 256 && !isTokenEnd(bytes[end])) end += 1;
  return String.fromCharCode(...bytes.subarray(at, end));
}

function endOfLine(bytes: Uint8Array, at: number): number {
  let position = at;
  while (position < bytes.length && bytes[position] !== 0x0a && bytes[position] !== 0x0d) position += 1;
  return position;
}

function parseValue(bytes: Uint8Array, from: number, depth: number): Parsed {
  const at = skipSpace(bytes, from);
  if (at >= bytes.length) return CUT;
  if (depth === 0) return MALFORMED;
  switch (bytes[at] ?? 0) {
    case 0x2f:
      return parseName(bytes, at);
    case 0x28:
      return parseLiteralString(bytes, at);
    case 0x5b:
      return parseArray(bytes, at, depth);
    case 0x3c:
      return bytes[at + 1] === 0x3c ? parseDictionary(bytes, at, depth) : parseHexString(bytes, at);
    default:
      return parseWord(bytes, at);
  }
}

function parseName(bytes: Uint8Array, at: number): Parsed {
  let end = at + 1;
  while (!isTokenEnd(bytes[end])) end += 1;
  if (end >= bytes.length) return CUT;
  const raw = Buffer.from(bytes.subarray(at + 1, end)).toString('latin1');
  const name = raw.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return { kind: 'value', value: { kind: 'name', name }, end };
}

const ESCAPES: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

function parseLiteralString(bytes: Uint8Array, start: number): Parsed {
  const out: number[] = [];
  let open = 1;
  let at = start + 1;
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    if (byte === 0x5c) {
      const escaped = readEscape(bytes, at + 1);
      if (escaped.byte !== undefined) out.push(escaped.byte);
      at = escaped.end;
      continue;
    }
    if (byte === 0x28) open += 1;
    if (byte === 0x29) open -= 1;
    at += 1;
    if (open === 0) return stringValue({ bytes: Uint8Array.from(out), hex: false, start, end: at });
    out.push(byte);
  }
  return CUT;
}

function readEscape(
  bytes: Uint8Array,
  at: number,
): { readonly byte: number | undefined; readonly end: number } {
  const character = String.fromCharCode(bytes[at] ?? 0);
  const octal = /^[0-7]{1,3}/.exec(String.fromCharCode(...bytes.subarray(at, at + 3)))?.[0];
  if (octal !== undefined) return { byte: parseInt(octal, 8) & 0xff, end: at + octal.length };
  if (character === '\r') return { byte: undefined, end: at + (bytes[at + 1] === 0x0a ? 2 : 1) };
  if (character === '\n') return { byte: undefined, end: at + 1 };
  return { byte: ESCAPES[character] ?? bytes[at], end: at + 1 };
}

function parseHexString(bytes: Uint8Array, start: number): Parsed {
  const close = bytes.indexOf(0x3e, start);
  if (close < 0) return CUT;
  const digits = Buffer.from(bytes.subarray(start + 1, close))
    .toString('latin1')
    .replace(/[\s\0]+/g, '');
  if (/[^0-9A-Fa-f]/.test(digits)) return MALFORMED;
  const whole = digits.length % 2 === 0 ? digits : `${digits}0`;
  return stringValue({ bytes: Buffer.from(whole, 'hex'), hex: true, start, end: close + 1 });
}

function stringValue(string: {
  readonly bytes: Uint8Array;
  readonly hex: boolean;
  readonly start: number;
  readonly end: number;
}): Parsed {
  return { kind: 'value', value: { kind: 'string', ...string }, end: string.end };
}

function parseArray(bytes: Uint8Array, start: number, depth: number): Parsed {
  const items: PdfValue[] = [];
  let at = skipSpace(bytes, start + 1);
  while (bytes[at] !== 0x5d) {
    const item = parseValue(bytes, at, depth - 1);
    if (item.kind !== 'value') return item;
    items.push(item.value);
    at = skipSpace(bytes, item.end);
  }
  return { kind: 'value', value: { kind: 'array', items }, end: at + 1 };
}

function parseDictionary(bytes: Uint8Array, start: number, depth: number): Parsed {
  const entries = new Map<string, PdfValue>();
  let at = skipSpace(bytes, start + 2);
  while (!(bytes[at] === 0x3e && bytes[at + 1] === 0x3e)) {
    const key = parseValue(bytes, at, depth - 1);
    if (key.kind !== 'value') return key;
    if (key.value.kind !== 'name') return MALFORMED;
    const value = parseValue(bytes, key.end, depth - 1);
    if (value.kind !== 'value') return value;
    // The first of two equal keys would be a place to hide the second; readers differ, so neither is trusted.
    if (entries.has(key.value.name)) return MALFORMED;
    entries.set(key.value.name, value.value);
    at = skipSpace(bytes, value.end);
  }
  return { kind: 'value', value: { kind: 'dictionary', entries }, end: at + 2 };
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;

function parseWord(bytes: Uint8Array, at: number): Parsed {
  const word = readToken(bytes, at);
  const end = at + word.length;
  if (end >= bytes.length) return CUT;
  if (NUMBER.test(word)) return parseNumberOrReference(bytes, at, word);
  if (word === 'true' || word === 'false') {
    return { kind: 'value', value: { kind: 'boolean', value: word === 'true' }, end };
  }
  return word === 'null' ? { kind: 'value', value: NULL, end } : MALFORMED;
}

function parseNumberOrReference(bytes: Uint8Array, at: number, word: string): Parsed {
  const end = at + word.length;
  const number: Parsed = { kind: 'value', value: { kind: 'number', value: Number(word) }, end };
  if (!/^\d+$/.test(word)) return number;
  const generationAt = skipSpace(bytes, end);
  const generation = readToken(bytes, generationAt);
  if (!/^\d+$/.test(generation)) return number;
  const keywordAt = skipSpace(bytes, generationAt + generation.length);
  if (readToken(bytes, keywordAt) !== 'R') return number;
  return {
    kind: 'value',
    value: { kind: 'reference', objectNumber: Number(word), generation: Number(generation) },
    end: keywordAt + 1,
  };
}
