/** The head of a PNM picture as `scanimage` writes it: P4 line art, P5 grey, P6 colour. */
export interface PnmHeader {
  readonly kind: 'bitmap' | 'grey' | 'colour';
  readonly widthPx: number;
  readonly heightPx: number;
  /** The value of white; 1 for a bitmap. */
  readonly maxValue: number;
  /** Where the pixels begin. */
  readonly dataOffset: number;
}

export type PnmHeaderRead =
  | { readonly kind: 'header'; readonly header: PnmHeader }
  | { readonly kind: 'incomplete' }
  | { readonly kind: 'malformed' };

const KINDS: ReadonlyMap<string, PnmHeader['kind']> = new Map([
  ['P4', 'bitmap'],
  ['P5', 'grey'],
  ['P6', 'colour'],
]);
/** A head is three numbers and perhaps a comment; one that goes on longer is none. */
const LONGEST_HEADER = 1_024;
const LARGEST_NUMBER = 1_000_000;
const LARGEST_VALUE = 65_535;
const FIRST_LETTER = 'P'.charCodeAt(0);
const COMMENT = '#'.charCodeAt(0);
const LINE_END = '\n'.charCodeAt(0);
const WHITE_SPACE = new Set([9, 10, 11, 12, 13, 32]);

interface Token {
  readonly text: string;
  /** Just behind the one white space that ends it. */
  readonly end: number;
}

/** Reads the head from the first bytes of a picture; more bytes never change an answer that is not `incomplete`. */
export function readPnmHeader(bytes: Uint8Array): PnmHeaderRead {
  const head = bytes.subarray(0, LONGEST_HEADER);
  if (!isBeginning(head)) return { kind: 'malformed' };
  const magic = readToken(head, 0);
  if (magic === undefined) return unfinished(head);
  const kind = KINDS.get(magic.text);
  if (kind === undefined) return { kind: 'malformed' };
  return readNumbers(head, magic.end, kind);
}

function readNumbers(head: Uint8Array, start: number, kind: PnmHeader['kind']): PnmHeaderRead {
  const numbers: number[] = [];
  let end = start;
  while (numbers.length < (kind === 'bitmap' ? 2 : 3)) {
    const token = readToken(head, end);
    if (token === undefined) return unfinished(head);
    const value = numberOf(token.text);
    if (value === undefined) return { kind: 'malformed' };
    numbers.push(value);
    end = token.end;
  }
  const [widthPx = 0, heightPx = 0, maxValue = 1] = numbers;
  if (maxValue > LARGEST_VALUE) return { kind: 'malformed' };
  return { kind: 'header', header: { kind, widthPx, heightPx, maxValue, dataOffset: end } };
}

/** Bytes of one row of pixels as they follow the head. */
export function pnmRowBytes({ kind, widthPx, maxValue }: PnmHeader): number {
  if (kind === 'bitmap') return Math.ceil(widthPx / 8);
  return widthPx * (kind === 'colour' ? 3 : 1) * (maxValue > 255 ? 2 : 1);
}

/** A picture says what it is in its first letter; noise is not waited for. */
function isBeginning(head: Uint8Array): boolean {
  return head.length === 0 || head[0] === FIRST_LETTER;
}

function unfinished(head: Uint8Array): PnmHeaderRead {
  return { kind: head.length < LONGEST_HEADER ? 'incomplete' : 'malformed' };
}

/** The next word after white space and comments; `undefined` while its end is not there yet. */
function readToken(head: Uint8Array, from: number): Token | undefined {
  let start = from;
  for (let byte = head[start]; byte !== undefined; byte = head[start]) {
    if (byte === COMMENT) {
      const lineEnd = head.indexOf(LINE_END, start);
      if (lineEnd < 0) return undefined;
      start = lineEnd + 1;
    } else if (WHITE_SPACE.has(byte)) start += 1;
    else break;
  }
  const end = head.findIndex((byte, index) => index > start && WHITE_SPACE.has(byte));
  return end < 0 ? undefined : { text: String.fromCharCode(...head.subarray(start, end)), end: end + 1 };
}

function numberOf(text: string): number | undefined {
  if (!/^\d{1,7}$/.test(text)) return undefined;
  const value = Number(text);
  return value >= 1 && value <= LARGEST_NUMBER ? value : undefined;
}
