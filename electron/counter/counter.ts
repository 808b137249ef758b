import type { HistoryEntry } from '../../shared/domain/history.ts';
import type { JournalBody } from '../../shared/journal/journal-body.ts';
import type { Clerk, Office } from '../../shared/domain/office.ts';
import type { WorkCalendar } from '../../shared/rules/work-calendar.ts';
import type { Catalogue } from '../../shared/catalogue/procedure.ts';
import type { IpcEvents, EventChannel } from '../../shared/contract/ipc.ts';
import type { Instant } from '../../shared/kernel/instant.ts';
import { Ledger } from './ledger.ts';
import type {
  FileVaultPort,
  FormRendererPort,
  JournalPort,
  MachineSettingsPort,
  PageImporterPort,
  PaperSignerPort,
  ProvincePort,
} from './ports.ts';

/** Records are folded in pieces, so that opening a large journal never holds it twice. */
const REPLAY_PIECE = 2000;

/** Everything the use cases work with while the counter is open. */
export interface CounterParts {
  readonly journal: JournalPort;
  readonly files: FileVaultPort;
  readonly importer: PageImporterPort;
  readonly signer: PaperSignerPort;
  readonly forms: FormRendererPort;
  readonly province: ProvincePort;
  readonly catalogue: Catalogue;
  readonly calendar: WorkCalendar;
  readonly settings: Pick<MachineSettingsPort, 'current'>;
  readonly now: () => Instant;
  readonly send: <E extends EventChannel>(event: E, payload: IpcEvents[E]) => void;
}

/**
 * The open counter: the one writer of the journal and the ledger that follows
 * it. A record is in the ledger only after it is durable. Opened at unlock or
 * set-up, closed when the app quits; locking does not close it (DESIGN 7).
 */
export class Counter {
  readonly parts: CounterParts;
  readonly ledger: Ledger;
  /** Who works here now; a lock clears it, sending goes on without. */
  clerk: Clerk | undefined;
  #tail: Promise<unknown> = Promise.resolve();

  private constructor(parts: CounterParts, ledger: Ledger) {
    this.parts = parts;
    this.ledger = ledger;
  }

  static async open(parts: CounterParts): Promise<Counter> {
    const ledger = new Ledger();
    let piece = parts.journal.read(0, REPLAY_PIECE);
    for (;;) {
      const records = await piece;
      const last = records.at(-1);
      if (last === undefined) return new Counter(parts, ledger);
      // The journal's thread deciphers the next piece while this one is folded.
      piece = parts.journal.read(last.seq, REPLAY_PIECE);
      for (const record of records) ledger.apply(record);
    }
  }

  get office(): Office {
    const { office } = this.ledger;
    if (office === undefined) throw new TypeError('a counter is opened after its office was configured');
    return office;
  }

  /** Runs one decision at a time: what it reads of the ledger is still true when its records are written. */
  exclusively<Value>(decide: () => Promise<Value>): Promise<Value> {
    const turn = this.#tail.then(decide);
    this.#tail = turn.catch(() => undefined); // the caller of `turn` gets the error; the next turn only waits
    return turn;
  }

  /** Makes records durable, then true. Call inside `exclusively`. */
  async append(bodies: readonly JournalBody[]): Promise<number> {
    const { lastSeq } = await this.parts.journal.append(bodies);
    const first = lastSeq - bodies.length + 1;
    bodies.forEach((body, index) => this.ledger.apply({ seq: first + index, body }));
    this.parts.send('journal:advanced', { epoch: this.parts.journal.epoch, seq: lastSeq });
    return lastSeq;
  }

  appendEntry(entry: HistoryEntry): Promise<number> {
    return this.append([{ kind: 'action', entry }]);
  }
}
