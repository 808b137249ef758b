/** One element of DER: its tag, its contents, and all its bytes with the header. */
export interface DerElement {
  readonly tag: number;
  readonly contents: Buffer;
  readonly whole: Buffer;
}

export const SEQUENCE = 0x30;
export const SET = 0x31;
export const OBJECT_ID = 0x06;
export const OCTET_STRING = 0x04;

/** Reads the element at the start of `bytes`; throws on anything that is not definite-length DER. */
export function readElement(bytes: Buffer): DerElement {
  const tag = bytes.at(0);
  const first = bytes.at(1);
  if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f)
    throw new RangeError('no DER element');
  const lengthBytes = first < 0x80 ? 0 : first & 0x7f;
  if (lengthBytes > 4 || first === 0x80) throw new RangeError('not a definite DER length');
  const length = lengthBytes === 0 ? first : bytes.readUIntBE(2, lengthBytes);
  const start = 2 + lengthBytes;
  if (start + length > bytes.length) throw new RangeError('a DER element is cut short');
  return { tag, contents: bytes.subarray(start, start + length), whole: bytes.subarray(0, start + length) };
}

/** The elements inside a constructed one, in order. */
export function readChildren(parent: DerElement): readonly DerElement[] {
  const children: DerElement[] = [];
  let rest = parent.contents;
  while (rest.length > 0) {
    const child = readElement(rest);
    children.push(child);
    rest = rest.subarray(child.whole.length);
  }
  return children;
}

/** The child at a place; throws when it is not there or, if a tag is named, is of another kind. */
export function getChild(parent: DerElement, place: number, tag?: number): DerElement {
  const child = readChildren(parent)[place];
  if (child === undefined || (tag !== undefined && child.tag !== tag)) throw new RangeError('unexpected DER');
  return child;
}

/** An object identifier in hexadecimal of its contents, as this folder compares them. */
export function readObjectId(element: DerElement): string {
  if (element.tag !== OBJECT_ID) throw new RangeError('not an object identifier');
  return element.contents.toString('hex');
}
