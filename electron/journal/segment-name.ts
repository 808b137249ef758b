const PATTERN = /^segment-(\d{8})\.journal$/;
const DIGITS = 8;

/** Segments are numbered from 1 without gaps, in the order of the chain. */
export function segmentName(number: number): string {
  return `segment-${String(number).padStart(DIGITS, '0')}.journal`;
}

/** The numbers of the segments among the names of a folder, ascending. */
export function segmentNumbers(names: readonly string[]): readonly number[] {
  return names
    .flatMap((name) => PATTERN.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((left, right) => left - right);
}
