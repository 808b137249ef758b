import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { FiledOnlineWire } from '../../shared/contract/province/filed-wire.ts';
import type { CitizenFilesWire } from '../../shared/contract/province/word-wire.ts';
import type { PortalFiling, PortalPaper } from '../../shared/domain/portal-filing.ts';
import { getInstant } from '../../shared/kernel/instant.ts';
import { getSha256 } from '../../shared/kernel/sha256.ts';
import type { Database, Sql } from './database.ts';
import { keepFile, type FileStore } from './file-store.ts';
import { eventsOfFiling } from './life-events.ts';
import { newId } from './new-id.ts';
import { Problem } from './problem.ts';
import { sayWord } from './province-words.ts';

interface Filing {
  readonly database: Database;
  readonly store: FileStore;
  readonly now: () => number;
}

/** A citizen files online: the files are kept, and the counter that answers is told. Filed twice it is one filing. */
export async function fileOnline(
  { database, store, now }: Filing,
  { papers: contents, ...facts }: CitizenFilesWire,
): Promise<PortalFiling> {
  const papers: PortalPaper[] = [];
  for (const { content, ...paper } of contents) {
    papers.push({
      ...paper,
      file: await keepBytes({ database, store, now }, Buffer.from(content, 'base64')),
    });
  }
  const filing: PortalFiling = { ...facts, submittedAt: getInstant(now()), papers };
  return database.transaction(async (sql) => {
    const counterId = await answeringCounter(sql);
    const rows = await sql.query(
      `INSERT INTO portal_filings (portal_dossier_id, counter_id, filing, filed_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT DO NOTHING RETURNING portal_dossier_id`,
      [filing.portalDossierId, counterId, JSON.stringify(filing), filing.submittedAt],
    );
    if (rows.length === 0) return filing;
    for (const { file } of papers) {
      await sql.query(
        'INSERT INTO portal_papers (portal_dossier_id, sha256) VALUES ($1, $2) ON CONFLICT DO NOTHING',
        [filing.portalDossierId, file.digest],
      );
    }
    const to = { counterId, about: filing.portalDossierId, now: now() };
    await sayWord(sql, to, (place) => ({ kind: 'portal-filed', filing, ...place }));
    return filing;
  });
}

/** The trial deals every filing to the counter that was enrolled first; a real province has its own way. */
async function answeringCounter(sql: Sql): Promise<string> {
  const [row] = await sql.query<{ counter_id: string }>(
    'SELECT counter_id FROM counters ORDER BY enrolled_at, counter_id LIMIT 1',
  );
  if (row === undefined) throw new Problem('not-found');
  return row.counter_id;
}

async function keepBytes(filing: Filing, bytes: Buffer): Promise<PortalPaper['file']> {
  const digest = getSha256(createHash('sha256').update(bytes).digest('hex'));
  await mkdir(filing.store.directory, { recursive: true });
  const path = join(filing.store.directory, `filed-${newId()}`);
  await writeFile(path, bytes);
  await keepFile({ sql: filing.database, store: filing.store, now: filing.now }, { path, sha256: digest });
  return { digest, sizeBytes: bytes.length };
}

/** Bytes [start, last] of a file that was filed with this counter; nobody else's. */
export async function openFiled(
  { database, store }: Filing,
  asked: { readonly counterId: string; readonly sha256: string; readonly range: string | undefined },
): Promise<{ readonly bytes: Readable; readonly contentRange: string; readonly length: number }> {
  const [held] = await database.query<{ size_bytes: number }>(
    `SELECT files.size_bytes FROM portal_papers JOIN portal_filings USING (portal_dossier_id) JOIN files USING (sha256)
     WHERE counter_id = $1 AND sha256 = $2`,
    [asked.counterId, asked.sha256],
  );
  if (held === undefined) throw new Problem('not-found');
  const sizeBytes = Number(held.size_bytes);
  const [, first = '', end = ''] = /^bytes=(\d{1,15})-(\d{1,15})$/.exec(asked.range ?? '') ?? [];
  const start = Number(first);
  const last = Math.min(Number(end), sizeBytes - 1);
  if (first === '' || start > last) throw new Problem('malformed');
  return {
    bytes: createReadStream(store.pathOf(asked.sha256), { start, end: last }),
    contentRange: `bytes ${start}-${last}/${sizeBytes}`,
    length: last - start + 1,
  };
}

/** What was filed online, and how it was answered. */
export async function filedOnline(sql: Sql): Promise<FiledOnlineWire['filings']> {
  const rows = await sql.query<{ portal_dossier_id: string; filed_at: number; code: string | null }>(
    `SELECT portal_filings.portal_dossier_id, filed_at, code FROM portal_filings
     LEFT JOIN dossiers ON dossiers.portal_dossier_id = portal_filings.portal_dossier_id AND state <> 'refused'
     ORDER BY filed_at, portal_filings.portal_dossier_id`,
  );
  return Promise.all(
    rows.map(async (row) => ({
      portalDossierId: row.portal_dossier_id,
      submittedAt: getInstant(Number(row.filed_at)),
      code: row.code,
      events: await eventsOfFiling(sql, row.portal_dossier_id),
    })),
  );
}
