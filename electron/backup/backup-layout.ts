import { join } from 'node:path';

/** The only names that a list may have; a restore writes no other. */
const PART_NAMES = [
  /^journal\/segment-\d{8}\.journal$/,
  /^files\/[0-9a-f]\/[0-9a-f]\/[0-9a-f]{64}$/,
  /^vault\/secrets\/[a-z][a-z0-9-]{0,40}\.sealed$/,
  /^vault\/recovery\.json$/,
];
const LIST_NAME = /^list-(\d{8})\.json$/;
const FOLDER_NAME = /^QuayMotCua-[0-9a-f]{8}$/;

export const RECOVERY_PART = 'vault/recovery.json';

export function isPartName(name: string): boolean {
  return PART_NAMES.some((pattern) => pattern.test(name));
}

/** One folder for each counter, so that a stick may serve several. */
export function backupFolder(chosen: string, keyId: string): string {
  return join(chosen, `QuayMotCua-${keyId.slice(0, 8)}`);
}

export function isBackupFolder(name: string): boolean {
  return FOLDER_NAME.test(name);
}

export function listName(generation: number): string {
  return `list-${String(generation).padStart(8, '0')}.json`;
}

/** The generations among the names of a folder, newest first. */
export function generationsIn(names: readonly string[]): readonly number[] {
  return names
    .flatMap((name) => LIST_NAME.exec(name)?.[1] ?? [])
    .map(Number)
    .toSorted((one, other) => other - one);
}

export function objectsFolder(folder: string): string {
  return join(folder, 'objects');
}

export function objectPath(folder: string, sha256: string): string {
  return join(objectsFolder(folder), sha256.slice(0, 2), sha256);
}
