import type { ScanFailure } from '../../../shared/contract/failures.ts';
import { withPages } from '../../../shared/domain/page-edits.ts';
import type { DraftPage } from '../../../shared/domain/draft.ts';
import type { ComponentId, DossierId, PageId } from '../../../shared/kernel/id.ts';
import type { CounterClient } from '../../platform/bridge.ts';
import type { Desks } from './desks.ts';
import type { DraftDesk } from './draft-desk.ts';

export type ScanState =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'working';
      readonly dossierId: DossierId;
      /** The page under the lamp; 0 until the scanner has begun. */
      readonly number: number;
      /** Pages of this stack that are in the dossier. */
      readonly count: number;
      readonly stopping: boolean;
    }
  | { readonly kind: 'stopped'; readonly dossierId: DossierId; readonly trouble: ScanFailure }
  | { readonly kind: 'done'; readonly dossierId: DossierId; readonly count: number };

export interface Stack {
  readonly desk: DraftDesk;
  readonly componentId: ComponentId;
  /** The first page of the stack is in the dossier. */
  readonly onFirst: (page: DraftPage) => void;
}

type Bridge = Pick<CounterClient['invoke'], 'scan:start' | 'scan:cancel'>;

/** As many as `scan:start` takes; the feeder ends long before. */
const WHOLE_STACK = 1_000;

/**
 * The scanner as the counter's screens see it: one stack at a time, for one
 * dossier. Each page goes into the draft as it comes. A stack outlives the screen
 * that began it, and a lock: its desk is held until the last page is there.
 */
export class Scanning {
  readonly #invoke: Bridge;
  readonly #on: Pick<CounterClient['on'], 'scan:page' | 'scan:progress'>;
  readonly #desks: Pick<Desks, 'hold'>;
  readonly #listeners = new Set<() => void>();
  #state: ScanState = { kind: 'idle' };

  constructor(
    client: {
      readonly invoke: Bridge;
      readonly on: Pick<CounterClient['on'], 'scan:page' | 'scan:progress'>;
    },
    desks: Pick<Desks, 'hold'>,
  ) {
    this.#invoke = client.invoke;
    this.#on = client.on;
    this.#desks = desks;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getSnapshot = (): ScanState => this.#state;

  /** Scans one stack into a paper. Does nothing while another is under way. */
  async start(stack: Stack): Promise<void> {
    if (this.#isWorking) return;
    const { dossierId } = stack.desk;
    const taken = new Set<PageId>();
    this.#publish({ kind: 'working', dossierId, number: 0, count: 0, stopping: false });
    const release = this.#desks.hold(stack.desk);
    const take = (page: DraftPage): void => this.#take(page, taken, stack);
    const leave = [
      this.#on['scan:page'](({ page }) => take(page)),
      this.#on['scan:progress'](({ number }) => this.#change({ number })),
    ];
    try {
      const reply = await this.#invoke['scan:start']({ profile: null, maxPages: WHOLE_STACK });
      const trouble = reply.ok ? reply.value.trouble : reply.failure;
      // One whose event was not heard is in the answer all the same.
      if (reply.ok) for (const page of reply.value.pages) take(page);
      this.#publish(
        trouble === null
          ? { kind: 'done', dossierId, count: taken.size }
          : { kind: 'stopped', dossierId, trouble },
      );
    } finally {
      if (this.#isWorking) this.#publish({ kind: 'idle' });
      for (const unsubscribe of leave) unsubscribe();
      release();
    }
  }

  /** Pages that are through stay. */
  cancel(): void {
    if (this.#state.kind !== 'working' || this.#state.stopping) return;
    this.#change({ stopping: true });
    void this.#invoke['scan:cancel'](null);
  }

  get #isWorking(): boolean {
    return this.#state.kind === 'working';
  }

  /** Puts a page into the draft once, however often it is told of. */
  #take(page: DraftPage, taken: Set<PageId>, { desk, componentId, onFirst }: Stack): void {
    if (taken.has(page.pageId)) return;
    taken.add(page.pageId);
    desk.edit((latest) => withPages(latest, componentId, [page]));
    this.#change({ count: taken.size });
    if (taken.size === 1) onFirst(page);
  }

  #change(change: { readonly number?: number; readonly count?: number; readonly stopping?: boolean }): void {
    if (this.#state.kind === 'working') this.#publish({ ...this.#state, ...change });
  }

  #publish(state: ScanState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
