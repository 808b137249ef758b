import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { parsePlainDay, type PlainDay } from '../../../shared/kernel/plain-day.ts';

export interface MonthOptions {
  /** The first day of the month. */
  readonly month: PlainDay;
  readonly dossiers: number;
  readonly seed: number;
  readonly out: string;
}

const MOST_DOSSIERS = 5_000;

/** `--month YYYY-MM --out DIR [--dossiers N] [--seed S]`; throws with what is wrong in words. */
export function parseMonthOptions(args: readonly string[]): MonthOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      month: { type: 'string' },
      out: { type: 'string' },
      dossiers: { type: 'string', default: '400' },
      seed: { type: 'string', default: '1' },
    },
  });
  const month = parsePlainDay(`${values.month ?? ''}-01`);
  if (month === undefined) throw new Error('--month wants a year and a month, for example 2026-11');
  if (values.out === undefined) throw new Error('--out DIR is missing: say where the demo may write');
  const dossiers = Number(values.dossiers);
  if (!Number.isInteger(dossiers) || dossiers < 1 || dossiers > MOST_DOSSIERS) {
    throw new Error(`--dossiers wants a whole number from 1 to ${MOST_DOSSIERS}`);
  }
  const seed = Number(values.seed);
  if (!Number.isInteger(seed)) throw new Error('--seed wants a whole number');
  return { month, dossiers, seed, out: resolve(values.out) };
}
