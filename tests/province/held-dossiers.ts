import { getSha256 } from '../../shared/kernel/sha256.ts';
import { parseActionId } from '../../shared/kernel/id.ts';
import type { HeldDossiersWire } from '../../shared/contract/province/held-wire.ts';
import type { Sql } from './database.ts';

interface HeldRow {
  readonly counter_id: string;
  readonly action_id: string;
  readonly code: string;
  readonly state: HeldDossiersWire['dossiers'][number]['state'];
  readonly parked: boolean;
  readonly register_number: string;
  readonly reserve_number: string | null;
}

interface HeldFileRow {
  readonly component_code: string;
  readonly sha256: string;
  readonly size_bytes: number;
  readonly held: boolean;
}

/** What the province holds, in order of arrival; codes and digests, no names of people. */
export async function heldDossiers(sql: Sql): Promise<HeldDossiersWire['dossiers']> {
  const rows = await sql.query<HeldRow>('SELECT * FROM dossiers ORDER BY arrival');
  return Promise.all(rows.map((row) => heldDossier(sql, row)));
}

async function heldDossier(sql: Sql, row: HeldRow): Promise<HeldDossiersWire['dossiers'][number]> {
  const files = await sql.query<HeldFileRow>(
    `SELECT component_code, sha256, dossier_files.size_bytes, files.sha256 IS NOT NULL AS held
     FROM dossier_files LEFT JOIN files USING (sha256)
     WHERE counter_id = $1 AND action_id = $2 ORDER BY place`,
    [row.counter_id, row.action_id],
  );
  const actionId = parseActionId(row.action_id);
  if (actionId === undefined) throw new Error('a stored action id is not one');
  return {
    code: row.code,
    actionId,
    state: row.state,
    parked: row.parked,
    registerNumber: row.register_number,
    reserveNumber: row.reserve_number,
    files: files.map((file) => ({
      componentCode: file.component_code,
      digest: getSha256(file.sha256),
      sizeBytes: file.size_bytes,
      held: file.held,
    })),
  };
}
