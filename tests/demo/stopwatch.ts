/** Wall-clock time of each step, for `timings.json`; figures of one run on one machine, no promise. */
export class Stopwatch {
  readonly #steps: { readonly step: string; readonly ms: number }[] = [];

  async time<Value>(step: string, work: () => Promise<Value>): Promise<Value> {
    const began = performance.now();
    const value = await work();
    this.#steps.push({ step, ms: Math.round(performance.now() - began) });
    return value;
  }

  get steps(): readonly { readonly step: string; readonly ms: number }[] {
    return this.#steps;
  }

  get totalMs(): number {
    return this.#steps.reduce((sum, { ms }) => sum + ms, 0);
  }
}
