import { Migration } from '@mikro-orm/migrations';

/** What clients ask, counted by day: operations without their values. It is counted up and forgotten, so it is no history. */
export class Migration20261130SentOperation extends Migration {
  override up(): void {
    this.addSql(
      `create table "sent_operation" ("hash" text not null, "day" date not null, "name" text null, "coordinates" jsonb not null, "count" bigint not null, primary key ("hash", "day"));`,
    );
    this.addSql(`create index "sent_operation_day_index" on "sent_operation" ("day");`);
  }
}
