/** What several values of one thing look like together. */
export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/** The middle one, or the mean of the two in the middle; there must be one. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  if (upper === undefined || lower === undefined) throw new RangeError('a median of nothing');
  return (lower + upper) / 2;
}

/** The smallest value that `share` (0 to 1) of all values do not exceed: nearest rank, so it is one that was measured. */
export function percentile(values: readonly number[], share: number): number {
  const rank = Math.max(1, Math.ceil(share * values.length));
  const found = values.toSorted((a, b) => a - b)[rank - 1];
  if (found === undefined) throw new RangeError('a percentile of nothing');
  return found;
}

export function spreadOf(values: readonly number[]): Spread {
  return { median: median(values), min: Math.min(...values), max: Math.max(...values) };
}

/**
 * How a tool compares with its peer: divided round by round, then the median. The machine is noisy from one
 * round to the next; within a round both meet the same noise.
 */
export function ratioOf(tool: readonly number[], peer: readonly number[]): Spread {
  if (tool.length !== peer.length) throw new RangeError('tool and peer did not run in the same rounds');
  return spreadOf(tool.map((value, round) => value / (peer[round] ?? Number.NaN)));
}
