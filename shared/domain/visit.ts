import { assertNever } from '../kernel/assert-never.ts';
import type { ActionId, ClerkId, DossierId, VisitId } from '../kernel/id.ts';
import type { Instant } from '../kernel/instant.ts';

/** Who told the visitor: the clerk at the counter, a volunteer of the office, or the kiosk in the hall. */
export const GUIDES = ['clerk', 'volunteer', 'kiosk'] as const;

export type Guide = (typeof GUIDES)[number];

/** What a visitor was told about. Each is an explicit act of a person: nothing that is counted is ticked before (KPI K10). */
export interface Guidance {
  readonly online: boolean;
  readonly post: boolean;
  readonly guide: Guide;
}

/** What a person came for. Whoever only fetches a result, or brings the post, is not one to guide (KPI K10). */
export const VISIT_PURPOSES = ['procedure', 'pick-up', 'postal-staff'] as const;

export type VisitPurpose = (typeof VISIT_PURPOSES)[number];

/** What can happen in a visit (lượt). A visit is a fold over these. */
export type VisitAction =
  | { readonly kind: 'visit-opened' }
  /** A dossier was begun for this visitor. */
  | { readonly kind: 'dossier-joined'; readonly dossierId: DossierId }
  /** Replaces what was recorded before; both topics `false` takes it back. */
  | { readonly kind: 'guidance-recorded'; readonly guidance: Guidance }
  /** Replaces what was recorded before. */
  | { readonly kind: 'purpose-recorded'; readonly purpose: VisitPurpose }
  | { readonly kind: 'visit-closed' }
  /** Recorded by mistake: counted nowhere. */
  | { readonly kind: 'visit-voided' };

/** One line of a visit's history. No personal data: who the visitor was stands in the dossiers alone. */
export interface VisitEntry {
  readonly actionId: ActionId;
  readonly visitId: VisitId;
  readonly clerkId: ClerkId;
  readonly at: Instant;
  readonly action: VisitAction;
}

/** One person's time at the counter, whatever number of dossiers it brings. */
export interface Visit {
  readonly visitId: VisitId;
  readonly openedAt: Instant;
  /** Without a word of the clerk, a matter to be dealt with. */
  readonly purpose: VisitPurpose;
  readonly dossierIds: readonly DossierId[];
  readonly guidance: Guidance | undefined;
  readonly closedAt: Instant | undefined;
  readonly voided: boolean;
}

/** Applies one entry. A visit begins with `visit-opened`; anything else before it is a bug. */
export function applyVisitEntry(visit: Visit | undefined, entry: VisitEntry): Visit {
  if (visit !== undefined) return applyAction(visit, entry);
  if (entry.action.kind !== 'visit-opened') throw new TypeError('a visit begins when it is opened');
  return {
    visitId: entry.visitId,
    openedAt: entry.at,
    purpose: 'procedure',
    dossierIds: [],
    guidance: undefined,
    closedAt: undefined,
    voided: false,
  };
}

function applyAction(visit: Visit, { action, at }: VisitEntry): Visit {
  switch (action.kind) {
    case 'visit-opened':
      return visit;
    case 'dossier-joined':
      return { ...visit, dossierIds: [...new Set([...visit.dossierIds, action.dossierId])] };
    case 'guidance-recorded':
      // Guidance counts only while the visitor is there: what comes after the close says nothing.
      return visit.closedAt === undefined ? { ...visit, guidance: action.guidance } : visit;
    case 'purpose-recorded':
      return { ...visit, purpose: action.purpose };
    case 'visit-closed':
      return { ...visit, closedAt: visit.closedAt ?? at };
    case 'visit-voided':
      return { ...visit, closedAt: visit.closedAt ?? at, voided: true };
    default:
      return assertNever(action);
  }
}

/** Told of both ways, online and by post: what the directive asks for everybody (clause 3). */
export function isFullyGuided({ guidance }: Visit): boolean {
  return guidance !== undefined && guidance.online && guidance.post;
}
