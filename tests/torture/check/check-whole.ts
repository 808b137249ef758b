import {
  findValidSignature,
  stateOf,
  type Dossier,
  type DossierState,
} from '../../../shared/domain/dossier.ts';
import { componentsToSign } from '../../../shared/domain/paper-kinds.ts';
import type { Check } from './check.ts';
import type { Folded, FoldedDossier } from './journal-view.ts';

/** The clear columns of the screen's own database. */
export interface StoreView {
  readonly appliedSeq: number;
  readonly rows: readonly {
    readonly id: string;
    readonly state: string;
    readonly seq: number;
    readonly openedSeq: number;
  }[];
}

/** The four lights of the header. */
export interface Lights {
  readonly saved: number;
  readonly waiting: number;
  readonly delivered: number;
  readonly registered: number;
}

/** Three places that must tell the same: the journal, the screen's database, the header. */
export interface Places {
  readonly headSeq: number;
  readonly folded: Folded;
  readonly store: StoreView;
  readonly lights: Lights;
}

/** The screen shows exactly what the journal holds, and no action shows in part. */
export function checkWhole({ headSeq, folded, store, lights }: Places): readonly Check[] {
  const dossiers = [...folded.dossiers.values()];
  const rows = new Map(store.rows.map((row) => [row.id, row]));
  return [
    half(
      folded.misplaced.length === 0,
      `each record has its place: ${folded.misplaced.join(', ')} have none`,
    ),
    half(store.appliedSeq === headSeq, `the store has read ${store.appliedSeq} of ${headSeq} records`),
    half(rows.size === dossiers.length, `the store has a row for each of ${dossiers.length} dossiers`),
    ...dossiers.map((one) => checkRow(one, rows.get(one.dossier.dossierId))),
    ...dossiers.map(({ dossier }) => checkSignatures(dossier)),
    ...checkLights(dossiers, lights),
  ];
}

function checkRow(
  { dossier, openedSeq, lastSeq }: FoldedDossier,
  row: StoreView['rows'][number] | undefined,
): Check {
  const state = stateOf(dossier).kind;
  return half(
    row?.state === state && row.seq === lastSeq && row.openedSeq === openedSeq,
    `the row of ${dossier.dossierId} says ${row?.state ?? 'nothing'} at ${row?.seq ?? 0}, the journal ${state} at ${lastSeq}`,
  );
}

/** One F8 signs all papers or none, and in these rounds nobody touches a page after F8. */
function checkSignatures(dossier: Dossier): Check {
  const papers = componentsToSign(dossier.draft);
  const signed = papers.filter((paper) => findValidSignature(dossier, paper) !== undefined).length;
  return half(
    signed === 0 || signed === papers.length,
    `${signed} of ${papers.length} papers of ${dossier.dossierId} are signed`,
  );
}

function checkLights(dossiers: readonly FoldedDossier[], lights: Lights): readonly Check[] {
  const count = (...kinds: readonly DossierState['kind'][]): number =>
    dossiers.filter(({ dossier }) => kinds.includes(stateOf(dossier).kind)).length;
  const wanted: Lights = {
    saved: count('draft', 'signed'),
    waiting: count('received', 'unsigned'),
    delivered: count('delivered'),
    registered: count('registered'),
  };
  return (['saved', 'waiting', 'delivered', 'registered'] as const).map((light) =>
    half(
      lights[light] === wanted[light],
      `the header says ${light} ${lights[light]}, the journal ${wanted[light]}`,
    ),
  );
}

function half(holds: boolean, what: string): Check {
  return { holds, breach: 'half-visible', what };
}
