import { createHash } from 'node:crypto';
import type { LifeEventsWire, LifeEventWire } from '../../shared/contract/province/life-wire.ts';
import type { LifeAction } from '../../shared/domain/life/life-action.ts';
import { applyLife, BEFORE_LIFE, type Life } from '../../shared/domain/life/life.ts';
import { withStatusWord } from '../../shared/domain/life/status-word.ts';
import { isAccountWord, isStatusWord, type ProvinceWord } from '../../shared/domain/province-word.ts';
import { canonicalJson } from '../../shared/kernel/canonical-json.ts';
import { asJson } from './as-json.ts';
import type { Database, Sql } from './database.ts';
import { Problem } from './problem.ts';
import { wordsAbout } from './province-words.ts';

/**
 * Takes in what a counter tells of its dossiers, each event once: the same again is as good, another body under the
 * same action is a conflict and nothing of the batch is taken. A dossier need not be here yet.
 */
export function takeEvents(
  { database, now }: { readonly database: Database; readonly now: () => number },
  counterId: string,
  { events }: LifeEventsWire,
): Promise<number> {
  return database.transaction(async (sql) => {
    // One teller per counter at a time, so that the order of arrival is that of its journal.
    await sql.query('SELECT 1 FROM counters WHERE counter_id = $1 FOR UPDATE', [counterId]);
    let taken = 0;
    for (const event of events) taken += await takeEvent(sql, { counterId, event, at: now() });
    return taken;
  });
}

async function takeEvent(
  sql: Sql,
  {
    counterId,
    event,
    at,
  }: { readonly counterId: string; readonly event: LifeEventWire; readonly at: number },
): Promise<0 | 1> {
  const text = canonicalJson(asJson(event));
  const digest = createHash('sha256').update(text).digest('hex');
  const [known] = await sql.query<{ body_digest: string }>(
    'SELECT body_digest FROM life_events WHERE counter_id = $1 AND action_id = $2',
    [counterId, event.actionId],
  );
  if (known !== undefined) {
    if (known.body_digest !== digest) throw new Problem('conflicting-action');
    return 0;
  }
  await sql.query(
    `INSERT INTO life_events (counter_id, action_id, dossier_id, portal_dossier_id, body_digest, life, told_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [
      counterId,
      event.actionId,
      event.dossierId,
      event.portalDossierId,
      digest,
      JSON.stringify(event.life),
      at,
    ],
  );
  return 1;
}

/** What the counter told of one dossier, the oldest first. */
export async function eventsOf(
  sql: Sql,
  { counterId, dossierId }: { readonly counterId: string; readonly dossierId: string },
): Promise<readonly LifeAction[]> {
  const rows = await sql.query<{ life: string }>(
    'SELECT life FROM life_events WHERE counter_id = $1 AND dossier_id = $2 ORDER BY place',
    [counterId, dossierId],
  );
  return rows.map(({ life }) => parseLife(life));
}

/** What the counter told of what a citizen filed. */
export async function eventsOfFiling(sql: Sql, portalDossierId: string): Promise<LifeAction[]> {
  const rows = await sql.query<{ life: string }>(
    'SELECT life FROM life_events WHERE portal_dossier_id = $1 ORDER BY place',
    [portalDossierId],
  );
  return rows.map(({ life }) => parseLife(life));
}

/** How far a dossier has come, by what its counter told and by what the province said itself; and its last moment. */
export async function lifeOf(
  sql: Sql,
  dossier: { readonly counterId: string; readonly dossierId: string; readonly actionId: string },
): Promise<{ readonly life: Life; readonly lastEventAt: number }> {
  const words = await wordsAbout(sql, { counterId: dossier.counterId, about: dossier.actionId });
  const told = await eventsOf(sql, dossier);
  const own = words.flatMap((word) => ownEvents(word, told));
  const events = [...told, ...own].sort((one, other) => one.occurredAt - other.occurredAt);
  const lived = events.reduce<Life>(applyLife, BEFORE_LIFE);
  const life = words.filter(isStatusWord).reduce(withStatusWord, lived);
  return { life, lastEventAt: events.at(-1)?.occurredAt ?? 0 };
}

/** The portal's and the gateways' words as the counter writes them down too. */
function ownEvents(word: ProvinceWord, told: readonly LifeAction[]): readonly LifeAction[] {
  const { body } = word;
  if (isAccountWord(word)) return [{ kind: 'account-step', step: word.body.step, occurredAt: body.at }];
  if (body.kind !== 'payment-told') return [];
  const { paymentId, amountVnd, paidAt, receiptNumber, gateway, transactionCode } = body;
  const confirmed = {
    kind: 'payment-confirmed',
    paymentId,
    gateway,
    transactionCode,
    occurredAt: body.at,
  } as const;
  if (told.some((event) => event.kind === 'paid' && event.payment.paymentId === paymentId))
    return [confirmed];
  const payment = {
    paymentId,
    method: 'online',
    amountVnd,
    paidAt,
    receiptNumber,
    standing: 'settled',
  } as const;
  return [{ kind: 'paid', payment, occurredAt: body.at }, confirmed];
}

/** An action that was parsed by its schema before it was stored. */
function parseLife(text: string): LifeAction {
  const life: LifeAction = JSON.parse(text);
  return life;
}
