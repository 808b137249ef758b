import { createHash } from 'node:crypto';
import type { Dossier } from '../../shared/domain/dossier.ts';
import type { DossierAction, HistoryEntry } from '../../shared/domain/history.ts';
import { canonicalJson } from '../../shared/kernel/canonical-json.ts';
import { parseActionId } from '../../shared/kernel/id.ts';
import type { Json } from '../../shared/kernel/wire.ts';
import type { Counter } from './counter.ts';

export interface ProvinceNews {
  readonly clerkId: 'province' | 'machine';
  /** What tells this news from other news of its kind. */
  readonly about: unknown;
  readonly action: Extract<
    DossierAction,
    { kind: 'delivered' | 'registered' | 'refused' | 'processing-told' | 'forgotten' | 'life' }
  >;
}

/**
 * Journals news once: a late or repeated answer is the same record, another answer of the same kind is news.
 * `false`: a refusal of a submission that a clerk has mended meanwhile, which says nothing of the new one.
 */
export function recordAnswer(counter: Counter, dossier: Dossier, news: ProvinceNews): Promise<boolean> {
  return counter.exclusively(async () => {
    const { submissionId } = counter.ledger.findDossier(dossier.dossierId) ?? dossier;
    if (news.action.kind === 'refused' && submissionId !== dossier.submissionId) return false;
    const entry = findNews(counter, dossier, news);
    if (entry !== undefined) await counter.appendEntry(entry);
    return true;
  });
}

/** The receipt that stood so far names the loss: losing the next one is another loss. */
export async function recordForgotten(counter: Counter, dossier: Dossier): Promise<void> {
  const lost = dossier.registered ?? dossier.delivered;
  if (lost === undefined) return;
  const action = { kind: 'forgotten', lost: lost.body.stage } as const;
  await recordAnswer(counter, dossier, { clerkId: 'machine', about: lost.body, action });
}

/** The entry to append, `undefined` when it is in the journal. Call inside `exclusively`. */
export function findNews(
  counter: Counter,
  { dossierId, submissionId }: Dossier,
  { clerkId, about, action }: ProvinceNews,
): HistoryEntry | undefined {
  const actionId = parseActionId(`${submissionId}-${SUFFIX[action.kind]}-${shortDigest(about)}`);
  if (actionId === undefined) throw new TypeError('ids made here are well formed');
  if (counter.ledger.findOutcome(actionId) !== undefined) return undefined;
  return { actionId, dossierId, clerkId, at: counter.parts.now(), action };
}

/** Short, so that the id keeps within its length. */
const SUFFIX = {
  delivered: 'delivered',
  registered: 'registered',
  refused: 'refused',
  'processing-told': 'told',
  forgotten: 'forgotten',
  life: 'life',
} as const satisfies Record<ProvinceNews['action']['kind'], string>;

/** Twelve digits tell the few answers of one kind to one dossier apart. */
function shortDigest(about: unknown): string {
  const json: Json = JSON.parse(JSON.stringify(about)); // what the wire carried
  return createHash('sha256').update(canonicalJson(json)).digest('hex').slice(0, 12);
}
