import { join } from 'node:path';
import type { BackupFailure } from '../../shared/contract/backup-failures.ts';
import { fail, succeed, type Result } from '../../shared/kernel/result.ts';
import type { BackupFiles } from './backup-files.ts';
import { generationsIn, isBackupFolder, listName, objectPath } from './backup-layout.ts';
import { isSealedBy, readManifest, type SealedManifest } from './manifest.ts';

export interface FoundBackup {
  readonly folder: string;
  readonly sealed: SealedManifest;
}

type FindFailure = Extract<BackupFailure, { kind: 'no-backup' | 'newer-format' | 'not-ours' }>;

/** All lists of one counter's folder that can be read, newest first. */
export async function listsIn(
  files: BackupFiles,
  folder: string,
): Promise<{ readonly lists: readonly SealedManifest[]; readonly newer: boolean }> {
  const lists: SealedManifest[] = [];
  let newer = false;
  for (const generation of generationsIn(await files.list(folder))) {
    const bytes = await files.read(join(folder, listName(generation)));
    const read = bytes === undefined ? undefined : readManifest(bytes);
    if (read?.kind === 'newer-format') newer = true;
    if (read?.kind === 'list') lists.push(read.sealed);
  }
  return { lists, newer };
}

/**
 * The newest copy in what a person chose: the folder itself, or the folders of
 * counters in it. With a key only those that it sealed; a stick may hold others' beside ours.
 */
export async function findBackup(
  files: BackupFiles,
  chosen: string,
  key?: Uint8Array,
): Promise<Result<FoundBackup, FindFailure>> {
  const inside = (await files.list(chosen)).filter(isBackupFolder).map((name) => join(chosen, name));
  const found: FoundBackup[] = [];
  let [sawNewer, sawOthers] = [false, false];
  for (const folder of [chosen, ...inside]) {
    const { lists, newer } = await listsIn(files, folder);
    sawNewer ||= newer;
    const ours = key === undefined ? lists : lists.filter((list) => isSealedBy(list, key));
    sawOthers ||= ours.length < lists.length;
    const whole = await firstWhole(files, folder, ours);
    if (whole !== undefined) found.push({ folder, sealed: whole });
  }
  const [newest] = found.toSorted((one, other) => madeAt(other) - madeAt(one));
  if (newest !== undefined) return succeed(newest);
  return fail({ kind: sawNewer ? 'newer-format' : sawOthers ? 'not-ours' : 'no-backup' });
}

/** The newest list whose objects are all there in full length; the newest of all when none is, so that it can be told. */
async function firstWhole(
  files: BackupFiles,
  folder: string,
  lists: readonly SealedManifest[],
): Promise<SealedManifest | undefined> {
  for (const list of lists) {
    if (await isWhole(files, folder, list)) return list;
  }
  return lists[0];
}

async function isWhole(files: BackupFiles, folder: string, { manifest }: SealedManifest): Promise<boolean> {
  for (const { sha256, sizeBytes } of manifest.parts) {
    if ((await files.sizeBytes(objectPath(folder, sha256))) !== sizeBytes) return false;
  }
  return true;
}

function madeAt({ sealed }: FoundBackup): number {
  return sealed.manifest.madeAtMs;
}
