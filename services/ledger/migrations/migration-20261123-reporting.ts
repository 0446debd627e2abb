import { Migration } from '@mikro-orm/migrations';

const appendOnly = ['audit_entry', 'quarantined_row', 'dispute_entry'];

/** Who brought what, what waits to be mended, what is disputed, and a chain over all of it. */
export class Migration20261123Reporting extends Migration {
  override up(): void {
    this.addSql(
      `alter table "feed" add column "kind" text not null default 'data-set', add column "province_id" text null, add column "submitter" text null, add column "role" text null, add column "reason" text null;`,
    );
    this.addSql(`alter table "feed" alter column "kind" drop default;`);
    this.addSql(`create index "feed_province_index" on "feed" ("province_id", "id");`);
    for (const table of ['observation', 'record', 'finding'])
      this.addSql(`create index "${table}_feed_index" on "${table}" ("feed_id", "id");`);
    this.addSql(
      `create table "audit_entry" ("id" bigserial primary key, "act" text not null, "object" text not null, "province_id" text null, "actor" text null, "role" text not null, "digest" text not null, "recorded_at" timestamptz(3) not null, "previous" text not null, "hash" text not null);`,
    );
    // Two entries after the same one would be two histories.
    this.addSql(`alter table "audit_entry" add constraint "audit_entry_previous_unique" unique ("previous");`);
    this.addSql(
      `create table "quarantined_row" ("id" bigserial primary key, "feed_id" bigint not null, "province_id" text not null, "sheet" text null, "line" int not null, "cells" jsonb not null, "faults" jsonb not null, "state" text not null, "supersedes" bigint null, "recorded_at" timestamptz(3) not null);`,
    );
    this.addSql(`create index "quarantined_row_feed_index" on "quarantined_row" ("feed_id", "id");`);
    this.addSql(`create index "quarantined_row_province_index" on "quarantined_row" ("province_id", "id");`);
    this.addSql(
      `alter table "quarantined_row" add constraint "quarantined_row_supersedes_unique" unique ("supersedes");`,
    );
    this.addSql(
      `create table "dispute_entry" ("id" bigserial primary key, "dispute_id" bigint not null, "province_id" text not null, "domain" text not null, "observation_id" bigint null, "record_id" bigint null, "finding_id" bigint null, "answerable" text not null, "state" text not null, "words" text not null, "author" text null, "role" text not null, "feed_id" bigint null, "recorded_at" timestamptz(3) not null);`,
    );
    this.addSql(`create index "dispute_entry_dispute_index" on "dispute_entry" ("dispute_id", "id");`);
    this.addSql(`create index "dispute_entry_province_index" on "dispute_entry" ("province_id", "id");`);
    this.addSql(`create index "dispute_entry_observation_index" on "dispute_entry" ("observation_id");`);
    this.addSql(`create index "dispute_entry_finding_index" on "dispute_entry" ("finding_id");`);
    this.addSql(`create index "dispute_entry_record_index" on "dispute_entry" ("record_id");`);
    this.addSql(`create index "dispute_entry_feed_index" on "dispute_entry" ("feed_id", "id");`);
    for (const table of appendOnly)
      this.addSql(
        `create trigger "${table}_append_only" before update or delete or truncate on "${table}" for each statement execute function refuse_change();`,
      );
  }
}
