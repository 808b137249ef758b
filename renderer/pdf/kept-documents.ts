export interface DocumentDoor<Opened> {
  readonly open: (bytes: Uint8Array) => Promise<Opened>;
  readonly destroy: (opened: Opened) => Promise<void>;
}

/** Documents that are open now, by their bytes, at most `limit`: the least used goes first, and `clear` lets all go. */
export class KeptDocuments<Opened> {
  readonly #limit: number;
  readonly #door: DocumentDoor<Opened>;
  readonly #open = new Map<Uint8Array, Promise<Opened>>();

  constructor(limit: number, door: DocumentDoor<Opened>) {
    this.#limit = limit;
    this.#door = door;
  }

  /** The same array is opened once while it is kept. */
  get(bytes: Uint8Array): Promise<Opened> {
    const known = this.#open.get(bytes);
    // Taken out and put back, so that the order of the map is the order of use.
    this.#open.delete(bytes);
    const opened = known ?? this.#door.open(bytes);
    this.#open.set(bytes, opened);
    for (const oldest of this.#open.keys()) {
      if (this.#open.size <= this.#limit) break;
      this.#letGo(oldest);
    }
    return opened;
  }

  clear(): void {
    for (const bytes of this.#open.keys()) this.#letGo(bytes);
  }

  #letGo(bytes: Uint8Array): void {
    const opened = this.#open.get(bytes);
    this.#open.delete(bytes);
    void opened?.then(
      (document) => this.#door.destroy(document),
      () => undefined, // it never opened: whoever asked for it has been told
    );
  }
}
