import type { FileRef } from '../../domain/file-ref.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { CommitFailure, LockedFailure } from '../failures.ts';
import type { StockItem } from '../../domain/life/stock.ts';
import type { ActionId, ComponentId, DossierId } from '../../kernel/id.ts';
import type { Result } from '../../kernel/result.ts';

/** `not-held`: the paper is not there any more, or did not verify. */
export type StockFailure = CommitFailure | { readonly kind: 'not-held' };

/** A digitised, signed paper that this office holds, with where it came from. */
export interface HeldPaper {
  readonly file: FileRef;
  readonly nameVi: string;
  readonly from: 'component' | 'result';
  readonly ownerName: string;
  readonly ownerNumber: string;
  readonly dossierId: DossierId;
  readonly code: string;
  readonly signerName: string;
  /** When it was signed; where the file does not say, when it came here. */
  readonly at: Instant;
}

/** Kho dữ liệu điện tử: signed papers that this office holds of the same person. */
export interface StockChannels {
  /** Papers whose owner, number, name or code has every word of the query, accents aside; the newest first, all for an empty one. */
  'stock:list': {
    readonly request: { readonly query: string; readonly limit: number };
    readonly reply: Result<{ readonly papers: readonly HeldPaper[]; readonly total: number }, LockedFailure>;
  };
  /** Looks for what the dossier asks for, verifies it anew, and writes down what there is. */
  'stock:check': {
    readonly request: { readonly actionId: ActionId; readonly dossierId: DossierId };
    readonly reply: Result<readonly StockItem[], StockFailure>;
  };
  /** Lets a held paper stand for one of the dossier; it is verified once more. */
  'stock:reuse': {
    readonly request: {
      readonly actionId: ActionId;
      readonly dossierId: DossierId;
      readonly componentId: ComponentId;
    };
    readonly reply: Result<StockItem, StockFailure>;
  };
}
