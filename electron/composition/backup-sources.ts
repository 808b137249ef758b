import { join } from 'node:path';
import { RECOVERY_PART } from '../backup/backup-layout.ts';
import type { BackupFiles } from '../backup/backup-files.ts';
import type { Source } from '../backup/make-backup.ts';
import type { SnapshotFacts } from '../journal/thread-messages.ts';
import type { RecoveryBox } from '../vault/recovery-slot.ts';
import { PROVINCE_SHARE_SECRET } from '../vault/vault.ts';
import type { Places } from './places.ts';

const HEX_SHELF = /^[0-9a-f]$/;
const SEALED_FILE = /^[0-9a-f]{64}$/;
const SECRET = /^[a-z][a-z0-9-]{0,40}\.sealed$/;
const RECOVERY_FORMAT = 'qmc-recovery-1';

interface SourceParts {
  readonly files: BackupFiles;
  readonly places: Places;
  readonly snapshot: SnapshotFacts;
  readonly box: RecoveryBox;
}

/**
 * Everything a copy holds. Files are listed after the journal was cut: a record
 * is written after its file, so whatever the cut names is there.
 */
export async function backupSources(parts: SourceParts): Promise<readonly Source[]> {
  const { places, snapshot, box } = parts;
  const recovery = encodeRecovery(box);
  return [
    ...snapshot.segments.map(({ name, sizeBytes }) => ({
      name: `journal/${name}`,
      sizeBytes,
      path: join(places.journal, name),
      named: false,
    })),
    { name: RECOVERY_PART, sizeBytes: recovery.length, bytes: recovery },
    ...(await secretsOf(parts)),
    ...(await filesOf(parts)),
  ];
}

export function decodeRecovery(bytes: Uint8Array): RecoveryBox | undefined {
  try {
    const { format, keyId, sealedDataKey } = JSON.parse(Buffer.from(bytes).toString('utf8'));
    if (format !== RECOVERY_FORMAT || typeof keyId !== 'string' || typeof sealedDataKey !== 'string')
      return undefined;
    return { keyId, sealedDataKey: new Uint8Array(Buffer.from(sealedDataKey, 'base64')) };
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined;
    throw error;
  }
}

function encodeRecovery({ keyId, sealedDataKey }: RecoveryBox): Uint8Array {
  const text = Buffer.from(sealedDataKey).toString('base64');
  return Buffer.from(JSON.stringify({ format: RECOVERY_FORMAT, keyId, sealedDataKey: text }), 'utf8');
}

/** All but the share that is on its way to the province: a stick holds no share. */
async function secretsOf({ files, places }: SourceParts): Promise<readonly Source[]> {
  const folder = join(places.vault, 'secrets');
  const names = (await files.list(folder)).filter(
    (name) => SECRET.test(name) && name !== `${PROVINCE_SHARE_SECRET}.sealed`,
  );
  return sized(
    files,
    names.map((name) => ({ name: `vault/secrets/${name}`, path: join(folder, name), named: false })),
  );
}

async function filesOf({ files, places }: SourceParts): Promise<readonly Source[]> {
  const found: Source[] = [];
  for (const first of await shelvesOf(files, places.files)) {
    for (const second of await shelvesOf(files, join(places.files, first))) {
      const folder = join(places.files, first, second);
      const names = (await files.list(folder)).filter((name) => SEALED_FILE.test(name));
      found.push(
        ...(await sized(
          files,
          names.map((name) => ({
            name: `files/${first}/${second}/${name}`,
            path: join(folder, name),
            named: true,
          })),
        )),
      );
    }
  }
  return found;
}

async function shelvesOf(files: BackupFiles, folder: string): Promise<readonly string[]> {
  return (await files.list(folder)).filter((name) => HEX_SHELF.test(name));
}

async function sized(
  files: BackupFiles,
  sources: readonly { readonly name: string; readonly path: string; readonly named: boolean }[],
): Promise<readonly Source[]> {
  const found: Source[] = [];
  for (const source of sources) {
    const sizeBytes = await files.sizeBytes(source.path);
    if (sizeBytes !== undefined) found.push({ ...source, sizeBytes });
  }
  return found;
}
