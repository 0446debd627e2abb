import { Migration } from '@mikro-orm/migrations';

const appendOnly = ['publishing_token', 'publishing_token_end'];

/** Tokens by which provinces' programs publish: that they were made, and that they were revoked. */
export class Migration20261202PublishingToken extends Migration {
  override up(): void {
    this.addSql(
      `create table "publishing_token" ("id" bigserial primary key, "province_id" text not null, "name" text not null, "secret_hash" text not null, "expires_on" date not null, "made_by" text null, "role" text not null, "recorded_at" timestamptz(3) not null);`,
    );
    this.addSql(`create index "publishing_token_province_index" on "publishing_token" ("province_id", "id");`);
    this.addSql(
      `create table "publishing_token_end" ("id" bigserial primary key, "publishing_token_id" bigint not null, "revoked_by" text null, "role" text not null, "recorded_at" timestamptz(3) not null);`,
    );
    this.addSql(
      `alter table "publishing_token_end" add constraint "publishing_token_end_token_unique" unique ("publishing_token_id");`,
    );
    for (const table of appendOnly)
      this.addSql(
        `create trigger "${table}_append_only" before update or delete or truncate on "${table}" for each statement execute function refuse_change();`,
      );
  }
}
