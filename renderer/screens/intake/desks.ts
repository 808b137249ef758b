import type { ClerkId, DossierId } from '../../../shared/kernel/id.ts';
import { isRetried, type DraftDesk } from './draft-desk.ts';

/**
 * The desks of this window, at most one for a dossier and a clerk: a screen that
 * is opened again gets the desk it left for as long as that one knows more than
 * the store. Outlives screens and locks, so that nothing typed depends on either.
 */
export class Desks {
  readonly #desks = new Set<DraftDesk>();
  /** How many screens and imports work at a desk. */
  readonly #holders = new Map<DraftDesk, number>();
  readonly #listeners = new Set<() => void>();

  /** Told at each change at any desk. Returns its own unsubscribe; bound, as React wants it. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The ids of dossiers of which something is not in the journal yet, divided by spaces. Bound, as React wants it. */
  readonly readUnsaved = (): string =>
    [...this.#desks]
      .filter((desk) => desk.hasUnsaved)
      .map((desk) => desk.dossierId)
      .join(' ');

  /** The living desk, or a new one. `dossierSeq` is what the store knows of the dossier; 0 for one only begun. */
  open(
    asked: { readonly clerkId: ClerkId; readonly dossierId: DossierId; readonly dossierSeq: number },
    make: () => DraftDesk,
  ): DraftDesk {
    const known = [...this.#desks].find(
      (desk) => desk.clerkId === asked.clerkId && desk.dossierId === asked.dossierId,
    );
    if (known !== undefined && (this.#isNeeded(known) || known.dossierSeq >= asked.dossierSeq)) return known;
    if (known !== undefined) this.#drop(known);
    const desk = make();
    desk.subscribe(() => this.#tell());
    this.#desks.add(desk);
    return desk;
  }

  /** Keeps a desk alive until the returned function is called; what is unsaved then keeps it alive beyond that. */
  hold(desk: DraftDesk): () => void {
    this.#desks.add(desk);
    this.#holders.set(desk, this.#holdersOf(desk) + 1);
    return () => void this.#release(desk);
  }

  /** Everything typed at any desk is durable, or known not to be, when this ends. */
  async flushAll(): Promise<void> {
    await Promise.all([...this.#desks].map((desk) => desk.flush()));
  }

  /** The counter is locked: nothing leaves a desk, and only what is unsaved stays in memory. */
  suspend(): void {
    for (const desk of this.#desks) {
      desk.suspend();
      if (!this.#isNeeded(desk)) this.#drop(desk);
    }
  }

  /** A clerk is at work: their desks go on, those of others wait for their own clerk. */
  resume(clerkId: ClerkId): void {
    for (const desk of this.#desks) if (desk.clerkId === clerkId) desk.resume();
  }

  async #release(desk: DraftDesk): Promise<void> {
    this.#holders.set(desk, this.#holdersOf(desk) - 1);
    const flushed = await desk.flush();
    if (this.#holdersOf(desk) > 0) return;
    this.#holders.delete(desk);
    // The clerk has read why it cannot be saved, and has left: opening again shows what is in the journal.
    const isHopeless = !flushed.ok && !isRetried(flushed.failure);
    if (isHopeless || (desk.isSuspended && !desk.hasUnsaved)) this.#drop(desk);
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }

  #isNeeded(desk: DraftDesk): boolean {
    return this.#holdersOf(desk) > 0 || desk.hasUnsaved;
  }

  #holdersOf(desk: DraftDesk): number {
    return this.#holders.get(desk) ?? 0;
  }

  #drop(desk: DraftDesk): void {
    desk.close();
    this.#desks.delete(desk);
    this.#holders.delete(desk);
  }
}
