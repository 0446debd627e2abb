import { Migration } from '@mikro-orm/migrations';

/** How provinces' own subgraphs answered, counted by day: no history, it is counted up and forgotten. */
export class Migration20261201SubgraphTraffic extends Migration {
  override up(): void {
    this.addSql(
      `create table "subgraph_traffic" ("publication_id" bigint not null, "day" date not null, "outcome" text not null, "count" bigint not null, primary key ("publication_id", "day", "outcome"));`,
    );
    this.addSql(`create index "subgraph_traffic_day_index" on "subgraph_traffic" ("day");`);
  }
}
