import type { CommitFailure } from '../failures.ts';
import type { StockItem } from '../../domain/life/stock.ts';
import type { ActionId, ComponentId, DossierId } from '../../kernel/id.ts';
import type { Result } from '../../kernel/result.ts';

/** `not-held`: the paper is not there any more, or did not verify. */
export type StockFailure = CommitFailure | { readonly kind: 'not-held' };

/** Kho dữ liệu điện tử: signed papers that this office holds of the same person. */
export interface StockChannels {
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
