import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto';
import type { SigningKeyListWire } from '../../shared/contract/province/key-list-wire.ts';
import type { ProvinceWord } from '../../shared/domain/province-word.ts';
import type { ProvinceReceipt } from '../../shared/domain/province-answer.ts';
import type { RuleSeal } from '../../shared/rules/directive/rule-seal.ts';
import { canonicalJson } from '../../shared/kernel/canonical-json.ts';
import { asJson } from './as-json.ts';
import type { Database, Sql } from './database.ts';
import { newId } from './new-id.ts';

/**
 * The province's keys: one root that never changes and signs the list of signing keys; signing keys that sign receipts.
 * Trial keys, kept in the database so that replicas share them; a real province keeps them in an HSM.
 */
export interface ProvinceKeys {
  readonly rootPublicKey: string;
}

interface SigningKeyRow {
  readonly key_id: string;
  readonly serial: number;
  readonly private_key: string;
  readonly public_key: string;
}

/** Makes the keys at the very first start; replicas that start together agree on one set. */
export async function openProvinceKeys(database: Database): Promise<ProvinceKeys> {
  const fresh = newKeyPair();
  await database.query(
    `INSERT INTO settings (name, value) VALUES ('root-private-key', $1) ON CONFLICT DO NOTHING`,
    [fresh.privateKey],
  );
  const first = newKeyPair();
  await database.query(
    `INSERT INTO signing_keys (key_id, serial, private_key, public_key) VALUES ($1, 1, $2, $3) ON CONFLICT DO NOTHING`,
    [newId(), first.privateKey, first.publicKey],
  );
  const root = await rootKey(database);
  return { rootPublicKey: publicText(root) };
}

/** A new signing key from now on; older ones stay in the list, because their receipts stay valid. */
export async function rotateSigningKey(database: Database): Promise<void> {
  const next = newKeyPair();
  await database.query(
    `INSERT INTO signing_keys (key_id, serial, private_key, public_key)
     SELECT $1, max(serial) + 1, $2, $3 FROM signing_keys`,
    [newId(), next.privateKey, next.publicKey],
  );
}

export async function signedKeyList(sql: Sql): Promise<SigningKeyListWire> {
  const rows = await signingKeys(sql);
  const body: SigningKeyListWire['body'] = {
    kind: 'signing-keys',
    serial: rows.at(-1)?.serial ?? 1,
    keys: rows.map((row) => ({ keyId: row.key_id, publicKey: row.public_key })),
  };
  return { body, signature: signCanonical(await rootKey(sql), body) };
}

export function signReceipt(sql: Sql, body: ProvinceReceipt['body']): Promise<ProvinceReceipt> {
  return signWithNewest(sql, body);
}

/** The province's word on a whole document, with the keys that it is judged by. */
export async function sealDocument(sql: Sql, value: unknown): Promise<RuleSeal> {
  const { keyId, signature } = await signWithNewest(sql, value);
  return { keys: await signedKeyList(sql), keyId, signature };
}

export async function signWord<Word extends ProvinceWord>(sql: Sql, body: Word['body']): Promise<Word> {
  return signWithNewest(sql, body) as Promise<Word>; // its body names the word
}

async function signWithNewest<Body>(
  sql: Sql,
  body: Body,
): Promise<{ readonly body: Body; readonly keyId: string; readonly signature: string }> {
  const newest = (await signingKeys(sql)).at(-1);
  if (newest === undefined) throw new Error('the province has no signing key');
  return { body, keyId: newest.key_id, signature: signCanonical(privateKeyOf(newest.private_key), body) };
}

/** ECDSA P-256 over SHA-256 of the canonical JSON; false for anything that is not a P-256 key or signature. */
export function verifyCanonical(publicKey: string, value: unknown, signature: string): boolean {
  const key = findP256PublicKey(publicKey);
  if (key === undefined) return false;
  return verify(
    'sha256',
    Buffer.from(canonicalJson(asJson(value))),
    { key, dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  );
}

/** A P-256 public key in SPKI DER, base64url; anything else is `undefined`. */
export function findP256PublicKey(text: string): KeyObject | undefined {
  try {
    const key = createPublicKey({ key: Buffer.from(text, 'base64url'), format: 'der', type: 'spki' });
    return key.asymmetricKeyDetails?.namedCurve === 'prime256v1' ? key : undefined;
  } catch {
    return undefined; // not a key at all: the same answer as a key of another kind
  }
}

function signCanonical(key: KeyObject, value: unknown): string {
  const text = Buffer.from(canonicalJson(asJson(value)));
  return sign('sha256', text, { key, dsaEncoding: 'ieee-p1363' }).toString('base64url');
}

async function rootKey(sql: Sql): Promise<KeyObject> {
  const [row] = await sql.query<{ value: string }>(
    `SELECT value FROM settings WHERE name = 'root-private-key'`,
  );
  if (row === undefined) throw new Error('the province has no root key');
  return privateKeyOf(row.value);
}

function signingKeys(sql: Sql): Promise<readonly SigningKeyRow[]> {
  return sql.query<SigningKeyRow>('SELECT * FROM signing_keys ORDER BY serial');
}

function newKeyPair(): { readonly privateKey: string; readonly publicKey: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return {
    privateKey: privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64url'),
    publicKey: publicKey.export({ format: 'der', type: 'spki' }).toString('base64url'),
  };
}

function privateKeyOf(text: string): KeyObject {
  return createPrivateKey({ key: Buffer.from(text, 'base64url'), format: 'der', type: 'pkcs8' });
}

function publicText(privateKey: KeyObject): string {
  return createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).toString('base64url');
}
