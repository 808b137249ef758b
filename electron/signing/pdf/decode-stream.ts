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

function undoPredictor(bytes: Uint8Array, parameters: PdfValue | undefined): Uint8Array | undefined {
  if (parameters?.kind !== 'dictionary') return bytes;
  const predictor = findInteger(parameters.entries.get('Predictor')) ?? 1;
  if (predictor === 1) return bytes;
  if (predictor < 10 || predictor > 15) return undefined;
  const colours = findInteger(parameters.entries.get('Colors')) ?? 1;
  const bits = findInteger(parameters.entries.get('BitsPerComponent')) ?? 8;
  const columns = findInteger(parameters.entries.get('Columns')) ?? 1;
  if (bits !== 8 || colours < 1 || columns < 1 || colours * columns > 65_536) return undefined;
  return undoPngRows(bytes, colours, colours * columns);
}

/** PNG's row filters (ISO 32000-1, 7.4.4.4): each row starts with the number of its filter. */
function undoPngRows(bytes: Uint8Array, step: number, width: number): Uint8Array | undefined {
  const rows = Math.floor(bytes.length / (width + 1));
  const out = new Uint8Array(rows * width);
  for (let row = 0; row < rows; row += 1) {
    const filter = bytes[row * (width + 1)] ?? 0;
    for (let column = 0; column < width; column += 1) {
      const at = row * width + column;
      const left = column >= step ? (out[at - step] ?? 0) : 0;
      const up = row > 0 ? (out[at - width] ?? 0) : 0;
      const corner = row > 0 && column >= step ? (out[at - width - step] ?? 0) : 0;
      const predicted = predict(filter, { left, up, corner });
      if (predicted === undefined) return undefined;
      out[at] = (bytes[row * (width + 1) + 1 + column] ?? 0) + predicted;
    }
  }
  return out;
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
    case 4: {
      const guess = left + up - corner;
      const [toLeft, toUp, toCorner] = [guess - left, guess - up, guess - corner].map(Math.abs) as [
        number,
        number,
        number,
      ]; // three in, three out
      if (toLeft <= toUp && toLeft <= toCorner) return left;
      return toUp <= toCorner ? up : corner;
    }
    default:
      return undefined;
  }
}
