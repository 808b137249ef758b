import type { Instant } from '../../../shared/kernel/instant.ts';

type Act = () => Promise<void>;

/** What is to happen, in the order of its moments; an act may bring further ones about. */
export class Timeline {
  readonly #acts: { readonly at: Instant; readonly order: number; readonly act: Act }[] = [];
  #order = 0;

  at(moment: Instant, act: Act): void {
    this.#acts.push({ at: moment, order: (this.#order += 1), act });
  }

  /** Lives through everything before `end`; `tick` sets the clock to each moment. */
  async live(end: Instant, tick: (moment: Instant) => void): Promise<void> {
    for (;;) {
      const next = this.#takeEarliest();
      if (next === undefined || next.at >= end) return;
      tick(next.at);
      await next.act();
    }
  }

  #takeEarliest(): { readonly at: Instant; readonly act: Act } | undefined {
    let earliest = 0;
    this.#acts.forEach((one, index) => {
      const best = this.#acts[earliest];
      if (best !== undefined && (one.at < best.at || (one.at === best.at && one.order < best.order))) {
        earliest = index;
      }
    });
    return this.#acts.splice(earliest, 1)[0];
  }
}
