import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

export interface TortureOptions {
  readonly kills: number;
  readonly seed: number;
  readonly lanes: number;
  /** Plays one series alone, with all the kills. */
  readonly only: number | undefined;
  readonly out: string;
}

/** Throws with what is wrong in words. */
export function parseTortureOptions(args: readonly string[]): TortureOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      kills: { type: 'string', default: '50' },
      seed: { type: 'string', default: '1' },
      lanes: { type: 'string', default: '2' },
      series: { type: 'string' },
      out: { type: 'string' },
    },
  });
  if (values.out === undefined) throw new Error('--out FILE is missing: say where the report goes');
  const only = values.series === undefined ? undefined : wholeOf('--series', values.series);
  return {
    kills: wholeOf('--kills', values.kills),
    seed: wholeOf('--seed', values.seed),
    lanes: only === undefined ? wholeOf('--lanes', values.lanes) : 1,
    only,
    out: resolve(values.out),
  };
}

function wholeOf(option: string, text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1) throw new Error(`${option}: a whole number from 1`);
  return value;
}
