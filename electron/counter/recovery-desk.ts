import type { SendFailure } from '../../shared/contract/failures.ts';
import type { Reply } from '../../shared/contract/ipc.ts';
import { groupsOfShare, qrTextOfShare, type RecoveryShare } from '../../shared/domain/recovery-share.ts';
import { toLocalTime } from '../../shared/kernel/local-time.ts';
import { fail, succeed, type Result } from '../../shared/kernel/result.ts';
import type { RecoveryPort } from './backup-ports.ts';
import type { Counter } from './counter.ts';
import type { PrinterPort } from './ports.ts';

interface Prepared {
  readonly card: RecoveryShare;
  readonly keep: () => Promise<void>;
}

/**
 * Makes a recovery key: the card is shown and printed, and only when it is put
 * away does the key come into force. The card's share is in memory until then
 * and nowhere afterwards.
 */
export class RecoveryDesk {
  readonly #recovery: RecoveryPort;
  readonly #printer: PrinterPort;
  #prepared: Prepared | undefined;

  constructor({ recovery, printer }: { readonly recovery: RecoveryPort; readonly printer: PrinterPort }) {
    this.#recovery = recovery;
    this.#printer = printer;
  }

  async prepare(): Promise<Reply<'recovery:prepare'>> {
    this.drop();
    this.#prepared = await this.#recovery.prepare();
    return succeed({ groups: groupsOfShare(this.#prepared.card) });
  }

  async print({ office, parts }: Counter): Promise<Reply<'recovery:print'>> {
    if (this.#prepared === undefined) return fail({ kind: 'no-card' });
    const { card } = this.#prepared;
    const drawn = await parts.forms.renderOfficeCard({
      office,
      day: toLocalTime(parts.now()).day,
      groups: groupsOfShare(card),
      qrText: qrTextOfShare(card),
    });
    const { printer, dialog } = parts.settings.current().printing;
    return this.#printer.print({ ...drawn, printer, dialog });
  }

  async keep(counter: Counter): Promise<Reply<'recovery:keep'>> {
    const prepared = this.#prepared;
    if (counter.clerk === undefined) return fail({ kind: 'locked' });
    if (prepared === undefined) return fail({ kind: 'no-card' });
    const by = counter.clerk.clerkId;
    const entry = { what: 'key-made', by, at: counter.parts.now(), tag: prepared.card.tag } as const;
    await prepared.keep();
    await counter.exclusively(() => counter.append([{ kind: 'recovery-drilled', entry }]));
    this.drop();
    await depositShare(counter, this.#recovery);
    return succeed(null);
  }

  drop(): void {
    this.#prepared?.card.bytes.fill(0);
    this.#prepared = undefined;
  }
}

/** Hands the province its share, once there is one and a line; until then it waits sealed and is told as waiting. */
export async function depositShare(
  counter: Counter,
  recovery: RecoveryPort,
): Promise<Result<null, SendFailure>> {
  if (counter.ledger.enrolment === undefined) return fail({ kind: 'not-enrolled' });
  const share = await recovery.provinceShare();
  if (share === undefined) return succeed(null);
  const taken = await counter.parts.province.depositShare(share);
  if (!taken.ok) return taken;
  const entry = { what: 'share-deposited', at: counter.parts.now(), tag: share.tag } as const;
  await counter.exclusively(() => counter.append([{ kind: 'recovery-drilled', entry }]));
  await recovery.dropProvinceShare();
  return succeed(null);
}
