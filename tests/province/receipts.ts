import type { ReceiptAnswerWire } from '../../shared/contract/province/answer-wire.ts';
import type { ProvinceReceipt } from '../../shared/domain/province-answer.ts';
import type { Sql } from './database.ts';
import { parseRefusal } from './dossiers.ts';
import { signReceipt } from './keys.ts';
import { localTime } from './local-time.ts';
import { Problem } from './problem.ts';
import { settleDossier, type DossierKey, type Settling } from './settlement.ts';

interface DossierRow extends DossierKey {
  readonly state: 'waiting-for-files' | 'files-complete' | 'registered' | 'refused';
  readonly parked: boolean;
  readonly refusal: string | null;
  readonly complete_receipt: string | null;
  readonly complete_read_at: number | null;
  readonly registered_receipt: string | null;
}

/**
 * The newest word on a code. Registration follows by itself: the first reading shows «files complete», and a reading at
 * least `registerDelayMs` later registers, so that both lights can be seen. A parked dossier waits for its person.
 */
export async function collectReceipt(
  province: Settling & { readonly registerDelayMs: number },
  asked: { readonly counterId: string; readonly code: string; readonly actionId: string | undefined },
): Promise<ReceiptAnswerWire> {
  const { database } = province;
  const key = await findDossier(database, asked);
  if (key === undefined) throw new Problem('not-found');
  await settleDossier(province, key);
  return database.transaction(async (sql) => {
    const [row] = await sql.query<DossierRow>(
      'SELECT * FROM dossiers WHERE counter_id = $1 AND action_id = $2 FOR UPDATE',
      [key.counter_id, key.action_id],
    );
    if (row === undefined) throw new Problem('not-found');
    return answerFor(sql, row, province);
  });
}

/** The dossier asked for by action; else the one that stands on the code, or the last that was refused on it. */
async function findDossier(
  sql: Sql,
  asked: { readonly counterId: string; readonly code: string; readonly actionId: string | undefined },
): Promise<DossierKey | undefined> {
  const [key] = await sql.query<DossierKey>(
    `SELECT counter_id, action_id FROM dossiers
     WHERE counter_id = $1 AND code = $2 AND ($3::text IS NULL OR action_id = $3::text)
     ORDER BY (state = 'refused'), arrival DESC LIMIT 1`,
    [asked.counterId, asked.code, asked.actionId ?? null],
  );
  return key;
}

async function answerFor(
  sql: Sql,
  row: DossierRow,
  { now, registerDelayMs }: { readonly now: () => number; readonly registerDelayMs: number },
): Promise<ReceiptAnswerWire> {
  if (row.refusal !== null) return { kind: 'refused', refusal: parseRefusal(row.refusal) };
  if (row.registered_receipt !== null) return stored(row.registered_receipt);
  if (row.complete_receipt === null) return { kind: 'pending' };
  const at = now();
  if (row.complete_read_at === null) {
    await sql.query('UPDATE dossiers SET complete_read_at = $3 WHERE counter_id = $1 AND action_id = $2', [
      row.counter_id,
      row.action_id,
      at,
    ]);
    return stored(row.complete_receipt);
  }
  if (row.parked || at - row.complete_read_at < registerDelayMs) return stored(row.complete_receipt);
  return {
    kind: 'receipt',
    receipt: await register(sql, row, { at, complete: parseReceipt(row.complete_receipt) }),
  };
}

async function register(
  sql: Sql,
  key: DossierKey,
  { at, complete }: { readonly at: number; readonly complete: ProvinceReceipt },
): Promise<ProvinceReceipt> {
  const [next] = await sql.query<{ number: number }>(`SELECT nextval('register_numbers') AS number`);
  const issuedAt = localTime(at);
  const registerNumber = `${issuedAt.slice(0, 4)}/${String(next?.number ?? 0).padStart(7, '0')}`;
  const receipt = await signReceipt(sql, { ...complete.body, stage: 'registered', issuedAt, registerNumber });
  await sql.query(
    `UPDATE dossiers SET state = 'registered', registered_receipt = $3, register_number = $4
     WHERE counter_id = $1 AND action_id = $2`,
    [key.counter_id, key.action_id, JSON.stringify(receipt), registerNumber],
  );
  return receipt;
}

function stored(text: string): ReceiptAnswerWire {
  return { kind: 'receipt', receipt: parseReceipt(text) };
}

/** A receipt that this province signed and stored itself. */
function parseReceipt(text: string): ProvinceReceipt {
  const receipt: ProvinceReceipt = JSON.parse(text);
  return receipt;
}
