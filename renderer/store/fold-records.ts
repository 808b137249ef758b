import { assertNever } from '../../shared/kernel/assert-never.ts';
import { applyEntry, findValidSignature, stateOf, type Dossier } from '../../shared/domain/dossier.ts';
import type { FileRef } from '../../shared/domain/file-ref.ts';
import type { DossierAction, HistoryEntry } from '../../shared/domain/history.ts';
import type { JournalRecord } from '../../shared/journal/journal-body.ts';
import { componentsToSign } from '../../shared/domain/paper-kinds.ts';
import type { DossierId } from '../../shared/kernel/id.ts';
import { fail, succeed, type Result } from '../../shared/kernel/result.ts';
import { newOutboxItem, type ItemChange, type OutboxItem } from '../../shared/sync/outbox-item.ts';
import { compactHistory } from './compact-history.ts';
import type { Projection } from './dossier-row.ts';
import type { OfficeFact } from './office-row.ts';

export type OutboxStep =
  | { readonly kind: 'add'; readonly item: OutboxItem }
  | { readonly kind: 'change'; readonly dossierId: DossierId; readonly change: ItemChange };

/** What a run of records makes of the rows. Nothing here has been written yet. */
export interface Folded {
  readonly projections: ReadonlyMap<DossierId, Projection>;
  readonly outbox: readonly OutboxStep[];
  readonly office: readonly { readonly fact: OfficeFact; readonly seq: number }[];
  readonly files: readonly { readonly file: FileRef; readonly seq: number }[];
}

/** Folds records, in order, onto the dossiers as they stand. Fails when a record needs a dossier that is not there. */
export function foldRecords(
  records: readonly JournalRecord[],
  standing: ReadonlyMap<DossierId, Projection>,
): Result<Folded, { readonly kind: 'row-missing'; readonly dossierId: DossierId }> {
  const projections = new Map<DossierId, Projection>();
  const outbox: OutboxStep[] = [];
  const files: Folded['files'][number][] = [];
  for (const { seq, body } of records) {
    if (body.kind !== 'action') continue;
    const { entry } = body;
    const before = projections.get(entry.dossierId) ?? standing.get(entry.dossierId);
    if (before === undefined && entry.action.kind !== 'draft-saved') {
      return fail({ kind: 'row-missing', dossierId: entry.dossierId });
    }
    const projection = extend(before, entry, seq);
    projections.set(entry.dossierId, projection);
    outbox.push(...outboxSteps(entry, before?.dossier, projection.dossier));
    files.push(...filesToCopy(entry, projection.dossier).map((file) => ({ file, seq })));
  }
  return succeed({ projections, outbox, office: records.flatMap(officeFacts), files });
}

function extend(before: Projection | undefined, entry: HistoryEntry, seq: number): Projection {
  return {
    dossier: applyEntry(before?.dossier, entry),
    history: compactHistory(before?.history ?? [], entry),
    openedSeq: before?.openedSeq ?? seq,
    seq,
  };
}

function officeFacts({ seq, body }: JournalRecord): Folded['office'] {
  if (body.kind === 'office-configured') return [{ fact: { kind: 'office', office: body.office }, seq }];
  return body.kind === 'clerk-added' ? [{ fact: { kind: 'clerk', clerk: body.clerk }, seq }] : [];
}

function outboxSteps(
  entry: HistoryEntry,
  before: Dossier | undefined,
  after: Dossier,
): readonly OutboxStep[] {
  const { dossierId, at } = entry;
  const change = changeOf(entry, after);
  if (change !== undefined) return [{ kind: 'change', dossierId, change }];
  if (!becameSendable(before, after)) return [];
  const item = newOutboxItem({ actionId: after.submissionId, dossierId, at }, bytesToSend(after));
  return [{ kind: 'add', item }];
}

/** What happens between the counter and the province; the rest does not concern the line. */
type LineAction = Extract<
  DossierAction,
  { kind: 'delivered' | 'registered' | 'refused' | 'forgotten' | 'resubmitted' }
>;

const LINE_ACTIONS: readonly DossierAction['kind'][] = [
  'delivered',
  'registered',
  'refused',
  'forgotten',
  'resubmitted',
] satisfies readonly LineAction['kind'][];

function isLineAction(action: DossierAction): action is LineAction {
  return LINE_ACTIONS.includes(action.kind);
}

/** What an entry says of a dossier that is on its way already. */
function changeOf({ action, actionId, at }: HistoryEntry, after: Dossier): ItemChange | undefined {
  if (!isLineAction(action)) return undefined;
  switch (action.kind) {
    case 'delivered':
    case 'forgotten':
      return { kind: action.kind, nextTryAt: at };
    case 'registered':
      return { kind: 'registered' };
    case 'refused':
      return { kind: 'refused', reason: action.refusal.reason };
    case 'resubmitted':
      return { kind: 'resubmitted', actionId, nextTryAt: at, totalBytes: bytesToSend(after) };
    default:
      return assertNever(action);
  }
}

/** A dossier that is to be signed later waits outside the outbox: the line has nothing to do with it yet. */
function becameSendable(before: Dossier | undefined, after: Dossier): boolean {
  const was = before !== undefined && stateOf(before).kind === 'received';
  return !was && stateOf(after).kind === 'received';
}

/** Papers become worth a second copy when the office has taken them in, signed then or later; a form when it is issued. */
function filesToCopy({ action }: HistoryEntry, dossier: Dossier): readonly FileRef[] {
  if (action.kind === 'form-issued') return [action.file];
  if (action.kind === 'life') return action.life.kind === 'result-digitised' ? [action.life.result.file] : [];
  if (action.kind === 'component-signed') return dossier.reception === undefined ? [] : [action.file];
  return action.kind === 'received' ? signedFiles(dossier) : [];
}

function bytesToSend(dossier: Dossier): number {
  return signedFiles(dossier).reduce((sum, file) => sum + file.sizeBytes, 0);
}

function signedFiles(dossier: Dossier): readonly FileRef[] {
  return componentsToSign(dossier.draft).flatMap(
    (component) => findValidSignature(dossier, component)?.file ?? [],
  );
}
