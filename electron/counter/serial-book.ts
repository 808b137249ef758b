import type { FormSerial, FormSeries } from '../../shared/domain/life/form-serial.ts';
import type { LifeAction } from '../../shared/domain/life/life-action.ts';

/** The last number of each series of forms in each year; a part of the ledger, which is its only writer. */
export class SerialBook {
  readonly #last = new Map<string, number>();

  apply(action: LifeAction): void {
    const serial = serialOf(action);
    if (serial === undefined) return;
    const key = keyOf(serial.series, serial.year);
    this.#last.set(key, Math.max(serial.number, this.#last.get(key) ?? 0));
  }

  next(series: FormSeries, year: number): FormSerial {
    return { series, year, number: (this.#last.get(keyOf(series, year)) ?? 0) + 1 };
  }
}

/** The number that an action's form bears, if it has one. */
function serialOf(action: LifeAction): FormSerial | undefined {
  if ('serial' in action) return action.serial;
  if (action.kind === 'supplement-asked') return action.request.serial;
  return action.kind === 'handed-over' ? action.handOver.serial : undefined;
}

function keyOf(series: FormSeries, year: number): string {
  return `${series}/${year}`;
}
