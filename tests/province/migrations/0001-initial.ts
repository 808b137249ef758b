import type { Migration } from '../migrate.ts';

/** Counters, their numbers, dossiers, files and the province's own keys. Instants are milliseconds; documents are canonical JSON as text. */
export const initial: Migration = {
  version: 1,
  statements: [
    `CREATE TABLE settings (name text PRIMARY KEY, value text NOT NULL)`,
    `CREATE TABLE signing_keys (
       key_id text PRIMARY KEY,
       serial integer NOT NULL UNIQUE,
       private_key text NOT NULL,
       public_key text NOT NULL
     )`,
    `CREATE TABLE counters (
       counter_id text PRIMARY KEY,
       public_key text NOT NULL UNIQUE,
       epoch text NOT NULL,
       enrolled_at bigint NOT NULL
     )`,
    // used_by stays: the same counter may ask again when its answer got lost, nobody else may.
    `CREATE TABLE enrolment_codes (code text PRIMARY KEY, used_by text REFERENCES counters)`,
    `CREATE TABLE epochs (
       counter_id text NOT NULL REFERENCES counters,
       epoch text NOT NULL,
       voided_at bigint,
       PRIMARY KEY (counter_id, epoch)
     )`,
    `CREATE TABLE nonces (
       counter_id text NOT NULL,
       nonce text NOT NULL,
       expires_at bigint NOT NULL,
       PRIMARY KEY (counter_id, nonce)
     )`,
    `CREATE TABLE day_numbers (day text PRIMARY KEY, next_number integer NOT NULL)`,
    `CREATE TABLE leases (
       lease_id text PRIMARY KEY,
       counter_id text NOT NULL REFERENCES counters,
       epoch text NOT NULL,
       day text NOT NULL,
       first_number integer NOT NULL,
       last_number integer NOT NULL,
       UNIQUE (counter_id, epoch, day)
     )`,
    `CREATE TABLE dossiers (
       counter_id text NOT NULL REFERENCES counters,
       action_id text NOT NULL,
       arrival bigserial,
       body_digest text NOT NULL,
       body text NOT NULL,
       code text NOT NULL,
       state text NOT NULL CHECK (state IN ('waiting-for-files', 'files-complete', 'registered', 'refused')),
       parked boolean NOT NULL DEFAULT false,
       refusal text,
       complete_receipt text,
       complete_read_at bigint,
       registered_receipt text,
       register_number text NOT NULL DEFAULT '',
       received_at bigint NOT NULL,
       PRIMARY KEY (counter_id, action_id)
     )`,
    `CREATE UNIQUE INDEX one_dossier_per_code ON dossiers (code) WHERE state <> 'refused'`,
    `CREATE INDEX dossiers_by_code ON dossiers (counter_id, code)`,
    `CREATE TABLE dossier_files (
       counter_id text NOT NULL,
       action_id text NOT NULL,
       place integer NOT NULL,
       component_code text NOT NULL,
       name_vi text NOT NULL,
       sha256 text NOT NULL,
       size_bytes bigint NOT NULL,
       certificate_digest text NOT NULL,
       PRIMARY KEY (counter_id, action_id, place),
       FOREIGN KEY (counter_id, action_id) REFERENCES dossiers
     )`,
    `CREATE INDEX dossier_files_by_digest ON dossier_files (sha256)`,
    `CREATE TABLE files (sha256 text PRIMARY KEY, size_bytes bigint NOT NULL, held_since bigint NOT NULL)`,
    `CREATE TABLE uploads (
       upload_id text PRIMARY KEY,
       counter_id text NOT NULL REFERENCES counters,
       sha256 text NOT NULL,
       size_bytes bigint NOT NULL,
       opened_at bigint NOT NULL
     )`,
    `CREATE TABLE upload_locks (
       upload_id text PRIMARY KEY,
       holder text NOT NULL,
       until timestamptz NOT NULL,
       wanted boolean NOT NULL
     )`,
    // What no rule may decide: a person at the province looks at each (DESIGN 8).
    `CREATE TABLE parked (
       parked_id bigserial PRIMARY KEY,
       counter_id text NOT NULL,
       action_id text NOT NULL,
       code text NOT NULL,
       reason text NOT NULL,
       body text NOT NULL,
       parked_at bigint NOT NULL
     )`,
    `CREATE SEQUENCE register_numbers`,
  ],
};
