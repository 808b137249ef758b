import { checkPdfSignature, holdsKeptSignature } from './pdf-signature.ts';
import type { DossierWire } from '../../shared/contract/province/dossier-wire.ts';
import type { ProvinceReceipt, Refusal } from '../../shared/domain/province-answer.ts';
import { canonicalJson } from '../../shared/kernel/canonical-json.ts';
import { asJson } from './as-json.ts';
import type { Database, Sql } from './database.ts';
import type { FileStore } from './file-store.ts';
import { signReceipt } from './keys.ts';
import { localTime } from './local-time.ts';
import { refusal } from './refusals.ts';

export interface Settling {
  readonly database: Database;
  readonly store: FileStore;
  readonly now: () => number;
  /** A trial control: what comes under a code for the first time is refused for its signature. */
  readonly doubtsFirst: boolean;
}

export interface DossierKey {
  readonly counter_id: string;
  readonly action_id: string;
}

interface FileRow {
  readonly name_vi: string;
  readonly sha256: string;
  readonly size_bytes: number;
  readonly held_size: number | null;
  readonly certificate_digest: string;
  readonly place: number;
}

/**
 * Brings a dossier that waits for files to its end, when all of them are here: every signature is checked again, then
 * the first receipt is signed and kept, or the refusal is. Harmless to call at any time, as often as wanted.
 */
export async function settleDossier(settling: Settling, key: DossierKey): Promise<void> {
  const { database } = settling;
  if (!(await isWaiting(database, key))) return;
  const files = await filesOf(database, key);
  if (files.some((file) => file.held_size === null)) return;
  // Hashing takes its time, so no transaction is open meanwhile; the outcome is the same whoever computes it.
  const why = (await findDoubt(settling, key, files)) ?? (await findFault(settling, key, files));
  await database.transaction(async (sql) => {
    const [row] = await sql.query<{ body: string; state: string }>(
      'SELECT body, state FROM dossiers WHERE counter_id = $1 AND action_id = $2 FOR UPDATE',
      [key.counter_id, key.action_id],
    );
    if (row?.state !== 'waiting-for-files') return;
    if (why === undefined) await complete(sql, key, { body: row.body, at: settling.now() });
    else await refuse(sql, key, why);
  });
}

/** All dossiers that were waiting for one file. */
export async function settleDossiersWith(settling: Settling, sha256: string): Promise<void> {
  const keys = await settling.database.query<DossierKey>(
    'SELECT DISTINCT counter_id, action_id FROM dossier_files WHERE sha256 = $1',
    [sha256],
  );
  for (const key of keys) await settleDossier(settling, key);
}

async function isWaiting(sql: Sql, key: DossierKey): Promise<boolean> {
  const [row] = await sql.query<{ state: string }>(
    'SELECT state FROM dossiers WHERE counter_id = $1 AND action_id = $2',
    [key.counter_id, key.action_id],
  );
  return row?.state === 'waiting-for-files';
}

function filesOf(sql: Sql, key: DossierKey): Promise<readonly FileRow[]> {
  return sql.query<FileRow>(
    `SELECT place, name_vi, sha256, dossier_files.size_bytes, files.size_bytes AS held_size, certificate_digest
     FROM dossier_files LEFT JOIN files USING (sha256)
     WHERE counter_id = $1 AND action_id = $2 ORDER BY place`,
    [key.counter_id, key.action_id],
  );
}

async function findDoubt(
  { database, doubtsFirst, now }: Settling,
  key: DossierKey,
  [file]: readonly FileRow[],
): Promise<Refusal | undefined> {
  if (!doubtsFirst || file === undefined) return undefined;
  const earlier = await database.query(
    `SELECT 1 FROM dossiers AS earlier JOIN dossiers AS own USING (code)
     WHERE own.counter_id = $1 AND own.action_id = $2 AND earlier.arrival < own.arrival`,
    [key.counter_id, key.action_id],
  );
  return earlier.length > 0 ? undefined : refusal('signature-invalid', { at: now(), about: file.name_vi });
}

async function findFault(
  { database, store, now }: Settling,
  key: DossierKey,
  files: readonly FileRow[],
): Promise<Refusal | undefined> {
  const kept = await keptPlaces(database, key);
  for (const file of files) {
    if (file.held_size !== file.size_bytes)
      return refusal('hash-mismatch', { at: now(), about: file.name_vi });
    const path = store.pathOf(file.sha256);
    const holds = kept.has(file.place)
      ? await holdsKeptSignature(path, file.certificate_digest)
      : (await checkPdfSignature(path))?.certificateDigest === file.certificate_digest;
    if (!holds) return refusal('signature-invalid', { at: now(), about: file.name_vi });
  }
  return undefined;
}

/** The files that came signed and were sent as they are. */
async function keptPlaces(sql: Sql, key: DossierKey): Promise<ReadonlySet<number>> {
  const [row] = await sql.query<{ body: string }>(
    'SELECT body FROM dossiers WHERE counter_id = $1 AND action_id = $2',
    [key.counter_id, key.action_id],
  );
  if (row === undefined) return new Set();
  const { files }: DossierWire = JSON.parse(row.body); // parsed by its schema before it was stored
  return new Set(files.flatMap(({ signature }, place) => (signature.kind === 'kept' ? [place] : [])));
}

async function complete(
  sql: Sql,
  key: DossierKey,
  { body, at }: { readonly body: string; readonly at: number },
): Promise<void> {
  const dossier: DossierWire = JSON.parse(body); // parsed by its schema before it was stored
  const receipt = await signReceipt(sql, receiptBody(key, dossier, at));
  await sql.query(
    `UPDATE dossiers SET state = 'files-complete', complete_receipt = $3 WHERE counter_id = $1 AND action_id = $2`,
    [key.counter_id, key.action_id, JSON.stringify(receipt)],
  );
}

async function refuse(sql: Sql, key: DossierKey, why: Refusal): Promise<void> {
  await sql.query(
    `UPDATE dossiers SET state = 'refused', refusal = $3 WHERE counter_id = $1 AND action_id = $2`,
    [key.counter_id, key.action_id, canonicalJson(asJson(why))],
  );
}

function receiptBody(key: DossierKey, dossier: DossierWire, at: number): ProvinceReceipt['body'] {
  return {
    stage: 'files-complete',
    counterId: key.counter_id,
    epoch: dossier.epoch,
    actionIds: [dossier.actionId],
    code: dossier.reception.code,
    files: dossier.files.map(({ file }) => file),
    issuedAt: localTime(at),
    registerNumber: '',
  };
}
