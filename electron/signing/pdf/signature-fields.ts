import type { PdfFile } from './pdf-file.ts';
import { findName, type PdfDictionary, type PdfValue } from './pdf-value.ts';

/** A signature field that holds a signature. */
export interface SignatureField {
  readonly dictionary: PdfDictionary;
  /** File offset of the window that the dictionary's strings count from; `undefined` out of an object stream. */
  readonly windowStart: number | undefined;
}

const MAX_FIELDS = 5000;

/** Every filled signature field of the form, in the form's order; cycles and repeats are walked once. */
export async function findSignatureFields(pdf: PdfFile): Promise<readonly SignatureField[]> {
  const catalog = await pdf.resolveDictionary(pdf.xref.trailer.entries.get('Root'));
  const form = await pdf.resolveDictionary(catalog?.entries.get('AcroForm'));
  const waiting: Waiting[] = [{ value: form?.entries.get('Fields'), isSignature: false, isList: true }];
  const found: SignatureField[] = [];
  const visited = new Set<string>();
  for (let steps = 0; waiting.length > 0 && steps < MAX_FIELDS; steps += 1) {
    const next = waiting.pop();
    if (next === undefined || isRepeat(next.value, visited)) continue;
    const value = await pdf.resolve(next.value);
    if (value.kind === 'array') waiting.push(...itemsOf(value.items, next));
    if (value.kind === 'dictionary') await visitField(pdf, { field: value, next, waiting, found, visited });
  }
  return found;
}

interface Waiting {
  readonly value: PdfValue | undefined;
  /** The field type is inherited from the parent field. */
  readonly isSignature: boolean;
  readonly isList: boolean;
}

function itemsOf(items: readonly PdfValue[], parent: Waiting): readonly Waiting[] {
  if (!parent.isList) return [];
  return items.toReversed().map((value) => ({ value, isSignature: parent.isSignature, isList: false }));
}

function isRepeat(value: PdfValue | undefined, visited: Set<string>): boolean {
  if (value?.kind !== 'reference') return false;
  const key = `${value.objectNumber}`;
  if (visited.has(key)) return true;
  visited.add(key);
  return false;
}

async function visitField(
  pdf: PdfFile,
  visit: {
    readonly field: PdfDictionary;
    readonly next: Waiting;
    readonly waiting: Waiting[];
    readonly found: SignatureField[];
    readonly visited: Set<string>;
  },
): Promise<void> {
  const { field, next, waiting, found, visited } = visit;
  const type = findName(await pdf.resolve(field.entries.get('FT')));
  const isSignature = type === undefined ? next.isSignature : type === 'Sig';
  const kids = field.entries.get('Kids');
  if (kids !== undefined) waiting.push({ value: kids, isSignature, isList: true });
  const value = field.entries.get('V');
  if (!isSignature || value === undefined || isRepeat(value, visited)) return;
  const { value: signature, windowStart } = await pdf.locate(value);
  if (signature.kind === 'dictionary') found.push({ dictionary: signature, windowStart });
}
