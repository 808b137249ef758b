import type { PdfFile } from './pdf-file.ts';
import {
  findNumbers,
  numbersOf,
  type PdfArray,
  type PdfDictionary,
  type PdfReference,
  type PdfValue,
} from './pdf-value.ts';

/** Page 1 as a viewer shows it, with what it inherits from the nodes above. */
export interface FirstPage {
  readonly reference: PdfReference;
  readonly dictionary: PdfDictionary;
  readonly mediaBox: Box;
  /** What is shown of it. */
  readonly cropBox: Box;
  readonly rotation: 0 | 90 | 180 | 270;
  /** Points per unit of the page's space. */
  readonly userUnit: number;
}

/** In the page's own units. */
export interface Box {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

const MAX_DEPTH = 64;
const MAX_NODES = 2000;
/** What viewers show of a page that forgot its size. */
const US_LETTER: Box = { left: 0, bottom: 0, right: 612, top: 792 };

/** Walks the page tree to its first leaf; `undefined` when there is none that has an object of its own. */
export async function findFirstPage(pdf: PdfFile, catalog: PdfDictionary): Promise<FirstPage | undefined> {
  const leaf = await findLeaf(pdf, catalog.entries.get('Pages'));
  if (leaf === undefined) return undefined;
  const inherited = (key: string) => inherit(pdf, leaf.path, key);
  const mediaBox = toBox(await resolveNumbers(pdf, await inherited('MediaBox'))) ?? US_LETTER;
  const crop = toBox(await resolveNumbers(pdf, await inherited('CropBox')));
  const rotate = await inherited('Rotate');
  const userUnit = await pdf.resolve(leaf.dictionary.entries.get('UserUnit'));
  return {
    reference: leaf.reference,
    dictionary: leaf.dictionary,
    mediaBox,
    cropBox: crop === undefined ? mediaBox : (intersect(crop, mediaBox) ?? mediaBox),
    rotation: toRotation(rotate),
    userUnit: userUnit.kind === 'number' && userUnit.value > 0 ? userUnit.value : 1,
  };
}

interface Leaf {
  readonly reference: PdfReference;
  readonly dictionary: PdfDictionary;
  /** From the leaf up to the root. */
  readonly path: readonly PdfDictionary[];
}

interface Node {
  readonly value: PdfValue;
  readonly path: readonly PdfDictionary[];
}

async function findLeaf(pdf: PdfFile, root: PdfValue | undefined): Promise<Leaf | undefined> {
  const waiting: Node[] = root === undefined ? [] : [{ value: root, path: [] }];
  const visited = new Set<number>();
  while (waiting.length > 0 && visited.size < MAX_NODES) {
    const node = waiting.pop();
    // A leaf without an object of its own cannot be replaced by an appended one.
    if (node?.value.kind !== 'reference' || node.path.length > MAX_DEPTH) return undefined;
    if (visited.has(node.value.objectNumber)) return undefined;
    visited.add(node.value.objectNumber);
    const dictionary = await pdf.resolveDictionary(node.value);
    if (dictionary === undefined) return undefined;
    const path = [dictionary, ...node.path];
    const kids = await pdf.resolve(dictionary.entries.get('Kids'));
    if (kids.kind !== 'array') return { reference: node.value, dictionary, path };
    waiting.push(...kids.items.toReversed().map((value) => ({ value, path })));
  }
  return undefined;
}

async function inherit(
  pdf: PdfFile,
  path: readonly PdfDictionary[],
  key: string,
): Promise<PdfValue | undefined> {
  for (const dictionary of path) {
    const value = await pdf.resolve(dictionary.entries.get(key));
    if (value.kind !== 'null') return value;
  }
  return undefined;
}

async function resolveNumbers(
  pdf: PdfFile,
  value: PdfValue | undefined,
): Promise<readonly number[] | undefined> {
  if (value?.kind !== 'array' || value.items.length !== 4) return undefined;
  const items = await Promise.all(value.items.map((item) => pdf.resolve(item)));
  return findNumbers({ kind: 'array', items }, 4);
}

/** The corners may be given in any order (ISO 32000-1, 7.9.5). */
function toBox(numbers: readonly number[] | undefined): Box | undefined {
  if (numbers === undefined) return undefined;
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = numbers;
  const box = {
    left: Math.min(x1, x2),
    bottom: Math.min(y1, y2),
    right: Math.max(x1, x2),
    top: Math.max(y1, y2),
  };
  return box.right > box.left && box.top > box.bottom ? box : undefined;
}

function intersect(one: Box, other: Box): Box | undefined {
  const box = {
    left: Math.max(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.min(one.right, other.right),
    top: Math.min(one.top, other.top),
  };
  return box.right > box.left && box.top > box.bottom ? box : undefined;
}

export function unite(one: Box, other: Box): Box {
  return {
    left: Math.min(one.left, other.left),
    bottom: Math.min(one.bottom, other.bottom),
    right: Math.max(one.right, other.right),
    top: Math.max(one.top, other.top),
  };
}

export function boxArray({ left, bottom, right, top }: Box): PdfArray {
  return numbersOf([left, bottom, right, top]);
}

function toRotation(value: PdfValue | undefined): FirstPage['rotation'] {
  const degrees = value?.kind === 'number' ? ((value.value % 360) + 360) % 360 : 0;
  return degrees === 90 || degrees === 180 || degrees === 270 ? degrees : 0;
}
