import { CHANGES_PER_PAGE, type ChangesAnswerWire } from '../../shared/contract/province/word-wire.ts';
import type { ProvinceWord } from '../../shared/domain/province-word.ts';
import { getInstant, type Instant } from '../../shared/kernel/instant.ts';
import type { Sql } from './database.ts';
import { signWord } from './keys.ts';

/** The one stream of signed words to each counter, numbered without a gap so that a counter can read on. */

interface Place {
  readonly counterId: string;
  readonly serial: number;
  readonly at: Instant;
}

/**
 * Says one word, within a transaction. One writer per counter at a time, so that serials have no gap even for a
 * reader in between; about one thing no two words carry the same moment.
 */
export async function sayWord<Word extends ProvinceWord>(
  sql: Sql,
  to: { readonly counterId: string; readonly about: string; readonly now: number },
  bodyAt: (place: Place) => Word['body'],
): Promise<ProvinceWord> {
  await sql.query('SELECT 1 FROM counters WHERE counter_id = $1 FOR UPDATE', [to.counterId]);
  const place = await nextPlace(sql, to);
  const word = await signWord(sql, bodyAt(place));
  await sql.query(
    'INSERT INTO province_words (counter_id, serial, about, told_at, word) VALUES ($1, $2, $3, $4, $5)',
    [to.counterId, place.serial, to.about, place.at, JSON.stringify(word)],
  );
  return word;
}

/** The words to a counter that follow a serial, and the last serial there is. */
export async function changesAfter(sql: Sql, counterId: string, after: number): Promise<ChangesAnswerWire> {
  const rows = await sql.query<{ word: string }>(
    'SELECT word FROM province_words WHERE counter_id = $1 AND serial > $2 ORDER BY serial LIMIT $3',
    [counterId, after, CHANGES_PER_PAGE],
  );
  const [newest] = await sql.query<{ head: number | null }>(
    'SELECT max(serial) AS head FROM province_words WHERE counter_id = $1',
    [counterId],
  );
  return { head: newest?.head ?? 0, words: rows.map(({ word }) => parseWord(word)) };
}

/** Everything that was said about one dossier or filing, the oldest first. */
export async function wordsAbout(
  sql: Sql,
  { counterId, about }: { readonly counterId: string; readonly about: string },
): Promise<readonly ProvinceWord[]> {
  const rows = await sql.query<{ word: string }>(
    'SELECT word FROM province_words WHERE counter_id = $1 AND about = $2 ORDER BY serial',
    [counterId, about],
  );
  return rows.map(({ word }) => parseWord(word));
}

async function nextPlace(
  sql: Sql,
  { counterId, about, now }: { readonly counterId: string; readonly about: string; readonly now: number },
): Promise<Place> {
  const [last] = await sql.query<{ serial: number | null }>(
    'SELECT max(serial) AS serial FROM province_words WHERE counter_id = $1',
    [counterId],
  );
  const [told] = await sql.query<{ at: number | null }>(
    'SELECT max(told_at) AS at FROM province_words WHERE counter_id = $1 AND about = $2',
    [counterId, about],
  );
  return {
    counterId,
    serial: (last?.serial ?? 0) + 1,
    at: getInstant(Math.max(now, (told?.at ?? 0) + 1)),
  };
}

/** A word that this province signed and stored itself. */
function parseWord(text: string): ProvinceWord {
  const word: ProvinceWord = JSON.parse(text);
  return word;
}
