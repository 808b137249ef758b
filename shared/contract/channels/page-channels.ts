import type { ImportFailure, LockedFailure } from '../failures.ts';
import type { DraftPage } from '../../domain/draft.ts';
import type { Result } from '../../kernel/result.ts';

export type ImportedPage = DraftPage;

export interface ImportedFiles {
  readonly pages: readonly ImportedPage[];
  readonly refused: readonly ImportFailure[];
}

/** Pages that come from files. */
export interface PageChannels {
  /** Opens the system's dialog; an empty list means that it was cancelled. Unreadable files are named beside the good ones. */
  'pages:pick': {
    readonly request: null;
    readonly reply: Result<ImportedFiles, LockedFailure>;
  };
  /** Files that were dropped on the window. Only the preload makes this request: a page hands over files, never paths. */
  'pages:take': {
    readonly request: { readonly paths: readonly string[] };
    readonly reply: Result<ImportedFiles, LockedFailure>;
  };
  'pages:add-samples': {
    readonly request: { readonly count: number };
    readonly reply: Result<
      { readonly pages: readonly ImportedPage[] },
      LockedFailure | { readonly kind: 'disk-full'; readonly freeBytes: number }
    >;
  };
}

export interface PageEvents {
  'pages:progress': { readonly done: number; readonly total: number };
}
