import { userInfo } from 'node:os';
import { join } from 'node:path';
import type { UnsoundFailure } from '../../shared/contract/backup-failures.ts';
import { fail, succeed, type Result } from '../../shared/kernel/result.ts';
import type { Manifest } from '../backup/manifest.ts';
import { Ledger } from '../counter/ledger.ts';
import { openJournal, type Journal } from '../journal/open-journal.ts';
import type { VaultKeys } from '../vault/data-key.ts';
import { FREE_BYTES_FLOOR, now } from './open-counter.ts';

const PIECE = 2_000;

/** A copy of a journal in a folder of its own, opened by the keys that two shares gave. Who opens it closes the journal. */
export interface RestoredJournal {
  readonly journal: Journal;
  readonly ledger: Ledger;
}

/** Opens, proves with the key, folds, and compares with the list; closed again when anything differs. */
export async function openRestored(request: {
  readonly directory: string;
  readonly threadPath: string;
  readonly keys: VaultKeys;
  readonly manifest: Manifest;
}): Promise<Result<RestoredJournal, UnsoundFailure>> {
  const { directory, threadPath, keys, manifest } = request;
  const opened = await openJournal({
    directory: join(directory, 'journal'),
    key: keys.journal,
    keyId: keys.keyId,
    threadPath,
    protectedSeq: 0,
    freeBytesFloor: FREE_BYTES_FLOOR,
    userName: userInfo().username,
    now,
    provinceOffsetMs: () => null,
  });
  if (!opened.ok) return fail({ kind: 'unsound', finding: { kind: 'head-differs' } });
  const journal = opened.value;
  try {
    const sound = await isSound(journal, manifest);
    if (sound) return succeed({ journal, ledger: await foldThrough(journal, manifest.journal.seq) });
  } catch (error) {
    await journal.close();
    throw error;
  }
  await journal.close();
  return fail({ kind: 'unsound', finding: { kind: 'head-differs' } });
}

/** The ledger as it was at a place in the log. */
export async function foldThrough(journal: Pick<Journal, 'read'>, seq: number): Promise<Ledger> {
  const ledger = new Ledger();
  while (ledger.seq < seq) {
    const records = await journal.read(ledger.seq, Math.min(PIECE, seq - ledger.seq));
    if (records.length === 0) break;
    for (const record of records) ledger.apply(record);
  }
  return ledger;
}

export function countDossiers(ledger: Ledger): number {
  return [...ledger.dossiers].length;
}

async function isSound(journal: Journal, { journal: expected }: Manifest): Promise<boolean> {
  const same =
    journal.epoch === expected.epoch &&
    journal.headSeq === expected.seq &&
    journal.headHash === expected.headHash;
  return same && (await journal.verify()).ok;
}
