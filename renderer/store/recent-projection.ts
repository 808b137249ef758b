import type { DossierRow, Projection } from './dossier-row.ts';

/**
 * The dossier that was written last, as it stands. Each look at a page of a thick file is a save: opening and
 * parsing the whole row again, to write it again, is most of what such a save leaves behind in memory.
 * A row is only taken as known when it is, byte for byte, the one that was written here.
 */
export class RecentProjection {
  #held: { readonly row: DossierRow; readonly projection: Projection } | undefined;

  keep(row: DossierRow, projection: Projection): void {
    this.#held = { row, projection };
  }

  /** What `row` says, without its key; `undefined` when that is not known. */
  find(row: DossierRow): Projection | undefined {
    return this.#held !== undefined && isSameRow(this.#held.row, row) ? this.#held.projection : undefined;
  }

  /** At lock, and when rows are made anew. */
  clear(): void {
    this.#held = undefined;
  }
}

function isSameRow(a: DossierRow, b: DossierRow): boolean {
  const same =
    a.id === b.id &&
    a.schema === b.schema &&
    a.keyId === b.keyId &&
    a.seq === b.seq &&
    a.openedSeq === b.openedSeq;
  return same && a.state === b.state && a.dueDay === b.dueDay && isSameSeal(a, b);
}

function isSameSeal(a: DossierRow, b: DossierRow): boolean {
  return isSameBytes(a.iv, b.iv) && isSameBytes(new Uint8Array(a.body), new Uint8Array(b.body));
}

function isSameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}
