import type { CommitFailure, ImportFailure } from '../failures.ts';
import type { FileRef } from '../../domain/file-ref.ts';
import type { ActionId, DossierId } from '../../kernel/id.ts';
import type { Result } from '../../kernel/result.ts';

export type ResultFailure =
  | CommitFailure
  | ImportFailure
  /** No PDF with a signature that holds. */
  | { readonly kind: 'result-unsigned' };

/** Số hóa kết quả: the signed file of a result, kept with its dossier. */
export interface ResultChannels {
  /** The clerk picks the signed file; `null`: the dialog was closed. It is in the vault then, and in no dossier. */
  'results:pick': {
    readonly request: null;
    readonly reply: Result<{ readonly file: FileRef; readonly signerName: string } | null, ResultFailure>;
  };
  /** Makes it the dossier's result; its signature is looked at once more. */
  'results:digitise': {
    readonly request: {
      readonly actionId: ActionId;
      readonly dossierId: DossierId;
      readonly file: FileRef;
      readonly resultCode: string;
      /** The clerk's word that this signer decides on the matter (KPI K8). */
      readonly competent: boolean;
    };
    readonly reply: Result<null, ResultFailure>;
  };
}
