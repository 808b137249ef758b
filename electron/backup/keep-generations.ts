import { join } from 'node:path';
import type { BackupFiles } from './backup-files.ts';
import { generationsIn, listName, objectsFolder } from './backup-layout.ts';
import type { Manifest } from './manifest.ts';

/** The newest copy, and the one before it: a bad sector under the one leaves the other. */
const KEPT = 2;

/** Removes older lists, then every object that no kept list names. `lists`: newest first, the first one just written. */
export async function keepGenerations(
  files: BackupFiles,
  folder: string,
  lists: readonly Manifest[],
): Promise<void> {
  const kept = lists.slice(0, KEPT);
  const generations = new Set(kept.map(({ generation }) => generation));
  for (const generation of generationsIn(await files.list(folder))) {
    if (!generations.has(generation)) await files.remove(join(folder, listName(generation)));
  }
  const needed = new Set(kept.flatMap(({ parts }) => parts.map(({ sha256 }) => sha256)));
  const objects = objectsFolder(folder);
  await files.sweep(objects);
  for (const shelf of await files.list(objects)) {
    for (const name of await files.list(join(objects, shelf))) {
      if (!needed.has(name)) await files.remove(join(objects, shelf, name));
    }
  }
}
