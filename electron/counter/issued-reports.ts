import type { IssuedReport } from '../../shared/rates/issued-report.ts';
import type { Period } from '../../shared/rates/period.ts';

/** The reports that this office has given out; a part of the ledger. The first of a period stands. */
export class IssuedReports {
  readonly #byPeriod = new Map<string, IssuedReport>();

  apply(report: IssuedReport): void {
    const key = keyOf(report.period);
    if (!this.#byPeriod.has(key)) this.#byPeriod.set(key, report);
  }

  find(period: Period): IssuedReport | undefined {
    return this.#byPeriod.get(keyOf(period));
  }

  /** In the order in which they were given out. */
  get all(): Iterable<IssuedReport> {
    return this.#byPeriod.values();
  }
}

function keyOf({ kind, from, to }: Period): string {
  return `${kind} ${from} ${to}`;
}
