import type { Migration } from '../migrate.ts';

/** The province's share of each counter's recovery key, given out once; and how far each counter's log has been witnessed. */
export const recoveryShares: Migration = {
  version: 6,
  statements: [
    `CREATE TABLE recovery_shares (
       counter_id text NOT NULL REFERENCES counters,
       tag integer NOT NULL,
       share text NOT NULL,
       deposited_at bigint NOT NULL,
       PRIMARY KEY (counter_id, tag)
     )`,
    // Who got which share and when stays, whatever becomes of the share.
    `CREATE TABLE recovery_share_acts (
       place bigserial PRIMARY KEY,
       counter_id text NOT NULL REFERENCES counters,
       tag integer NOT NULL,
       act text NOT NULL,
       at bigint NOT NULL
     )`,
    `ALTER TABLE epochs ADD COLUMN head_seq bigint`,
    `ALTER TABLE epochs ADD COLUMN head_hash text`,
  ],
};
