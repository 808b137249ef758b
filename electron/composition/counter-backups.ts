import type { BackupFailure, DrillFailure } from '../../shared/contract/backup-failures.ts';
import { fail, succeed, type Result } from '../../shared/kernel/result.ts';
import { namingTrouble } from '../backup/backup-error.ts';
import type { BackupFiles, Watch } from '../backup/backup-files.ts';
import { findBackup, type FoundBackup } from '../backup/find-backup.ts';
import { makeBackup } from '../backup/make-backup.ts';
import { totalBytesOf } from '../backup/manifest.ts';
import { restoreParts } from '../backup/restore-backup.ts';
import { verifyBackup } from '../backup/verify-backup.ts';
import type { BackupPort, CopyRequest } from '../counter/backup-ports.ts';
import { proveSegments } from '../journal/prove-segments.ts';
import { recoveryTag } from '../vault/recovery-slot.ts';
import type { Vault } from '../vault/vault.ts';
import { backupSources } from './backup-sources.ts';
import { openBackup } from './open-backup.ts';
import { now, type OpenCounter } from './open-counter.ts';
import type { Places } from './places.ts';
import { removeFolder } from './remove-folder.ts';
import { countDossiers, foldThrough, openRestored } from './restored-journal.ts';

export interface BackupMachine {
  readonly files: BackupFiles;
  readonly places: Places;
  readonly vault: Vault;
  readonly journalThreadPath: string;
  readonly findOpen: () => OpenCounter | undefined;
}

type Opened = { readonly open: OpenCounter; readonly key: Uint8Array };

/** Copies of the counter that is open, checked and rehearsed. */
export function createBackups(machine: BackupMachine): BackupPort {
  return {
    make: (request) => make(machine, request),
    verify: (request) => verify(machine, request),
    async drill(request) {
      try {
        return await drill(machine, request);
      } finally {
        await removeFolder(machine.places.drill);
      }
    },
  };
}

async function make(
  machine: BackupMachine,
  request: Parameters<BackupPort['make']>[0],
): ReturnType<BackupPort['make']> {
  const { files, places, vault } = machine;
  const opened = openedOf(machine);
  const box = vault.recoveryBox();
  if (opened === undefined) return fail({ kind: 'locked' });
  if (box === undefined) return fail({ kind: 'no-recovery-key' });
  const snapshot = await opened.open.journal.snapshot();
  const { epoch, seq, hash } = snapshot.head;
  const tag = recoveryTag(box);
  const made = await makeBackup({
    ...watchOf(request, 'copying'),
    files,
    chosen: request.folder,
    key: opened.key,
    facts: {
      madeAtMs: now(),
      counterId: request.counterId,
      keyId: box.keyId,
      tag,
      journal: { epoch, seq, headHash: hash },
    },
    sources: await backupSources({ files, places, snapshot, box }),
  });
  if (!made.ok) return made;
  const { manifest, writtenBytes } = made.value;
  const { length: objects } = manifest.parts;
  return succeed({ throughSeq: seq, objects, totalBytes: totalBytesOf(manifest), writtenBytes, tag });
}

function verify(machine: BackupMachine, request: CopyRequest): ReturnType<BackupPort['verify']> {
  return namingTrouble(async () => {
    const backup = await ownBackup(machine, request.folder);
    if (!backup.ok) return backup;
    const { manifest } = backup.value.sealed;
    const findings = await verifyBackup({
      ...watchOf(request, 'verifying'),
      files: machine.files,
      backup: backup.value,
      proveChain: proveSegments,
    });
    return succeed({
      throughSeq: manifest.journal.seq,
      madeAtMs: manifest.madeAtMs,
      objects: manifest.parts.length,
      bytes: totalBytesOf(manifest),
      findings,
    });
  });
}

function drill(
  machine: BackupMachine,
  request: Parameters<BackupPort['drill']>[0],
): ReturnType<BackupPort['drill']> {
  return namingTrouble(async (): ReturnType<BackupPort['drill']> => {
    const { files, places, vault } = machine;
    const backup = await ownBackup(machine, request.folder);
    if (!backup.ok) return backup;
    const share = await vault.machineShare();
    const other = share && ({ from: 'machine', share } as const);
    const opened = await openBackup(files, backup.value, { card: request.card, other });
    if (!opened.ok) return opened;
    opened.value.dataKey.bytes.fill(0);
    const { manifest } = backup.value.sealed;
    await removeFolder(places.drill);
    const watch = watchOf(request, 'restoring');
    const finding = await restoreParts({ ...watch, files, backup: backup.value, target: places.drill });
    if (finding !== undefined) return fail({ kind: 'unsound', finding });
    const restored = await openRestored({
      directory: places.drill,
      threadPath: machine.journalThreadPath,
      keys: opened.value.keys,
      manifest,
    });
    if (!restored.ok) return restored;
    await restored.value.journal.close();
    return compareWithLive(machine, backup.value, countDossiers(restored.value.ledger));
  });
}

/** The dossiers of the copy against those of the counter at the same place in its log. */
async function compareWithLive(
  machine: BackupMachine,
  { sealed: { manifest } }: FoundBackup,
  dossiers: number,
): Promise<Result<{ throughSeq: number; madeAtMs: number; dossiers: number }, DrillFailure>> {
  const open = machine.findOpen();
  if (open === undefined) return fail({ kind: 'locked' });
  const live = await foldThrough(open.journal, manifest.journal.seq);
  if (countDossiers(live) !== dossiers) return fail({ kind: 'unsound', finding: { kind: 'records-differ' } });
  return succeed({ throughSeq: manifest.journal.seq, madeAtMs: manifest.madeAtMs, dossiers });
}

/** The newest copy of the folder, if this counter made it. */
async function ownBackup(
  machine: BackupMachine,
  folder: string,
): Promise<Result<FoundBackup, BackupFailure>> {
  const opened = openedOf(machine);
  if (opened === undefined) return fail({ kind: 'locked' });
  // Throws when there is no such folder any more: an empty one and a stick that was pulled out are told apart.
  await machine.files.freeBytes(folder);
  return findBackup(machine.files, folder, opened.key);
}

function openedOf({ vault, findOpen }: BackupMachine): Opened | undefined {
  const [open, key] = [findOpen(), vault.keys()?.backup];
  return open === undefined || key === undefined ? undefined : { open, key };
}

export function watchOf(
  { progressed, signal }: Pick<CopyRequest, 'progressed' | 'signal'>,
  step: 'copying' | 'verifying' | 'restoring',
): Watch {
  return { signal, progressed: (doneBytes, totalBytes) => progressed({ step, doneBytes, totalBytes }) };
}
