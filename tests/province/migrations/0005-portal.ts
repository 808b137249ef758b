import type { Migration } from '../migrate.ts';

/** What citizens filed online, dealt to a counter; and what counters tell of a dossier beside and after its intake. */
export const portal: Migration = {
  version: 5,
  statements: [
    `CREATE TABLE portal_filings (
       portal_dossier_id text PRIMARY KEY,
       counter_id text NOT NULL REFERENCES counters,
       filing text NOT NULL,
       filed_at bigint NOT NULL
     )`,
    `CREATE TABLE portal_papers (
       portal_dossier_id text NOT NULL REFERENCES portal_filings,
       sha256 text NOT NULL REFERENCES files,
       PRIMARY KEY (portal_dossier_id, sha256)
     )`,
    `CREATE TABLE life_events (
       counter_id text NOT NULL REFERENCES counters,
       action_id text NOT NULL,
       place bigserial,
       dossier_id text NOT NULL,
       portal_dossier_id text,
       body_digest text NOT NULL,
       life text NOT NULL,
       told_at bigint NOT NULL,
       PRIMARY KEY (counter_id, action_id)
     )`,
    `CREATE INDEX life_events_by_dossier ON life_events (counter_id, dossier_id)`,
    `CREATE INDEX life_events_by_filing ON life_events (portal_dossier_id)`,
    `ALTER TABLE dossiers ADD COLUMN portal_dossier_id text`,
    `CREATE INDEX dossiers_by_filing ON dossiers (portal_dossier_id)`,
    // One stream of words to each counter, whatever they are about.
    `ALTER TABLE status_words RENAME TO province_words`,
    `ALTER TABLE province_words RENAME COLUMN action_id TO about`,
  ],
};
