import { createHash } from 'node:crypto';
import type { SubmitAnswerWire } from '../../shared/contract/province/answer-wire.ts';
import type { DossierWire } from '../../shared/contract/province/dossier-wire.ts';
import type { Refusal } from '../../shared/domain/province-answer.ts';
import type { FileRef } from '../../shared/domain/file-ref.ts';
import { getSha256 } from '../../shared/kernel/sha256.ts';
import { canonicalJson } from '../../shared/kernel/canonical-json.ts';
import { asJson } from './as-json.ts';
import type { Database, Sql } from './database.ts';
import { isCodeLent } from './dossier-code.ts';
import { findUnmatchedPaper } from './completeness.ts';
import { refusal } from './refusals.ts';

interface Submission {
  readonly counterId: string;
  readonly dossier: DossierWire;
  readonly text: string;
  readonly digest: string;
  readonly at: number;
}

/**
 * Takes a dossier in, exactly once. The key is the action and the digest of its canonical body: the same again gets the
 * same answer, another body under the same action is a named conflict and changes nothing.
 */
export async function submitDossier(
  province: { readonly database: Database; readonly now: () => number },
  counterId: string,
  dossier: DossierWire,
): Promise<SubmitAnswerWire> {
  const text = canonicalJson(asJson(dossier));
  const digest = createHash('sha256').update(text).digest('hex');
  const submission: Submission = { counterId, dossier, text, digest, at: province.now() };
  return province.database.transaction(async (sql) => {
    // One writer per action, then one per code: whoever sends the same again waits here and then finds it held.
    await lockName(sql, `${counterId}/${dossier.actionId}`);
    await lockName(sql, dossier.reception.code);
    const [known] = await sql.query<{ body_digest: string; refusal: string | null }>(
      'SELECT body_digest, refusal FROM dossiers WHERE counter_id = $1 AND action_id = $2 FOR UPDATE',
      [counterId, dossier.actionId],
    );
    if (known === undefined) return takeIn(sql, submission);
    if (known.body_digest !== digest) return conflict(sql, submission);
    return known.refusal === null ? accepted(sql, submission) : refused(parseRefusal(known.refusal));
  });
}

/** The stored text of a refusal, which this province wrote itself. */
export function parseRefusal(text: string): Refusal {
  const stored: Refusal = JSON.parse(text);
  return stored;
}

async function takeIn(sql: Sql, submission: Submission): Promise<SubmitAnswerWire> {
  const { code } = submission.dossier.reception;
  const why = await findRefusal(sql, submission);
  await insertDossier(sql, submission, why);
  if (why === undefined) return accepted(sql, submission);
  if (why.reason === 'code-taken')
    await sql.query(`UPDATE dossiers SET parked = true WHERE code = $1`, [code]);
  if (why.reason === 'code-taken' || why.reason === 'code-outside-lease')
    await park(sql, submission, why.reason);
  return refused(why);
}

async function findRefusal(sql: Sql, { counterId, dossier, at }: Submission): Promise<Refusal | undefined> {
  const { code } = dossier.reception;
  if (!(await isCodeLent(sql, counterId, dossier.reception)))
    return refusal('code-outside-lease', { at, about: code });
  if (await isTaken(sql, dossier)) return refusal('code-taken', { at, about: code });
  const paper = findUnmatchedPaper(dossier);
  return paper === undefined ? undefined : refusal('incomplete', { at, about: paper });
}

/**
 * A code stands for one dossier: the first that came with it from the counter it was lent to. When that one was refused
 * it may come again, mended, under another action; nobody else ever may.
 */
async function isTaken(sql: Sql, { draft, reception }: DossierWire): Promise<boolean> {
  const rows = await sql.query<{ body: string; refusal: string | null }>(
    'SELECT body, refusal FROM dossiers WHERE code = $1 ORDER BY arrival',
    [reception.code],
  );
  const rightful = rows.filter(
    (row) => row.refusal === null || parseRefusal(row.refusal).reason !== 'code-outside-lease',
  );
  const [owner] = rightful;
  if (owner === undefined) return false;
  const held: DossierWire = JSON.parse(owner.body); // parsed by its schema before it was stored
  return held.draft.dossierId !== draft.dossierId || rightful.some((row) => row.refusal === null);
}

async function insertDossier(sql: Sql, submission: Submission, why: Refusal | undefined): Promise<void> {
  const { counterId, dossier, text, digest, at } = submission;
  const parked = why?.reason === 'code-taken' || why?.reason === 'code-outside-lease';
  await sql.query(
    `INSERT INTO dossiers
       (counter_id, action_id, body_digest, body, code, state, parked, refusal, received_at, reserve_number,
        portal_dossier_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      counterId,
      dossier.actionId,
      digest,
      text,
      dossier.reception.code,
      why === undefined ? 'waiting-for-files' : 'refused',
      parked,
      why === undefined ? null : canonicalJson(asJson(why)),
      at,
      dossier.reception.reserveNumber,
      portalDossierIdOf(dossier),
    ],
  );
  for (const [place, { componentCode, nameVi, file, signature }] of dossier.files.entries()) {
    await sql.query(
      `INSERT INTO dossier_files
         (counter_id, action_id, place, component_code, name_vi, sha256, size_bytes, certificate_digest)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        counterId,
        dossier.actionId,
        place,
        componentCode,
        nameVi,
        file.digest,
        file.sizeBytes,
        signature.certificateDigest,
      ],
    );
  }
}

function portalDossierIdOf({ draft: { arrival } }: DossierWire): string | null {
  return arrival.kind === 'portal' ? arrival.portalDossierId : null;
}

async function accepted(sql: Sql, { counterId, dossier }: Submission): Promise<SubmitAnswerWire> {
  const rows = await sql.query<{ sha256: string; size_bytes: number }>(
    `SELECT DISTINCT dossier_files.sha256, dossier_files.size_bytes FROM dossier_files
     LEFT JOIN files USING (sha256)
     WHERE counter_id = $1 AND action_id = $2 AND files.sha256 IS NULL ORDER BY 1`,
    [counterId, dossier.actionId],
  );
  const missing: FileRef[] = rows.map((row) => ({
    digest: getSha256(row.sha256),
    sizeBytes: row.size_bytes,
  }));
  return { kind: 'accepted', missing };
}

async function conflict(sql: Sql, submission: Submission): Promise<SubmitAnswerWire> {
  const about = submission.dossier.reception.code;
  await sql.query('UPDATE dossiers SET parked = true WHERE counter_id = $1 AND action_id = $2', [
    submission.counterId,
    submission.dossier.actionId,
  ]);
  await park(sql, submission, 'conflicting-action');
  return refused(refusal('conflicting-action', { at: submission.at, about }));
}

/** Keeps what was refused, once per body, for a person to look at. */
async function park(sql: Sql, submission: Submission, reason: Refusal['reason']): Promise<void> {
  await sql.query(
    `INSERT INTO parked (counter_id, action_id, code, reason, body, parked_at)
     SELECT $1, $2, $3, $4, $5, $6::bigint
     WHERE NOT EXISTS (SELECT 1 FROM parked WHERE counter_id = $1 AND action_id = $2 AND body = $5)`,
    [
      submission.counterId,
      submission.dossier.actionId,
      submission.dossier.reception.code,
      reason,
      submission.text,
      submission.at,
    ],
  );
}

/** Held until the transaction ends; two names with one hash only wait for each other needlessly. */
async function lockName(sql: Sql, name: string): Promise<void> {
  await sql.query('SELECT pg_advisory_xact_lock(hashtext($1))', [name]);
}

function refused(why: Refusal): SubmitAnswerWire {
  return { kind: 'refused', refusal: why };
}
