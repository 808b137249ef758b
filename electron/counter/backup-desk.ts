import type { BackupStanding } from '../../shared/contract/channels/backup-channels.ts';
import type { BackupFailure } from '../../shared/contract/backup-failures.ts';
import type { Reply, Request } from '../../shared/contract/ipc.ts';
import type { BackupSettings } from '../../shared/domain/backup.ts';
import type { Clerk } from '../../shared/domain/office.ts';
import { getInstant } from '../../shared/kernel/instant.ts';
import { fail, succeed, type Result } from '../../shared/kernel/result.ts';
import type { BackupPort, BackupWatch, CopyRequest, RecoveryPort } from './backup-ports.ts';
import type { Counter } from './counter.ts';
import type { FileDialogPort, MachineSettingsPort } from './ports.ts';
import { readTyped } from './typed-share.ts';

const DAY_MS = 86_400_000;

export interface BackupDeskParts {
  readonly backups: BackupPort;
  readonly recovery: RecoveryPort;
  readonly settings: MachineSettingsPort;
  readonly dialog: Pick<FileDialogPort, 'pickFolder'>;
}

/** Copies of this counter: made, read back, rehearsed, one at a time; what came of each is in the journal. */
export class BackupDesk {
  readonly #parts: BackupDeskParts;
  #underWay: AbortController | undefined;

  constructor(parts: BackupDeskParts) {
    this.#parts = parts;
  }

  async standing(counter: Counter): Promise<BackupStanding> {
    const { recovery, settings } = this.#parts;
    const { folder, remindAfterDays } = settings.current().backup;
    const { backups } = counter.ledger.sides;
    const { made, verified, drilled } = backups;
    const tag = recovery.tag();
    return {
      folder,
      remindAfterDays,
      recoveryKey: tag === undefined ? null : keyFacts(counter, tag),
      made: made === undefined ? null : { at: made.at, bytes: made.bytes, objects: made.objects },
      verified: verified === undefined ? null : { at: verified.at, sound: verified.sound },
      drilled:
        drilled === undefined ? null : { at: drilled.at, sound: drilled.sound, dossiers: drilled.dossiers },
      madeForOldKey: made !== undefined && tag !== undefined && made.tag !== tag,
      overdueDays: overdueDays(counter, remindAfterDays),
    };
  }

  async chooseFolder(): Promise<Reply<'backup:choose-folder'>> {
    const { dialog, settings } = this.#parts;
    const folder = await dialog.pickFolder();
    if (folder === undefined) return succeed(null);
    const next: BackupSettings = { ...settings.current().backup, folder };
    await settings.change({ backup: next });
    return succeed({ folder });
  }

  make(counter: Counter): Promise<Reply<'backup:make'>> {
    return this.#alone(counter, async (request, clerk) => {
      const counterId = counter.ledger.enrolment?.counterId ?? null;
      const made = await this.#parts.backups.make({ ...request, counterId });
      if (!made.ok) return made;
      const { throughSeq, objects, totalBytes: bytes, tag, writtenBytes } = made.value;
      const by = clerk.clerkId;
      const entry = { what: 'made', by, at: counter.parts.now(), throughSeq, objects, bytes, tag } as const;
      await counter.exclusively(() => counter.append([{ kind: 'backup-made', entry }]));
      return succeed({ objects, totalBytes: bytes, writtenBytes, throughSeq });
    });
  }

  verify(counter: Counter): Promise<Reply<'backup:verify'>> {
    return this.#alone(counter, async (request, clerk) => {
      const verified = await this.#parts.backups.verify(request);
      if (!verified.ok) return verified;
      const { madeAtMs, ...facts } = verified.value;
      const entry = {
        what: 'verified',
        by: clerk.clerkId,
        at: counter.parts.now(),
        throughSeq: facts.throughSeq,
        sound: facts.findings.length === 0,
      } as const;
      await counter.exclusively(() => counter.append([{ kind: 'backup-made', entry }]));
      return succeed({ ...facts, madeAt: getInstant(madeAtMs) });
    });
  }

  async drill(counter: Counter, { card: typed }: Request<'backup:drill'>): Promise<Reply<'backup:drill'>> {
    const card = readTyped(typed, 'card');
    if (!card.ok) return card;
    return this.#alone(counter, async (request, clerk) => {
      const drilled = await this.#parts.backups.drill({ ...request, card: card.value });
      const unsound = !drilled.ok && drilled.failure.kind === 'unsound';
      if (!drilled.ok && !unsound) return drilled;
      const { throughSeq, dossiers } = drilled.ok ? drilled.value : { throughSeq: 0, dossiers: 0 };
      const by = clerk.clerkId;
      const at = counter.parts.now();
      const entry = { what: 'drilled', by, at, throughSeq, dossiers, sound: drilled.ok } as const;
      await counter.exclusively(() => counter.append([{ kind: 'recovery-drilled', entry }]));
      if (!drilled.ok) return drilled;
      return succeed({ throughSeq, dossiers, madeAt: getInstant(drilled.value.madeAtMs) });
    });
  }

  cancel(): void {
    this.#underWay?.abort();
  }

  async #alone<Value, Failure>(
    counter: Counter,
    work: (request: CopyRequest, clerk: Clerk) => Promise<Result<Value, Failure>>,
  ): Promise<Result<Value, Failure | BackupFailure>> {
    const { folder } = this.#parts.settings.current().backup;
    if (counter.clerk === undefined) return fail({ kind: 'locked' });
    if (folder === '') return fail({ kind: 'no-folder' });
    if (this.#underWay !== undefined) return fail({ kind: 'busy' });
    const underWay = new AbortController();
    this.#underWay = underWay;
    try {
      return await work({ folder, ...watchFor(counter, underWay.signal) }, counter.clerk);
    } finally {
      this.#underWay = undefined;
    }
  }
}

function watchFor({ parts }: Counter, signal: AbortSignal): BackupWatch {
  return { signal, progressed: (progress) => parts.send('backup:progress', progress) };
}

function keyFacts({ ledger }: Counter, tag: number): BackupStanding['recoveryKey'] {
  const { keyMade, deposited } = ledger.sides.backups;
  return {
    madeAt: keyMade?.tag === tag ? keyMade.at : null,
    share: deposited?.tag === tag ? 'deposited' : 'waiting',
  };
}

/** Counted from the last copy, or from the first reception of a counter that never made one. */
function overdueDays({ ledger, parts }: Counter, remindAfterDays: number): number | null {
  const received = [...ledger.dossiers].find(({ reception }) => reception !== undefined)?.reception;
  const since = ledger.sides.backups.made?.at ?? received?.receivedAt;
  if (since === undefined) return null;
  const days = Math.floor((parts.now() - since) / DAY_MS);
  return days >= remindAfterDays ? days : null;
}
