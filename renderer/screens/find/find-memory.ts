import type { DossierId } from '../../../shared/kernel/id.ts';
import { NO_FILTERS, type FindFilters } from './find-filters.ts';

/** What is asked for in Tìm hồ sơ, and the dossier that the keys stand on. */
export interface FindRequest {
  readonly query: string;
  readonly filters: FindFilters;
  readonly currentId: DossierId | undefined;
}

/**
 * Keeps the last search while a dossier is looked at. In memory only, because a
 * name is typed here and an address would be written to disk; forgotten at lock.
 */
export interface FindMemory {
  readonly read: () => FindRequest;
  readonly write: (request: FindRequest) => void;
  readonly clear: () => void;
}

const NOTHING_ASKED: FindRequest = { query: '', filters: NO_FILTERS, currentId: undefined };

export function createFindMemory(): FindMemory {
  let kept = NOTHING_ASKED;
  return {
    read: () => kept,
    write: (request) => {
      kept = request;
    },
    clear: () => {
      kept = NOTHING_ASKED;
    },
  };
}
