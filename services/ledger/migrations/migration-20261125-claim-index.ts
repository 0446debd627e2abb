import { Migration } from '@mikro-orm/migrations';

/**
 * One index where there were two: a claim is unique by its place in its series first, so that the index which keeps it
 * so also finds the series. Every index costs each row of a load; these two were half of all that it cost.
 */
export class Migration20261125ClaimIndex extends Migration {
  override up(): void {
    this.addSql(`alter table "observation" drop constraint "observation_claim_unique";`);
    this.addSql(`drop index "observation_series_index";`);
    this.addSql(
      `alter table "observation" add constraint "observation_claim_unique" unique ("indicator", "province_id", "period_end", "period", "source_id", "revision");`,
    );
    // Few rows supersede another; the others need no place in it.
    this.addSql(`alter table "observation" drop constraint "observation_supersedes_unique";`);
    this.addSql(
      `create unique index "observation_supersedes_unique" on "observation" ("supersedes") where supersedes is not null;`,
    );
  }
}
