import { Migration } from '@mikro-orm/migrations';

const appendOnly = ['graph_version', 'subgraph_publication', 'subgraph_standing'];

/** Subgraphs that provinces publish, and the graph as it was composed of them, version by version. */
export class Migration20261129Registry extends Migration {
  override up(): void {
    this.addSql(
      `create table "graph_version" ("id" bigint not null, "supergraph" text not null, "publications" jsonb not null, "cause" text not null, "publication_id" bigint null, "back_to" bigint null, "reason" text null, "author" text null, "role" text not null, "national_digest" text not null, "recorded_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(
      `create table "subgraph_publication" ("id" bigserial primary key, "name" text not null, "province_id" text not null, "url" text not null, "authority" text null, "sdl" text not null, "parts" jsonb not null, "report" jsonb not null, "published_by" text null, "role" text not null, "graph_version_id" bigint not null, "recorded_at" timestamptz(3) not null);`,
    );
    this.addSql(`create index "subgraph_publication_name_index" on "subgraph_publication" ("name", "id");`);
    this.addSql(`create index "subgraph_publication_province_index" on "subgraph_publication" ("province_id", "id");`);
    this.addSql(`create index "subgraph_publication_version_index" on "subgraph_publication" ("graph_version_id");`);
    this.addSql(
      `create table "subgraph_standing" ("id" bigserial primary key, "publication_id" bigint not null, "state" text not null, "reason" text null, "detail" text null, "graph_version_id" bigint not null, "recorded_at" timestamptz(3) not null);`,
    );
    this.addSql(`create index "subgraph_standing_publication_index" on "subgraph_standing" ("publication_id", "id");`);
    this.addSql(`create index "subgraph_standing_version_index" on "subgraph_standing" ("graph_version_id");`);
    for (const table of appendOnly)
      this.addSql(
        `create trigger "${table}_append_only" before update or delete or truncate on "${table}" for each statement execute function refuse_change();`,
      );
  }
}
