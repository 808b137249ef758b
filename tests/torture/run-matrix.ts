import { cpus, release, totalmem } from 'node:os';
import { describeShell } from '../support/shell/find-browser.ts';
import { liveSeries } from './series.ts';
import { Tally, type Failure, type StepTally } from './tally.ts';

export interface MatrixRequest {
  readonly kills: number;
  readonly seed: number;
  /** Offices that are hit at the same time: while one waits, the other works. */
  readonly lanes: number;
  /** Plays this series alone. */
  readonly only?: number | undefined;
  readonly progress: (words: string) => void;
}

/** What FILE says. */
export interface MatrixReport extends StepTally {
  readonly seed: number;
  readonly lanes: number;
  readonly date: string;
  readonly machine: Readonly<Record<string, string | number>>;
  readonly seconds: number;
  readonly provinceKills: number;
  readonly steps: Readonly<Record<string, StepTally>>;
  readonly failures: readonly Failure[];
}

/** One office lives through so many kills; then its journal goes, and a fresh one takes its place. */
const KILLS_PER_SERIES = 60;
const PROGRESS_EVERY = 10;

/** `kills` kills, shared out among offices. */
export async function runMatrix(request: MatrixRequest): Promise<MatrixReport> {
  const { kills, seed, lanes, only, progress } = request;
  const began = Date.now();
  const tally = new Tally();
  const shares = only === undefined ? shareOut(kills, lanes) : [kills];
  const killed = (): void => {
    const { kills: sofar, lost, duplicated } = tally.total;
    if (sofar % PROGRESS_EVERY === 0)
      progress(`${sofar} kills, ${lost} lost, ${duplicated} duplicated, ${secondsSince(began)} s`);
  };
  const waiting = shares.map((share, index) => ({ seed, series: only ?? index + 1, kills: share }));
  const oneLane = async (): Promise<void> => {
    for (let plan = waiting.shift(); plan !== undefined; plan = waiting.shift())
      await liveSeries(plan, { tally, killed, said: progress });
  };
  // A lane that cannot even begin ends the run, but not while another one still has a browser open.
  const ended = await Promise.allSettled(Array.from({ length: lanes }, oneLane));
  for (const lane of ended) if (lane.status === 'rejected') throw lane.reason;
  return {
    seed,
    lanes,
    date: new Date(began).toISOString(),
    machine: await describeMachine(),
    seconds: secondsSince(began),
    ...tally.total,
    provinceKills: tally.provinceKills,
    steps: tally.steps,
    failures: tally.failures,
  };
}

/** As many series as are needed, as many for each lane, each as long as the others: no lane is left with nothing to do. */
function shareOut(kills: number, lanes: number): readonly number[] {
  const count = Math.min(kills, Math.ceil(kills / KILLS_PER_SERIES / lanes) * lanes);
  return Array.from({ length: count }, (_, index) => Math.floor((kills + index) / count));
}

function secondsSince(began: number): number {
  return Math.round((Date.now() - began) / 1_000);
}

async function describeMachine(): Promise<Readonly<Record<string, string | number>>> {
  return {
    node: process.version,
    system: `${process.platform} ${release()}`,
    processor: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 1e9),
    shell: await describeShell(),
  };
}
