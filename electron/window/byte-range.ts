/** Byte offsets, `end` exclusive. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

const RANGE = /^bytes=(\d*)-(\d*)$/;

/**
 * The bytes that a `Range` header asks for. `whole` when there is none, or one that
 * RFC 9110 14.2 lets a server ignore (other units, several ranges); `unsatisfiable`
 * when it lies outside the file.
 */
export function parseByteRange(
  header: string | null,
  sizeBytes: number,
): ByteRange | 'whole' | 'unsatisfiable' {
  const found = header === null ? null : RANGE.exec(header.trim());
  if (found === null) return 'whole';
  const [, first = '', last = ''] = found;
  if (first === '' && last === '') return 'whole';
  return first === '' ? lastBytes(Number(last), sizeBytes) : span(Number(first), last, sizeBytes);
}

function lastBytes(count: number, sizeBytes: number): ByteRange | 'unsatisfiable' {
  return count === 0 || sizeBytes === 0
    ? 'unsatisfiable'
    : { start: Math.max(0, sizeBytes - count), end: sizeBytes };
}

function span(start: number, last: string, sizeBytes: number): ByteRange | 'whole' | 'unsatisfiable' {
  if (last !== '' && Number(last) < start) return 'whole';
  if (start >= sizeBytes) return 'unsatisfiable';
  return { start, end: last === '' ? sizeBytes : Math.min(Number(last) + 1, sizeBytes) };
}
