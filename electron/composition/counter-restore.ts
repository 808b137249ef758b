import { existsSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { RestoreFailure } from '../../shared/contract/backup-failures.ts';
import { belongsTo } from '../../shared/domain/training.ts';
import { getInstant } from '../../shared/kernel/instant.ts';
import { fail, succeed, type Result } from '../../shared/kernel/result.ts';
import { namingTrouble } from '../backup/backup-error.ts';
import { RECOVERY_PART } from '../backup/backup-layout.ts';
import { findBackup, type FoundBackup } from '../backup/find-backup.ts';
import { totalBytesOf } from '../backup/manifest.ts';
import { restoreParts } from '../backup/restore-backup.ts';
import type { RestorePort } from '../counter/backup-ports.ts';
import { DiskFullError } from '../journal/journal-failure.ts';
import { zeroKeys } from '../vault/data-key.ts';
import { MIN_PASSPHRASE_LENGTH } from '../vault/vault.ts';
import { watchOf, type BackupMachine } from './counter-backups.ts';
import { openBackup, type OpenedBackup, type OtherShare } from './open-backup.ts';
import { FREE_BYTES_FLOOR, moveAside, now } from './open-counter.ts';
import { removeFolder } from './remove-folder.ts';
import { countDossiers, openRestored, type RestoredJournal } from './restored-journal.ts';
import type { TrialIdentities } from './trial-identities.ts';
import { fitted } from './vault-port.ts';

export interface RestoreMachine extends BackupMachine {
  readonly training: boolean;
  readonly identities: Pick<TrialIdentities, 'forget'>;
}

interface Staged {
  readonly opened: OpenedBackup;
  readonly restored: RestoredJournal;
  readonly fromSeq: number;
}

/**
 * From a copy back to a counter. Nothing of the counter's own folders is touched
 * until the copy lies beside them, opened, proved and in a new epoch; the key
 * slots come last, so a restore that is cut short is simply begun again.
 */
export function createRestore(machine: RestoreMachine): RestorePort {
  let found: FoundBackup | undefined;
  let staged: Staged | undefined;
  async function forget(): Promise<void> {
    const held = staged;
    staged = undefined;
    if (held !== undefined) await letGo(held);
    await removeFolder(machine.places.restoring);
  }
  return {
    async find(folder) {
      await forget();
      const outcome = await namingTrouble(() => findBackup(machine.files, folder));
      if (!outcome.ok) return outcome;
      found = outcome.value;
      const { manifest } = found.sealed;
      return succeed({
        madeAt: getInstant(manifest.madeAtMs),
        throughSeq: manifest.journal.seq,
        bytes: totalBytesOf(manifest),
        machineShare: (await machine.vault.machineShare()) !== undefined,
      });
    },
    async open(request) {
      await forget();
      if (found === undefined) return fail({ kind: 'not-opened' });
      const opened = await stage(machine, found, request);
      if (!opened.ok) {
        await removeFolder(machine.places.restoring);
        return opened;
      }
      staged = opened.value;
      const { ledger } = staged.restored;
      const { fromSeq: throughSeq } = staged;
      return succeed({ clerks: ledger.clerks, dossiers: countDossiers(ledger), throughSeq });
    },
    async finish({ clerk, passphrase }) {
      if (staged === undefined) return fail({ kind: 'not-opened' });
      if (Array.from(passphrase.normalize('NFC')).length < MIN_PASSPHRASE_LENGTH) {
        return fail({ kind: 'weak-passphrase', minLength: MIN_PASSPHRASE_LENGTH });
      }
      const used = staged;
      staged = undefined;
      const finished = await finish(machine, used, { clerk, passphrase });
      // When all went well the vault holds the data key now.
      if (!finished.ok) await letGo(used);
      return finished;
    },
    abandon: forget,
  };
}

function stage(
  machine: RestoreMachine,
  found: FoundBackup,
  request: Parameters<RestorePort['open']>[0],
): Promise<Result<Staged, RestoreFailure>> {
  return namingTrouble(async (): Promise<Result<Staged, RestoreFailure>> => {
    const { files, places } = machine;
    const other = await otherShare(machine, request.provinceShare);
    const opened = await openBackup(files, found, { card: request.card, other });
    if (!opened.ok) return opened;
    const { manifest } = found.sealed;
    const room = await roomFor(machine, totalBytesOf(manifest));
    if (room !== undefined) return fail(room);
    const finding = await restoreParts({
      ...watchOf(request, 'restoring'),
      files,
      backup: found,
      target: places.restoring,
      wanted: (name) => name !== RECOVERY_PART,
    });
    if (finding !== undefined) return fail({ kind: 'unsound', finding });
    const restored = await openRestored({
      directory: places.restoring,
      threadPath: machine.journalThreadPath,
      keys: opened.value.keys,
      manifest,
    });
    if (!restored.ok) return restored;
    const { office } = restored.value.ledger;
    if (office !== undefined && !belongsTo(machine, office)) {
      await letGo({ opened: opened.value, restored: restored.value });
      return fail({ kind: 'other-counter' });
    }
    return succeed({ opened: opened.value, restored: restored.value, fromSeq: manifest.journal.seq });
  });
}

/** What the province gave out goes first: somebody fetched it for this. */
async function otherShare(
  { vault }: RestoreMachine,
  provinceShare: Parameters<RestorePort['open']>[0]['provinceShare'],
): Promise<OtherShare | undefined> {
  if (provinceShare !== undefined) return { from: 'province', share: provinceShare };
  const share = await vault.machineShare();
  return share && { from: 'machine', share };
}

async function roomFor(
  { files, places }: RestoreMachine,
  bytes: number,
): Promise<Extract<RestoreFailure, { kind: 'disk-full' }> | undefined> {
  const root = dirname(places.restoring);
  await mkdir(root, { recursive: true });
  const freeBytes = await files.freeBytes(root);
  return freeBytes < bytes + FREE_BYTES_FLOOR ? { kind: 'disk-full', freeBytes } : undefined;
}

async function finish(
  machine: RestoreMachine,
  { opened, restored, fromSeq }: Staged,
  { clerk: clerkId, passphrase }: Parameters<RestorePort['finish']>[0],
): ReturnType<RestorePort['finish']> {
  const { places, vault, identities } = machine;
  const clerk = restored.ledger.findClerk(clerkId);
  if (clerk === undefined) return fail({ kind: 'not-opened' });
  try {
    // First of all: no number lent to the epoch before may ever be spent here.
    await restored.journal.beginEpoch();
    const entry = { what: 'restored', by: clerkId, at: now(), fromSeq } as const;
    await restored.journal.append([{ kind: 'recovery-drilled', entry }]);
  } catch (error) {
    if (error instanceof DiskFullError) return fail({ kind: 'disk-full', freeBytes: error.freeBytes });
    throw error;
  }
  await restored.journal.close();
  for (const [name, place] of [
    ['vault', places.vault],
    ['files', places.files],
    ['journal', places.journal],
  ] as const) {
    await moveAside(place);
    const from = join(places.restoring, name);
    if (existsSync(from)) await rename(from, place);
  }
  const { dataKey, box, shares } = opened;
  zeroKeys(opened.keys);
  const made = await vault.restore({ dataKey, box, shares, clerk, passphrase });
  if (!made.ok)
    return made.failure.kind === 'already-set-up' ? fail({ kind: 'counter-open' }) : fail(made.failure);
  await identities.forget(clerk);
  await removeFolder(places.restoring);
  return succeed(fitted(made.value));
}

async function letGo({ opened, restored }: Pick<Staged, 'opened' | 'restored'>): Promise<void> {
  opened.dataKey.bytes.fill(0);
  zeroKeys(opened.keys);
  await restored.journal.close();
}
