import { Migration } from '@mikro-orm/migrations';

/** Findings that the hub takes back. */
export class Migration20261128FindingRetraction extends Migration {
  override up(): void {
    this.addSql(
      `create table "finding_retraction" ("id" bigserial primary key, "finding_id" bigint not null, "feed_id" bigint not null, "recorded_at" timestamptz(3) not null);`,
    );
    this.addSql(
      `alter table "finding_retraction" add constraint "finding_retraction_finding_unique" unique ("finding_id");`,
    );
    this.addSql(`create index "finding_retraction_feed_index" on "finding_retraction" ("feed_id", "id");`);
    this.addSql(
      `create trigger "finding_retraction_append_only" before update or delete or truncate on "finding_retraction" for each statement execute function refuse_change();`,
    );
  }
}
