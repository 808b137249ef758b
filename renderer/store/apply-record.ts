/**
 * The one file that writes projections. A run of journal records and the place
 * it ends (`appliedSeq`) are written in one transaction, so a crash leaves the
 * store at a place the journal can be read on from. Keys are used before the
 * transaction: IndexedDB commits while WebCrypto works.
 */
import type { JournalRecord } from '../../shared/journal/journal-body.ts';
import type { DossierId } from '../../shared/kernel/id.ts';
import { fail, succeed, type Result } from '../../shared/kernel/result.ts';
import { changeItem, type OutboxItem } from '../../shared/sync/outbox-item.ts';
import type { CounterDatabase } from './database.ts';
import { fromDossierRow, toDossierRow, type DossierRow, type Projection } from './dossier-row.ts';
import { wantedFileRow, type FileRow } from './file-row.ts';
import { foldRecords, type Folded, type OutboxStep } from './fold-records.ts';
import type { MetaRow } from './meta-row.ts';
import { toOfficeRow, type OfficeRow } from './office-row.ts';
import { fromOutboxRow, toOutboxRow } from './outbox-row.ts';
import type { RecentProjection } from './recent-projection.ts';
import type { RecordCipher } from './record-cipher.ts';

export interface Applied {
  readonly projections: readonly Projection[];
  readonly outboxTouched: boolean;
  readonly appliedSeq: number;
}

export type ApplyFailure =
  /** A row is missing, altered, or sealed by another key: the journal makes it anew. */
  | { readonly kind: 'row-damaged'; readonly dossierId: DossierId }
  /** Somebody else moved `appliedSeq` meanwhile: read it again. */
  | { readonly kind: 'overtaken' };

interface Sealed {
  readonly dossiers: readonly DossierRow[];
  readonly files: readonly FileRow[];
  readonly office: readonly OfficeRow[];
  readonly outbox: readonly OutboxStep[];
}

export interface ApplyParts {
  readonly database: CounterDatabase;
  readonly cipher: RecordCipher;
  readonly recent: RecentProjection;
}

/** Applies records that follow `from.appliedSeq`; all of them or none. */
export async function applyRecords(
  parts: ApplyParts,
  from: MetaRow,
  records: readonly JournalRecord[],
): Promise<Result<Applied, ApplyFailure>> {
  const { database, cipher, recent } = parts;
  const standing = await readStanding(parts, { records, appliedSeq: from.appliedSeq });
  if (!standing.ok) return standing;
  const folded = foldRecords(records, standing.value);
  if (!folded.ok) return fail({ kind: 'row-damaged', dossierId: folded.failure.dossierId });
  const orphan = await findOrphan(database, folded.value.outbox);
  if (orphan !== undefined) return fail({ kind: 'row-damaged', dossierId: orphan });
  const appliedSeq = records.at(-1)?.seq ?? from.appliedSeq;
  const projections = [...folded.value.projections.values()];
  const opened = projections.filter(({ openedSeq }) => openedSeq > from.appliedSeq);
  const rows = await sealAll(folded.value, cipher);
  const meta = { ...from, appliedSeq, dossiers: from.dossiers + opened.length };
  const written = await write(database, from, { rows, meta });
  if (!written.ok) return written;
  const [row, projection] = [rows.dossiers.at(-1), projections.at(-1)];
  if (row !== undefined && projection !== undefined) recent.keep(row, projection);
  return succeed({ projections, outboxTouched: folded.value.outbox.length > 0, appliedSeq });
}

/** Forgets every projection, to be read again from the journal's beginning. Copies of files stay: they name themselves. */
export async function resetProjections(database: CounterDatabase, epoch: string): Promise<void> {
  const tables = [database.meta, database.dossiers, database.outbox, database.office];
  await database.transaction('rw', tables, async () => {
    await Promise.all([database.dossiers.clear(), database.outbox.clear(), database.office.clear()]);
    await database.meta.put({ key: 'journal', epoch, appliedSeq: 0, dossiers: 0 });
  });
}

async function readStanding(
  { database, cipher, recent }: ApplyParts,
  page: { readonly records: readonly JournalRecord[]; readonly appliedSeq: number },
): Promise<Result<ReadonlyMap<DossierId, Projection>, ApplyFailure>> {
  const ids = [
    ...new Set(page.records.flatMap(({ body }) => (body.kind === 'action' ? [body.entry.dossierId] : []))),
  ];
  const rows = await database.dossiers.bulkGet(ids);
  const opened = await Promise.all(
    rows.map(async (row) =>
      row === undefined ? undefined : { row, is: recent.find(row) ?? (await fromDossierRow(row, cipher)) },
    ),
  );
  const standing = new Map<DossierId, Projection>();
  for (const [index, dossierId] of ids.entries()) {
    const found = opened[index];
    if (found === undefined) continue;
    const ahead = found.row.seq > page.appliedSeq; // written by nobody who also wrote `appliedSeq`
    if (found.is === undefined || ahead) return fail({ kind: 'row-damaged', dossierId });
    standing.set(dossierId, found.is);
  }
  return succeed(standing);
}

/** A dossier that the province speaks of, whose outbox row is missing or not ours. */
async function findOrphan(
  database: CounterDatabase,
  steps: readonly OutboxStep[],
): Promise<DossierId | undefined> {
  const added = new Set(steps.flatMap((step) => (step.kind === 'add' ? [step.item.dossierId] : [])));
  const changed = steps.flatMap((step) => (step.kind === 'change' ? [step.dossierId] : []));
  const needed = [...new Set(changed)].filter((dossierId) => !added.has(dossierId));
  const rows = await database.outbox.where('dossierId').anyOf(needed).toArray();
  const sound = new Set(rows.flatMap((row) => fromOutboxRow(row)?.dossierId ?? []));
  return needed.find((dossierId) => !sound.has(dossierId));
}

async function sealAll(folded: Folded, cipher: RecordCipher): Promise<Sealed> {
  const [dossiers, files, office] = await Promise.all([
    Promise.all([...folded.projections.values()].map((projection) => toDossierRow(projection, cipher))),
    Promise.all(folded.files.map(({ file, seq }) => wantedFileRow(file, seq, cipher))),
    Promise.all(folded.office.map(({ fact, seq }) => toOfficeRow(fact, seq, cipher))),
  ]);
  return { dossiers, files, office, outbox: folded.outbox };
}

async function write(
  database: CounterDatabase,
  from: MetaRow,
  { rows, meta }: { readonly rows: Sealed; readonly meta: MetaRow },
): Promise<Result<null, ApplyFailure>> {
  const { dossiers, outbox, files, office } = database;
  return database.transaction('rw', [database.meta, dossiers, outbox, files, office], async () => {
    const now = await database.meta.get('journal');
    if (now?.appliedSeq !== from.appliedSeq || now.epoch !== from.epoch) return fail({ kind: 'overtaken' });
    await dossiers.bulkPut(rows.dossiers);
    await office.bulkPut(rows.office);
    await addMissingFiles(database, rows.files);
    await writeOutbox(database, rows.outbox);
    await database.meta.put(meta);
    return succeed(null);
  });
}

async function addMissingFiles(database: CounterDatabase, rows: readonly FileRow[]): Promise<void> {
  const held = await database.files.bulkGet(rows.map((row) => row.name));
  await database.files.bulkPut(rows.filter((_, index) => held[index] === undefined));
}

/** All steps over the rows they begin from, read and written at once: one by one they are most of a rebuild's time. */
async function writeOutbox({ outbox }: CounterDatabase, steps: readonly OutboxStep[]): Promise<void> {
  const added = steps.flatMap((step) => (step.kind === 'add' ? [step.item.itemId] : []));
  const changed = steps.flatMap((step) => (step.kind === 'change' ? [step.dossierId] : []));
  const rows = [
    ...(await outbox.bulkGet(added)),
    ...(changed.length === 0 ? [] : await outbox.where('dossierId').anyOf(changed).toArray()),
  ];
  const standing = new Map<DossierId, OutboxItem>();
  for (const row of rows) {
    const item = row === undefined ? undefined : fromOutboxRow(row);
    if (item !== undefined) standing.set(item.dossierId, item);
  }
  const next = new Map<DossierId, OutboxItem>();
  for (const step of steps) {
    const dossierId = step.kind === 'add' ? step.item.dossierId : step.dossierId;
    const item = itemAfter(step, next.get(dossierId) ?? standing.get(dossierId));
    if (item !== undefined) next.set(dossierId, item);
  }
  await outbox.bulkPut([...next.values()].map(toOutboxRow));
}

/** What is there already is not added again: the same records may be applied twice. */
function itemAfter(step: OutboxStep, before: OutboxItem | undefined): OutboxItem | undefined {
  if (step.kind === 'add') return before ?? step.item;
  return before === undefined ? undefined : changeItem(before, step.change);
}
