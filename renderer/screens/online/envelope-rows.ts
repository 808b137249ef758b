import { stateOf, type Dossier, type DossierState } from '../../../shared/domain/dossier.ts';
import type { DossierId } from '../../../shared/kernel/id.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';

/** One envelope that the public post (BCCI) brought; nobody came with it. */
export interface EnvelopeRow {
  readonly dossierId: DossierId;
  readonly stampedAt: Instant;
  readonly itemCode: string;
  readonly ownerName: string;
  readonly procedureCode: string | null;
  readonly code: string;
  readonly state: DossierState['kind'];
  /** Form 02 was made, and the citizen is to answer. */
  readonly awaitsCitizen: boolean;
}

const OPEN: readonly DossierState['kind'][] = ['draft', 'signed'];

/** What is opened and not received first, the one that was stamped first before the others; then the received ones, the latest first. */
export function envelopeRows(dossiers: readonly Dossier[]): readonly EnvelopeRow[] {
  const rows = dossiers.flatMap((dossier) => rowOf(dossier) ?? []);
  const open = rows.filter(isOpen).toSorted((one, other) => one.stampedAt - other.stampedAt);
  const done = rows.filter((row) => !isOpen(row)).toSorted((one, other) => other.stampedAt - one.stampedAt);
  return [...open, ...done];
}

function isOpen({ state }: EnvelopeRow): boolean {
  return OPEN.includes(state);
}

function rowOf(dossier: Dossier): EnvelopeRow | undefined {
  const { dossierId, draft, reception, life } = dossier;
  const { arrival } = draft;
  const state = stateOf(dossier).kind;
  if (arrival.kind !== 'post' || state === 'discarded') return undefined;
  return {
    dossierId,
    stampedAt: arrival.stampedAt,
    itemCode: arrival.itemCode,
    ownerName: draft.applicant.fullName,
    procedureCode: draft.procedureCode,
    code: reception?.code ?? '',
    state,
    awaitsCitizen: life.supplements.some(({ broughtAt }) => broughtAt === undefined),
  };
}
