import type { Migration } from './migration.ts';

/** Dossiers by state and by order of opening; the outbox by lane and next try, so that a sync turn reads one row. */
export const firstTables: Migration = {
  version: 1,
  stores: {
    meta: 'key',
    dossiers: 'id, openedSeq, dueDay, [state+openedSeq]',
    outbox: 'itemId, dossierId, [lane+nextTryAt], [kind+state]',
    files: 'name, state',
    office: 'id',
  },
  upgrade: undefined,
};
