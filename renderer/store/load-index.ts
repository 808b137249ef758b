import type { DossierState } from '../../shared/domain/dossier.ts';
import { fail, succeed, type Result } from '../../shared/kernel/result.ts';
import type { CounterDatabase } from './database.ts';
import { fromDossierRow, type DossierRow, type Projection } from './dossier-row.ts';
import { fromOutboxRow } from './outbox-row.ts';
import type { RecordCipher } from './record-cipher.ts';

/** Rows read and opened per turn. */
const CHUNK_ROWS = 1_000;

/** These have been received, so each must have its row in the outbox. */
const WITH_OUTBOX: readonly DossierState['kind'][] = ['received', 'delivered', 'registered', 'refused'];

/**
 * Opens every row for the in-memory index, and checks on the way that each is
 * what was written, that none is missing, and that no received dossier has
 * lost its outbox row.
 */
export async function loadIndex(
  database: CounterDatabase,
  cipher: RecordCipher,
  found: (projections: readonly Projection[]) => void,
): Promise<Result<null, { readonly kind: 'damaged' }>> {
  const meta = await database.meta.get('journal');
  const queued = await queuedDossiers(database);
  let after = '';
  let count = 0;
  for (;;) {
    const rows = await database.dossiers.where('id').above(after).limit(CHUNK_ROWS).toArray();
    const last = rows.at(-1);
    if (last === undefined) return count === meta?.dossiers ? succeed(null) : fail({ kind: 'damaged' });
    after = last.id;
    count += rows.length;
    const opened = await Promise.all(rows.map((row) => fromDossierRow(row, cipher)));
    const sound = opened.filter((projection) => projection !== undefined);
    const appliedSeq = meta?.appliedSeq ?? 0;
    if (sound.length < rows.length || rows.some((row) => disagrees(row, appliedSeq, queued))) {
      return fail({ kind: 'damaged' });
    }
    found(sound);
  }
}

function disagrees(row: DossierRow, appliedSeq: number, queued: ReadonlySet<string>): boolean {
  return row.seq > appliedSeq || (WITH_OUTBOX.includes(row.state) && !queued.has(row.id));
}

async function queuedDossiers(database: CounterDatabase): Promise<ReadonlySet<string>> {
  const rows = await database.outbox.toArray();
  return new Set(rows.flatMap((row) => fromOutboxRow(row)?.dossierId ?? []));
}
