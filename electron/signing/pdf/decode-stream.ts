import { inflateSync } from 'node:zlib';
import { findInteger, findName, type PdfDictionary, type PdfValue } from './pdf-value.ts';

/** More than any cross-reference or object stream holds; stops a few bytes from growing into a full memory. */
const MAX_DECODED_BYTES = 64 * 1024 * 1024;

/** Undoes the filters that cross-reference and object streams use; `undefined` when broken, too large, or of another kind. */
export function decodeStream(dictionary: PdfDictionary, raw: Uint8Array): Uint8Array | undefined {
  const filters = listOf(dictionary.entries.get('Filter'));
  const parameters = listOf(dictionary.entries.get('DecodeParms'));
  let bytes: Uint8Array | undefined = raw;
  for (const [index, filter] of filters.entries()) {
    if (findName(filter) !== 'FlateDecode' || bytes === undefined || index > 3) return undefined;
    const inflated = inflate(bytes);
    bytes = inflated === undefined ? undefined : undoPredictor(inflated, parameters[index]);
  }
  return bytes;
}

function listOf(value: PdfValue | undefined): readonly PdfValue[] {
  if (value === undefined || value.kind === 'null') return [];
  return value.kind === 'array' ? value.items : [value];
}

function inflate(bytes: Uint8Array): Uint8Array | undefined {
  try {
    return inflateSync(bytes, { maxOutputLength: MAX_DECODED_BYTES });
  } catch {
    return undefined; // the file is damaged or hostile: the caller says so
  }
}

/** Row filters of PNG are the only predictors that cross-references come with. */
const FIRST_PNG_PREDICTOR = 10;
const LAST_PNG_PREDICTOR = 15;
const MAX_ROW_BYTES = 65_536;

function undoPredictor(bytes: Uint8Array, parameters: PdfValue | undefined): Uint8Array | undefined {
  if (parameters?.kind !== 'dictionary') return bytes;
  const integer = (key: string, absent: number) => findInteger(parameters.entries.get(key)) ?? absent;
  const predictor = integer('Predictor', 1);
  if (predictor === 1) return bytes;
  const isPng = predictor >= FIRST_PNG_PREDICTOR && predictor <= LAST_PNG_PREDICTOR;
  const step = integer('Colors', 1);
  const width = step * integer('Columns', 1);
  if (!isPng || integer('BitsPerComponent', 8) !== 8) return undefined;
  return step >= 1 && width >= 1 && width <= MAX_ROW_BYTES ? undoPngRows(bytes, step, width) : undefined;
}

/** Each row starts with the number of its filter (ISO 32000-1, 7.4.4.4). */
function undoPngRows(bytes: Uint8Array, step: number, width: number): Uint8Array | undefined {
  const rowCount = Math.floor(bytes.length / (width + 1));
  const out = new Uint8Array(rowCount * width);
  let above = new Uint8Array(width);
  for (let row = 0; row < rowCount; row += 1) {
    const start = row * (width + 1);
    const here = out.subarray(row * width, (row + 1) * width);
    here.set(bytes.subarray(start + 1, start + 1 + width));
    if (!undoPngRow(bytes[start] ?? 0, { here, above, step })) return undefined;
    above = here;
  }
  return out;
}

function undoPngRow(
  filter: number,
  { here, above, step }: { readonly here: Uint8Array; readonly above: Uint8Array; readonly step: number },
): boolean {
  for (let column = 0; column < here.length; column += 1) {
    const left = here[column - step] ?? 0;
    const corner = above[column - step] ?? 0;
    const predicted = predict(filter, { left, up: above[column] ?? 0, corner });
    if (predicted === undefined) return false;
    here[column] = (here[column] ?? 0) + predicted;
  }
  return true;
}

function predict(
  filter: number,
  { left, up, corner }: { readonly left: number; readonly up: number; readonly corner: number },
): number | undefined {
  switch (filter) {
    case 0:
      return 0;
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4:
      return paeth(left, up, corner);
    default:
      return undefined;
  }
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const toLeft = Math.abs(guess - left);
  const toUp = Math.abs(guess - up);
  const toCorner = Math.abs(guess - corner);
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}
