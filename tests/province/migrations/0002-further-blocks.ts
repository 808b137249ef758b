import type { Migration } from '../migrate.ts';

/** A day that runs out gets further blocks; a dossier that began on a reserve slip is found by the number of that slip too. */
export const furtherBlocks: Migration = {
  version: 2,
  statements: [
    `ALTER TABLE leases ADD COLUMN block integer NOT NULL DEFAULT 1`,
    `ALTER TABLE leases DROP CONSTRAINT leases_counter_id_epoch_day_key`,
    `CREATE UNIQUE INDEX one_lease_per_block ON leases (counter_id, epoch, day, block)`,
    `ALTER TABLE dossiers ADD COLUMN reserve_number text`,
    `CREATE INDEX dossiers_by_reserve_number ON dossiers (counter_id, reserve_number)`,
  ],
};
