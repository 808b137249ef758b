import { createHash } from 'node:crypto';
import { copyFiles } from '../../../electron/files/copy-files.ts';
import { findBackup, type FoundBackup } from '../../../electron/backup/find-backup.ts';
import { makeBackup, type BackupRequest, type Source } from '../../../electron/backup/make-backup.ts';
import { verifyBackup } from '../../../electron/backup/verify-backup.ts';
import { proveSegments } from '../../../electron/journal/prove-segments.ts';
import type { BackupFinding } from '../../../shared/domain/backup.ts';
import { aCall, FOLDER as JOURNAL, getCore } from '../journal/core-kit.ts';
import { FaultDisk } from '../../support/fault-file-layer.ts';
import type { PowerLossDisk } from '../files/power-loss-disk.ts';

export const STICK = '/stick';
export const KEY = new Uint8Array(32).fill(9);
export const KEY_ID = 'ab'.repeat(16);
const NEVER = new AbortController().signal;

export function filesOn(disk: PowerLossDisk) {
  return copyFiles({ layer: disk, wait: async () => undefined });
}

/** A counter's data on the same disk: a real journal of some records, and sealed files by name. */
export class Original {
  readonly #disk: PowerLossDisk;
  readonly #journal = new FaultDisk();
  readonly #core = getCore(this.#journal);
  readonly #named: Source[] = [];
  at = 1_000;

  constructor(disk: PowerLossDisk) {
    this.#disk = disk;
  }

  append(count: number): void {
    for (let at = 0; at < count; at += 1) this.#core.append([aCall([`{"record":${at}}`])]);
  }

  addFile(text: string): void {
    const bytes = Buffer.from(text.repeat(50));
    const name = createHash('sha256').update(text).digest('hex');
    const path = `/data/files/${name}`;
    this.#disk.overwrite(path, bytes);
    const place = `files/${name.slice(0, 1)}/${name.slice(1, 2)}/${name}`;
    this.#named.push({ name: place, path, sizeBytes: bytes.length, named: true });
  }

  /** All of it as it stands now. */
  request(change: Partial<BackupRequest> = {}): BackupRequest {
    const { segments, head } = this.#core.snapshot();
    const headHash = Buffer.from(head.hash).toString('hex');
    this.at += 1_000;
    return {
      files: filesOn(this.#disk),
      chosen: STICK,
      key: KEY,
      facts: {
        madeAtMs: this.at,
        counterId: 'counter-1',
        keyId: KEY_ID,
        tag: 7,
        journal: { epoch: head.epoch, seq: head.seq, headHash },
      },
      sources: [
        ...segments.map(({ name, sizeBytes }) => ({
          name: `journal/${name}`,
          sizeBytes,
          bytes: this.#journal.contents(`${JOURNAL}/${name}`).slice(0, sizeBytes),
        })),
        ...this.#named,
      ],
      progressed: () => undefined,
      signal: NEVER,
      ...change,
    };
  }
}

export async function make(original: Original, change: Partial<BackupRequest> = {}) {
  const made = await makeBackup(original.request(change));
  if (!made.ok) throw new Error(`no backup: ${made.failure.kind}`);
  return made.value;
}

export async function found(disk: PowerLossDisk): Promise<FoundBackup> {
  const backup = await findBackup(filesOn(disk), STICK, KEY);
  if (!backup.ok) throw new Error(`no backup found: ${backup.failure.kind}`);
  return backup.value;
}

export async function findingsOn(disk: PowerLossDisk): Promise<readonly BackupFinding[]> {
  return verifyBackup({
    files: filesOn(disk),
    backup: await found(disk),
    proveChain: proveSegments,
    progressed: () => undefined,
    signal: NEVER,
  });
}
