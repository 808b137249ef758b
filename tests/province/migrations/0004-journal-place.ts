import type { Migration } from '../migrate.ts';

/** How far a counter's log had come when it last asked for numbers: a copy that stands behind it is an old one. */
export const journalPlace: Migration = {
  version: 4,
  statements: [`ALTER TABLE epochs ADD COLUMN seen_seq bigint NOT NULL DEFAULT 0`],
};
