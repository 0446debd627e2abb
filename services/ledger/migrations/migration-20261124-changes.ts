import { Migration } from '@mikro-orm/migrations';

/** What is read in the order in which the hub recorded it: of some provinces, of one feed, or only what changed what was held. */
export class Migration20261124Changes extends Migration {
  override up(): void {
    this.addSql(`create index "observation_province_order_index" on "observation" ("province_id", "id");`);
    // Few rows supersede another, and a reader who asks for those alone must not walk past all that is new.
    this.addSql(`create index "observation_change_index" on "observation" ("id") where supersedes is not null;`);
    this.addSql(`create index "source_feed_index" on "source" ("feed_id", "id");`);
  }
}
