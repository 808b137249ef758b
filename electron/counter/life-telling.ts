import type { DossierId } from '../../shared/kernel/id.ts';

interface Event {
  readonly seq: number;
  readonly dossierId: DossierId;
}

/** Which events beside intake the province has not been told of yet; a part of the ledger. */
export class LifeTelling {
  readonly #events: Event[] = [];
  #through = 0;
  /** How many of the events lie at or before `#through`. */
  #told = 0;

  note(event: Event): void {
    this.#events.push(event);
  }

  /** Back to the beginning where the province was restored from a copy, or is another one. */
  toldThrough(seq: number): void {
    this.#through = seq;
    const next = this.#events.findIndex((event) => event.seq > seq);
    this.#told = next < 0 ? this.#events.length : next;
  }

  get count(): number {
    return this.#events.length - this.#told;
  }

  /** The next ones, the oldest first. */
  next(limit: number): readonly Event[] {
    return this.#events.slice(this.#told, this.#told + limit);
  }

  isTold({ seq }: Pick<Event, 'seq'>): boolean {
    return seq <= this.#through;
  }

  /** Dossiers with an event that still waits. */
  get waiting(): ReadonlySet<DossierId> {
    return new Set(this.#events.slice(this.#told).map(({ dossierId }) => dossierId));
  }
}
