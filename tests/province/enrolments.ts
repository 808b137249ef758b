import type {
  EnrolmentAnswerWire,
  EnrolmentRequestWire,
} from '../../shared/contract/province/session-wire.ts';
import type { Database, Sql } from './database.ts';
import { findP256PublicKey, signedKeyList, type ProvinceKeys } from './keys.ts';
import { newId } from './new-id.ts';
import { Problem } from './problem.ts';

interface CounterRow {
  readonly counter_id: string;
  readonly public_key: string;
  readonly epoch: string;
}

/** Makes a one-time code known; used at start and by whoever issues codes to new counters. */
export async function addEnrolmentCode(database: Database, code: string): Promise<void> {
  await database.query('INSERT INTO enrolment_codes (code) VALUES ($1) ON CONFLICT DO NOTHING', [code]);
}

/** A code makes one counter. The same code with the same key is the same counter asking again after a lost answer. */
export async function enrol(
  province: { readonly database: Database; readonly keys: ProvinceKeys; readonly now: () => number },
  request: EnrolmentRequestWire,
): Promise<EnrolmentAnswerWire> {
  if (findP256PublicKey(request.publicKey) === undefined) throw new Problem('malformed');
  const counterId = await province.database.transaction(async (sql) => {
    const [code] = await sql.query<{ used_by: string | null }>(
      'SELECT used_by FROM enrolment_codes WHERE code = $1 FOR UPDATE',
      [request.enrolmentCode],
    );
    if (code === undefined) throw new Problem('code-refused');
    if (code.used_by !== null) return repeatedEnrolment(sql, code.used_by, request);
    return newCounter(sql, request, province.now());
  });
  return {
    counterId,
    rootPublicKey: province.keys.rootPublicKey,
    keys: await signedKeyList(province.database),
  };
}

async function repeatedEnrolment(
  sql: Sql,
  counterId: string,
  request: EnrolmentRequestWire,
): Promise<string> {
  const [counter] = await sql.query<CounterRow>('SELECT * FROM counters WHERE counter_id = $1', [counterId]);
  if (counter?.public_key !== request.publicKey) throw new Problem('code-refused');
  return counterId;
}

async function newCounter(sql: Sql, request: EnrolmentRequestWire, at: number): Promise<string> {
  const [known] = await sql.query<CounterRow>('SELECT * FROM counters WHERE public_key = $1', [
    request.publicKey,
  ]);
  const counterId = known?.counter_id ?? newId();
  // Whoever has a new code may speak again.
  await sql.query('UPDATE counters SET revoked_at = NULL WHERE counter_id = $1', [counterId]);
  if (known === undefined) {
    await sql.query(
      'INSERT INTO counters (counter_id, public_key, epoch, enrolled_at) VALUES ($1, $2, $3, $4)',
      [counterId, request.publicKey, request.epoch, at],
    );
    await sql.query('INSERT INTO epochs (counter_id, epoch) VALUES ($1, $2)', [counterId, request.epoch]);
  }
  await sql.query('UPDATE enrolment_codes SET used_by = $1 WHERE code = $2', [
    counterId,
    request.enrolmentCode,
  ]);
  return counterId;
}
