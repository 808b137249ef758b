import { stateOf, type DossierState } from '../../shared/domain/dossier.ts';
import type { Instant } from '../../shared/kernel/instant.ts';
import { toLocalTime } from '../../shared/kernel/local-time.ts';
import { caseFromJson, caseToJson, DOSSIER_SCHEMA, type DossierCase } from './dossier-json.ts';
import type { RecordCipher, SealContext, Sealed } from './record-cipher.ts';

/** A dossier on disk: what a lock screen and a sync loop may know in clear, and the rest sealed. */
export interface DossierRow extends Sealed {
  readonly id: string;
  readonly schema: number;
  readonly state: DossierState['kind'];
  /** ISO day in Vietnam; empty while there is none. */
  readonly dueDay: string;
  /** The journal record that opened the dossier: an order, not a time. */
  readonly openedSeq: number;
  /** The last journal record folded into the row. */
  readonly seq: number;
}

/** A dossier and its history, with their place in the journal. */
export interface Projection extends DossierCase {
  readonly openedSeq: number;
  readonly seq: number;
}

export async function toDossierRow(projection: Projection, cipher: RecordCipher): Promise<DossierRow> {
  const { dossier, openedSeq, seq } = projection;
  const clear = {
    id: dossier.dossierId,
    schema: DOSSIER_SCHEMA,
    state: stateOf(dossier).kind,
    dueDay: dayInVietnam(dossier.reception?.dueAt ?? null),
    openedSeq,
    seq,
  };
  return { ...clear, ...(await cipher.seal(caseToJson(projection), contextOf(clear))) };
}

/** `undefined` when the row is not what was written: it must be rebuilt. */
export async function fromDossierRow(row: DossierRow, cipher: RecordCipher): Promise<Projection | undefined> {
  if (row.schema !== DOSSIER_SCHEMA) return undefined;
  const json = await cipher.open(row, contextOf(row));
  return json === undefined ? undefined : { ...caseFromJson(json), openedSeq: row.openedSeq, seq: row.seq };
}

/** ISO day of an instant on a Vietnamese wall calendar; empty for `null`. */
export function dayInVietnam(instant: Instant | null): string {
  return instant === null ? '' : toLocalTime(instant).day;
}

function contextOf(row: Omit<DossierRow, keyof Sealed>): SealContext {
  const { id, schema, seq, state, dueDay, openedSeq } = row;
  return { table: 'dossiers', id, schema, seq, clear: [state, dueDay, openedSeq] };
}
