import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { AssertionWire, TokenAnswerWire } from '../../shared/contract/province/session-wire.ts';
import type { Database } from './database.ts';
import { verifyCanonical } from './keys.ts';
import { Problem } from './problem.ts';
import { isRevoked } from './revocation.ts';

/** How far a counter's clock may be off before its assertion is too old, or too new. */
export const ASSERTION_WINDOW_MS = 5 * 60 * 1000;

/**
 * Bearer tokens that any replica can check without asking another: an HMAC over who and until when,
 * under one secret in the database. A machine that was revoked is asked for there each time.
 */
export interface Tokens {
  issue(assertion: AssertionWire): Promise<TokenAnswerWire>;
  /** The counter that holds this token; throws `token-refused`, or `counter-revoked` from that moment on. */
  counterOf(authorization: string | undefined): Promise<string>;
}

export async function openTokens(options: {
  readonly database: Database;
  readonly now: () => number;
  readonly lifetimeMs: number;
}): Promise<Tokens> {
  const secret = await tokenSecret(options.database);
  return {
    async issue(assertion) {
      await checkAssertion(options, assertion);
      const claim = `${assertion.body.counterId}.${options.now() + options.lifetimeMs}`;
      return { token: `${claim}.${mac(secret, claim)}`, expiresInMs: options.lifetimeMs };
    },
    async counterOf(authorization) {
      const counterId = counterOf({ secret, now: options.now() }, authorization);
      if (await isRevoked(options.database, counterId)) throw new Problem('counter-revoked');
      return counterId;
    },
  };
}

function counterOf(
  check: { readonly secret: string; readonly now: number },
  authorization: string | undefined,
): string {
  const [, counterId, until, given] =
    /^Bearer ([A-Za-z0-9-]+)\.(\d+)\.([A-Za-z0-9_-]+)$/.exec(authorization ?? '') ?? [];
  if (counterId === undefined || until === undefined || given === undefined)
    throw new Problem('token-refused');
  const expected = Buffer.from(mac(check.secret, `${counterId}.${until}`));
  const offered = Buffer.from(given);
  const genuine = offered.length === expected.length && timingSafeEqual(offered, expected);
  if (!genuine || Number(until) <= check.now) throw new Problem('token-refused');
  return counterId;
}

async function checkAssertion(
  { database, now }: { readonly database: Database; readonly now: () => number },
  { body, signature }: AssertionWire,
): Promise<void> {
  const at = now();
  const [counter] = await database.query<{ public_key: string }>(
    'SELECT public_key FROM counters WHERE counter_id = $1',
    [body.counterId],
  );
  if (counter === undefined || !verifyCanonical(counter.public_key, body, signature)) {
    throw new Problem('assertion-refused');
  }
  if (await isRevoked(database, body.counterId)) throw new Problem('counter-revoked');
  if (Math.abs(at - body.issuedAt) > ASSERTION_WINDOW_MS) throw new Problem('assertion-expired');
  await database.query('DELETE FROM nonces WHERE expires_at < $1', [at]);
  const inserted = await database.query(
    'INSERT INTO nonces (counter_id, nonce, expires_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING nonce',
    // Kept for as long as the assertion could pass the clock check, and then once more.
    [body.counterId, body.nonce, at + 3 * ASSERTION_WINDOW_MS],
  );
  if (inserted.length === 0) throw new Problem('assertion-refused');
}

async function tokenSecret(database: Database): Promise<string> {
  await database.query(
    `INSERT INTO settings (name, value) VALUES ('token-secret', $1) ON CONFLICT DO NOTHING`,
    [randomBytes(32).toString('base64url')],
  );
  const [row] = await database.query<{ value: string }>(
    `SELECT value FROM settings WHERE name = 'token-secret'`,
  );
  if (row === undefined) throw new Error('the province has no token secret');
  return row.value;
}

function mac(secret: string, claim: string): string {
  return createHmac('sha256', secret).update(claim).digest('base64url');
}
