import type { Dossier } from '../../shared/domain/dossier.ts';
import { BEFORE_LIFE, type Life } from '../../shared/domain/life/life.ts';
import type { HistoryEntry } from '../../shared/domain/history.ts';
import type { Json } from '../../shared/kernel/wire.ts';

/** One dossier with the history it is folded from, oldest entry first (`compact-history.ts` says what is left out). */
export interface DossierCase {
  readonly dossier: Dossier;
  readonly history: readonly HistoryEntry[];
}

/** Bumped when a dossier folds or is written differently: rows of an older number are rebuilt from the journal. */
export const DOSSIER_SCHEMA = 5;

/** As JSON: maps become lists of pairs, and what is missing is left out. */
export function caseToJson({ dossier, history }: DossierCase): Json {
  const { seen, signed, formPrints, life, ...plain } = dossier;
  const stored = {
    dossier: {
      ...plain,
      seen: [...seen],
      signed: [...signed],
      formPrints: [...formPrints],
      life: { ...life, reused: [...life.reused] },
    },
    history,
  };
  // Readonly data of JSON values only; interfaces lack the index signature that would prove it.
  return stored as unknown as Json;
}

/** Reads back what `caseToJson` wrote at the same schema number. */
export function caseFromJson(json: Json): DossierCase {
  // Sealed by us under this schema number, which is part of what the tag covers; the tag has verified.
  const { dossier, history } = json as unknown as StoredCase;
  return {
    dossier: {
      dossierId: dossier.dossierId,
      dossierSeq: dossier.dossierSeq,
      draft: dossier.draft,
      discarded: dossier.discarded,
      seen: new Map(dossier.seen),
      signed: new Map(dossier.signed),
      reception: dossier.reception,
      submissionId: dossier.submissionId,
      form01: dossier.form01,
      prints: dossier.prints,
      formPrints: new Map(dossier.formPrints),
      delivered: dossier.delivered,
      registered: dossier.registered,
      refusal: dossier.refusal,
      processing: dossier.processing,
      life: { ...BEFORE_LIFE, ...dossier.life, reused: new Map(dossier.life.reused) },
    },
    history,
  };
}

interface StoredCase {
  readonly dossier: Omit<Dossier, 'seen' | 'signed' | 'formPrints' | 'life'> & {
    readonly seen: readonly EntryOf<Dossier['seen']>[];
    readonly signed: readonly EntryOf<Dossier['signed']>[];
    readonly formPrints: readonly EntryOf<Dossier['formPrints']>[];
    readonly life: Omit<Life, 'reused'> & { readonly reused: readonly EntryOf<Life['reused']>[] };
  };
  readonly history: readonly HistoryEntry[];
}

type EntryOf<M> = M extends ReadonlyMap<infer Key, infer Value> ? readonly [Key, Value] : never;
