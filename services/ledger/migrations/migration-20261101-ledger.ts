import { Migration } from '@mikro-orm/migrations';

const appendOnly = ['source', 'observation', 'record', 'finding', 'feed'];

export class Migration20261101Ledger extends Migration {
  override up(): void {
    this.addSql(
      `create table "domain_version" ("domain" text not null, "version" bigint not null, "recorded_at" timestamptz(3) not null, primary key ("domain"));`,
    );
    this.addSql(
      `create table "feed" ("id" bigserial primary key, "name" text not null, "digest" text not null, "accepted" int not null, "unchanged" int not null, "faults" jsonb not null, "recorded_at" timestamptz(3) not null);`,
    );
    this.addSql(`create index "feed_name_digest_index" on "feed" ("name", "digest");`);
    this.addSql(
      `create table "finding" ("id" bigserial primary key, "rule" text not null, "severity" text not null, "domain" text not null, "province_id" text not null, "indicator" text null, "period" text null, "observation_id" bigint null, "record_id" bigint null, "related" jsonb not null, "found" text not null, "expected" text not null, "repair" text null, "message_vi" text not null, "message_en" text not null, "feed_id" bigint not null, "recorded_at" timestamptz(3) not null);`,
    );
    this.addSql(`create index "finding_observation_index" on "finding" ("observation_id");`);
    this.addSql(`create index "finding_record_index" on "finding" ("record_id");`);
    this.addSql(`create index "finding_rule_index" on "finding" ("rule", "domain", "province_id");`);
    this.addSql(
      `create table "observation" ("id" bigserial primary key, "province_id" text not null, "domain" text not null, "indicator" text not null, "period" text not null, "period_start" date not null, "period_end" date not null, "qualifier" text not null, "value" numeric null, "lower" numeric null, "upper" numeric null, "numerator" numeric null, "denominator" numeric null, "stated" numeric null, "derived" boolean not null, "merged_basis" boolean not null, "source_id" text not null, "locator" text null, "revision" int not null, "supersedes" bigint null, "reason" text null, "withdrawn" boolean not null, "feed_id" bigint not null, "recorded_at" timestamptz(3) not null);`,
    );
    this.addSql(`create index "observation_series_index" on "observation" ("indicator", "province_id", "period_end");`);
    this.addSql(`create index "observation_domain_period_index" on "observation" ("domain", "period_end");`);
    this.addSql(`create index "observation_province_index" on "observation" ("province_id", "period_end");`);
    this.addSql(
      `alter table "observation" add constraint "observation_claim_unique" unique ("source_id", "province_id", "indicator", "period", "revision");`,
    );
    this.addSql(`alter table "observation" add constraint "observation_supersedes_unique" unique ("supersedes");`);
    this.addSql(
      `create table "record" ("id" bigserial primary key, "register" text not null, "domain" text not null, "province_id" text not null, "key" text not null, "period" text null, "content" jsonb not null, "source_id" text not null, "locator" text null, "revision" int not null, "supersedes" bigint null, "reason" text null, "withdrawn" boolean not null, "feed_id" bigint not null, "recorded_at" timestamptz(3) not null);`,
    );
    this.addSql(`create index "record_register_index" on "record" ("register", "domain", "province_id");`);
    this.addSql(
      `alter table "record" add constraint "record_claim_unique" unique ("register", "source_id", "province_id", "key", "revision");`,
    );
    this.addSql(`alter table "record" add constraint "record_supersedes_unique" unique ("supersedes");`);
    this.addSql(
      `create table "source" ("id" text not null, "province_id" text not null, "publisher" text null, "title" text not null, "url" text null, "file" text null, "published_on" text null, "published_inferred" boolean not null, "kind" text not null, "language" text not null, "feed_id" bigint not null, "recorded_at" timestamptz(3) not null, primary key ("id"));`,
    );
    // Append-only is a promise to every reader of the history, so the database itself keeps it.
    this.addSql(
      `create function refuse_change() returns trigger language plpgsql as $$ begin raise exception 'the ledger is append-only: % on % refused', tg_op, tg_table_name; end $$;`,
    );
    for (const table of appendOnly)
      this.addSql(
        `create trigger "${table}_append_only" before update or delete or truncate on "${table}" for each statement execute function refuse_change();`,
      );
  }
}
