/** Where a record lies. `length` spans head and body. */
export interface RecordPlace {
  readonly segment: number;
  readonly offset: number;
  readonly length: number;
}

/** Where each of the counter's own records lies, by sequence number from 1. */
export class RecordIndex {
  readonly #places: RecordPlace[] = [];

  /** Places come in the order of their sequence numbers; another order is a bug. */
  add(seq: number, place: RecordPlace): void {
    if (seq !== this.#places.length + 1) throw new RangeError(`sequence number ${seq} is out of order`);
    this.#places.push(place);
  }

  /** Up to `limit` places after a sequence number, in order. */
  after(seq: number, limit: number): readonly RecordPlace[] {
    return this.#places.slice(seq, seq + limit);
  }
}
