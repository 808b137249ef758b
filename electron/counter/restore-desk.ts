import type { Reply, Request } from '../../shared/contract/ipc.ts';
import { fail, succeed } from '../../shared/kernel/result.ts';
import type { RestorePort } from './backup-ports.ts';
import type { CounterParts } from './counter.ts';
import type { FileDialogPort } from './ports.ts';
import type { CounterSession } from './session.ts';
import { readTyped } from './typed-share.ts';

export interface RestoreDeskParts {
  readonly session: CounterSession;
  readonly restore: RestorePort;
  readonly dialog: Pick<FileDialogPort, 'pickFolder'>;
  readonly send: CounterParts['send'];
}

/** Brings a counter back on a machine that has none, or whose own does not open. */
export class RestoreDesk {
  readonly #parts: RestoreDeskParts;

  constructor(parts: RestoreDeskParts) {
    this.#parts = parts;
  }

  async choose(): Promise<Reply<'restore:choose'>> {
    const { session, dialog, restore } = this.#parts;
    if (session.counter !== undefined) return fail({ kind: 'counter-open' });
    const folder = await dialog.pickFolder();
    return folder === undefined ? succeed(null) : restore.find(folder);
  }

  /** An empty province's share stands for the machine's own. */
  async open({ card: typed, provinceShare }: Request<'restore:open'>): Promise<Reply<'restore:open'>> {
    const { session, restore, send } = this.#parts;
    if (session.counter !== undefined) return fail({ kind: 'counter-open' });
    const card = readTyped(typed, 'card');
    if (!card.ok) return card;
    const province = provinceShare.trim() === '' ? undefined : readTyped(provinceShare, 'province');
    if (province?.ok === false) return province;
    return restore.open({
      card: card.value,
      provinceShare: province?.value,
      progressed: (progress) => send('backup:progress', progress),
      signal: new AbortController().signal,
    });
  }

  async run({ clerkId, passphrase }: Request<'restore:run'>): Promise<Reply<'restore:run'>> {
    const { session, restore } = this.#parts;
    if (session.counter !== undefined) return fail({ kind: 'counter-open' });
    const finished = await restore.finish({ clerk: clerkId, passphrase });
    if (!finished.ok) return finished;
    const begun = await session.takeOver(finished.value, passphrase);
    if (begun.ok) return begun;
    const { failure } = begun;
    if (failure.kind === 'damaged') return fail({ kind: 'unsound', finding: { kind: 'records-differ' } });
    return fail(failure);
  }
}
