import { join } from 'node:path';
import { openBox, sealBox, type BoxKey } from './sealed-box.ts';
import type { VaultFiles } from './vault-files.ts';

const FOLDER = 'secrets';
const NAME = /^[a-z][a-z0-9-]{0,40}$/;

/** A secret of this machine is there but does not open: its file was changed, or belongs to another vault. */
export class SecretDamagedError extends Error {
  readonly kind = 'secret-damaged';
}

export async function writeSecret(
  place: { readonly files: VaultFiles; readonly directory: string; readonly key: BoxKey },
  name: string,
  bytes: Uint8Array,
): Promise<void> {
  await place.files.write(pathOf(place.directory, name), sealBox(place.key, purposeOf(name), bytes));
}

/** `undefined` when no such secret was ever sealed. */
export async function readSecret(
  place: { readonly files: VaultFiles; readonly directory: string; readonly key: BoxKey },
  name: string,
): Promise<Uint8Array | undefined> {
  const box = await place.files.read(pathOf(place.directory, name));
  if (box === undefined) return undefined;
  const bytes = openBox(place.key, purposeOf(name), box);
  if (bytes === undefined) throw new SecretDamagedError('a sealed secret did not open');
  return bytes;
}

/** Resolves when it is gone for good; one that never was is fine. */
export async function removeSecret(
  place: { readonly files: VaultFiles; readonly directory: string },
  name: string,
): Promise<void> {
  await place.files.remove(pathOf(place.directory, name));
}

function pathOf(directory: string, name: string): string {
  if (!NAME.test(name)) throw new TypeError('not a name of a secret');
  return join(directory, FOLDER, `${name}.sealed`);
}

function purposeOf(name: string): string {
  return `secret ${name}`;
}
