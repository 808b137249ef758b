import type {
  AccountActWire,
  OfficerActWire,
  PaymentActWire,
} from '../../shared/contract/province/word-wire.ts';
import type { ProvinceWord } from '../../shared/domain/province-word.ts';
import { parseActionId, type ActionId } from '../../shared/kernel/id.ts';
import type { Database, Sql } from './database.ts';
import { Problem } from './problem.ts';
import { sayWord } from './province-words.ts';

/** What officers, the portal and its gateways say of a dossier that stands on a code; trial only, there is no screen for it. */

interface Telling {
  readonly database: Database;
  readonly now: () => number;
}

export interface StandingDossier {
  readonly counterId: string;
  readonly actionId: ActionId;
}

/** An officer comes so far with it. */
export function tellStatus(telling: Telling, code: string, act: OfficerActWire): Promise<ProvinceWord> {
  return tellOf(telling, code, ({ actionId }) => ({ kind: 'processing-status', code, actionId, ...act }));
}

/** The portal answers about the account of its owner. */
export function tellAccount(telling: Telling, code: string, { step }: AccountActWire): Promise<ProvinceWord> {
  return tellOf(telling, code, ({ actionId }) => ({ kind: 'account-told', actionId, step }));
}

/** Money came through a gateway. */
export function tellPayment(telling: Telling, code: string, act: PaymentActWire): Promise<ProvinceWord> {
  return tellOf(telling, code, ({ actionId }) => ({ kind: 'payment-told', actionId, ...act }));
}

type Unplaced<Body> = Body extends unknown ? Omit<Body, 'counterId' | 'serial' | 'at'> : never;

function tellOf(
  { database, now }: Telling,
  code: string,
  say: (dossier: StandingDossier) => Unplaced<ProvinceWord['body']>,
): Promise<ProvinceWord> {
  return database.transaction(async (sql) => {
    const dossier = await standingOn(sql, code);
    const to = { counterId: dossier.counterId, about: dossier.actionId, now: now() };
    return sayWord(sql, to, (place) => ({ ...say(dossier), ...place }));
  });
}

async function standingOn(sql: Sql, code: string): Promise<StandingDossier> {
  const [row] = await sql.query<{ counter_id: string; action_id: string }>(
    `SELECT counter_id, action_id FROM dossiers WHERE code = $1 AND state <> 'refused'`,
    [code],
  );
  if (row === undefined) throw new Problem('not-found');
  const actionId = parseActionId(row.action_id);
  if (actionId === undefined) throw new Error('a stored action id is not one');
  return { counterId: row.counter_id, actionId };
}
