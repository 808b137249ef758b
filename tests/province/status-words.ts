import {
  CHANGES_PER_PAGE,
  type ChangesAnswerWire,
  type OfficerActWire,
} from '../../shared/contract/province/status-wire.ts';
import type { StatusWord } from '../../shared/domain/processing.ts';
import { parseActionId, type ActionId } from '../../shared/kernel/id.ts';
import { getInstant } from '../../shared/kernel/instant.ts';
import type { Database, Sql } from './database.ts';
import { signWord } from './keys.ts';
import { Problem } from './problem.ts';

interface Telling {
  readonly database: Database;
  readonly now: () => number;
}

interface StandingRow {
  readonly counter_id: string;
  readonly action_id: string;
}

/**
 * An officer comes so far with the dossier that stands on a code. One writer per counter at a time, so that
 * serials have no gap even for a reader in between; within one dossier no two words carry the same moment.
 */
export async function tellStatus(
  { database, now }: Telling,
  code: string,
  { status, noteVi }: OfficerActWire,
): Promise<StatusWord> {
  return database.transaction(async (sql) => {
    const [dossier] = await sql.query<StandingRow>(
      `SELECT counter_id, action_id FROM dossiers WHERE code = $1 AND state <> 'refused'`,
      [code],
    );
    if (dossier === undefined) throw new Problem('not-found');
    await sql.query('SELECT 1 FROM counters WHERE counter_id = $1 FOR UPDATE', [dossier.counter_id]);
    const { serial, at } = await nextPlace(sql, dossier, now());
    const word = await signWord(sql, {
      kind: 'processing-status',
      counterId: dossier.counter_id,
      code,
      actionId: getActionId(dossier.action_id),
      serial,
      status,
      noteVi,
      at: getInstant(at),
    });
    await sql.query(
      'INSERT INTO status_words (counter_id, serial, action_id, told_at, word) VALUES ($1, $2, $3, $4, $5)',
      [dossier.counter_id, serial, dossier.action_id, at, JSON.stringify(word)],
    );
    return word;
  });
}

/** The words to a counter that follow a serial, and the last serial there is. */
export async function changesAfter(sql: Sql, counterId: string, after: number): Promise<ChangesAnswerWire> {
  const rows = await sql.query<{ word: string }>(
    'SELECT word FROM status_words WHERE counter_id = $1 AND serial > $2 ORDER BY serial LIMIT $3',
    [counterId, after, CHANGES_PER_PAGE],
  );
  const [newest] = await sql.query<{ head: number | null }>(
    'SELECT max(serial) AS head FROM status_words WHERE counter_id = $1',
    [counterId],
  );
  return { head: newest?.head ?? 0, words: rows.map(({ word }) => parseWord(word)) };
}

/** What an officer said last of one dossier; `undefined` while nobody has. */
export async function newestWordOf(sql: Sql, dossier: StandingRow): Promise<StatusWord | undefined> {
  const [row] = await sql.query<{ word: string }>(
    'SELECT word FROM status_words WHERE counter_id = $1 AND action_id = $2 ORDER BY serial DESC LIMIT 1',
    [dossier.counter_id, dossier.action_id],
  );
  return row === undefined ? undefined : parseWord(row.word);
}

/** Of these, what is not held whole: a counter that has a receipt for it then knows that it was lost. */
export async function findLost(
  sql: Sql,
  counterId: string,
  actionIds: readonly ActionId[],
): Promise<readonly ActionId[]> {
  const places = actionIds.map((_, index) => `$${index + 2}`).join(', ');
  const held = await sql.query<{ action_id: string }>(
    `SELECT action_id FROM dossiers
     WHERE counter_id = $1 AND complete_receipt IS NOT NULL AND action_id IN (${places})`,
    [counterId, ...actionIds],
  );
  const known = new Set(held.map((row) => row.action_id));
  return actionIds.filter((actionId) => !known.has(actionId));
}

async function nextPlace(
  sql: Sql,
  dossier: StandingRow,
  now: number,
): Promise<{ readonly serial: number; readonly at: number }> {
  const [last] = await sql.query<{ serial: number | null }>(
    'SELECT max(serial) AS serial FROM status_words WHERE counter_id = $1',
    [dossier.counter_id],
  );
  const [told] = await sql.query<{ at: number | null }>(
    'SELECT max(told_at) AS at FROM status_words WHERE counter_id = $1 AND action_id = $2',
    [dossier.counter_id, dossier.action_id],
  );
  return { serial: (last?.serial ?? 0) + 1, at: Math.max(now, (told?.at ?? 0) + 1) };
}

/** A word that this province signed and stored itself. */
function parseWord(text: string): StatusWord {
  const word: StatusWord = JSON.parse(text);
  return word;
}

function getActionId(text: string): ActionId {
  const actionId = parseActionId(text);
  if (actionId === undefined) throw new Error('a stored action id is not one');
  return actionId;
}
