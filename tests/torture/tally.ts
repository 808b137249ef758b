import { breachesOf, type Breach, type Check } from './check/check.ts';
import type { StepName } from './steps.ts';

/** The steps of the work, and the two of a start. */
export type Struck = StepName | 'started' | 'unlocked';

/** What went wrong, and how to come there again: `--seed S --series N --kills M` of one lane. */
export interface Failure {
  readonly series: number;
  /** The kill of the series after which it was seen; 0 is before the first. */
  readonly kill: number;
  readonly step: Struck;
  readonly breach: Breach | 'stuck';
  readonly what: string;
}

export interface StepTally {
  kills: number;
  checks: number;
  lost: number;
  duplicated: number;
  halfVisible: number;
}

const NOTHING: StepTally = { kills: 0, checks: 0, lost: 0, duplicated: 0, halfVisible: 0 };

const COUNTED_AS = {
  lost: 'lost',
  duplicated: 'duplicated',
  'half-visible': 'halfVisible',
} as const satisfies Record<Breach, keyof StepTally>;

/** Counts over all series. */
export class Tally {
  readonly failures: Failure[] = [];
  provinceKills = 0;
  readonly #steps = new Map<Struck, StepTally>();

  get steps(): Readonly<Record<string, StepTally>> {
    return Object.fromEntries(this.#steps);
  }

  get total(): StepTally {
    const total = { ...NOTHING };
    for (const step of this.#steps.values())
      for (const key of ['kills', 'checks', 'lost', 'duplicated', 'halfVisible'] as const)
        total[key] += step[key];
    return total;
  }

  killed(step: Struck): void {
    this.#of(step).kills += 1;
  }

  checked(checks: readonly Check[], at: Omit<Failure, 'breach' | 'what'>): void {
    const counts = this.#of(at.step);
    counts.checks += checks.length;
    for (const { breach, what } of breachesOf(checks)) {
      counts[COUNTED_AS[breach]] += 1;
      this.failures.push({ ...at, breach, what });
    }
  }

  #of(step: Struck): StepTally {
    const found = this.#steps.get(step) ?? { ...NOTHING };
    this.#steps.set(step, found);
    return found;
  }
}
