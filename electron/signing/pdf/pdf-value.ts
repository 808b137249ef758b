/** A PDF object as data (ISO 32000-1, 7.3). Streams are a dictionary and the place of their bytes. */
export type PdfValue =
  | { readonly kind: 'null' }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'name'; readonly name: string }
  | PdfString
  | PdfArray
  | PdfDictionary
  | PdfReference;

export interface PdfString {
  readonly kind: 'string';
  readonly bytes: Uint8Array;
  readonly hex: boolean;
  /** Where its token lies in the bytes that were parsed; delimiters included, end exclusive. */
  readonly start: number;
  readonly end: number;
}

export interface PdfArray {
  readonly kind: 'array';
  readonly items: readonly PdfValue[];
}

export interface PdfDictionary {
  readonly kind: 'dictionary';
  readonly entries: ReadonlyMap<string, PdfValue>;
}

export interface PdfReference {
  readonly kind: 'reference';
  readonly objectNumber: number;
  readonly generation: number;
}

export const NULL: PdfValue = { kind: 'null' };

export function nameValue(name: string): PdfValue {
  return { kind: 'name', name };
}

export function numberValue(value: number): PdfValue {
  return { kind: 'number', value };
}

export function referenceTo(objectNumber: number, generation = 0): PdfReference {
  return { kind: 'reference', objectNumber, generation };
}

export function arrayOf(items: readonly PdfValue[]): PdfArray {
  return { kind: 'array', items };
}

export function numbersOf(values: readonly number[]): PdfArray {
  return arrayOf(values.map(numberValue));
}

/** The same dictionary with some entries set. */
export function withEntries(
  dictionary: PdfDictionary,
  entries: Readonly<Record<string, PdfValue>>,
): PdfDictionary {
  return { kind: 'dictionary', entries: new Map([...dictionary.entries, ...Object.entries(entries)]) };
}

export function dictionaryOf(entries: Readonly<Record<string, PdfValue>>): PdfDictionary {
  return { kind: 'dictionary', entries: new Map(Object.entries(entries)) };
}

export function findInteger(value: PdfValue | undefined): number | undefined {
  return value?.kind === 'number' && Number.isSafeInteger(value.value) ? value.value : undefined;
}

export function findName(value: PdfValue | undefined): string | undefined {
  return value?.kind === 'name' ? value.name : undefined;
}

/** Four finite numbers, else `undefined`. */
export function findNumbers(value: PdfValue | undefined, count: number): readonly number[] | undefined {
  if (value?.kind !== 'array' || value.items.length !== count) return undefined;
  const numbers = value.items.flatMap((item) => (item.kind === 'number' ? [item.value] : []));
  return numbers.length === count ? numbers : undefined;
}
