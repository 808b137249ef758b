import type { Migration } from '../migrate.ts';

/** Machines whose right to speak was taken away. */
export const revocation: Migration = {
  version: 8,
  statements: [`ALTER TABLE counters ADD COLUMN revoked_at bigint`],
};
