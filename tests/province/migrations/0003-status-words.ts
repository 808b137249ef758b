import type { Migration } from '../migrate.ts';

/** What officers decide, as signed words to each counter, numbered without a gap so that a counter can read on. */
export const statusWords: Migration = {
  version: 3,
  statements: [
    `CREATE TABLE status_words (
       counter_id text NOT NULL REFERENCES counters,
       serial integer NOT NULL,
       action_id text NOT NULL,
       told_at bigint NOT NULL,
       word text NOT NULL,
       PRIMARY KEY (counter_id, serial)
     )`,
    `CREATE INDEX status_words_by_dossier ON status_words (counter_id, action_id)`,
  ],
};
