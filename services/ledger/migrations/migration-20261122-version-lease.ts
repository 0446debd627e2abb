import { Migration } from '@mikro-orm/migrations';

export class Migration20261122VersionLease extends Migration {
  override up(): void {
    // Unlogged: leases are written several times a second, live for two seconds, and are nobody's history. A server that
    // crashes comes back with the table empty; the row without a holder is then gone too, which tells a writer so.
    this.addSql(
      `create unlogged table "version_lease" ("holder" text not null primary key, "domains" text[] not null, "expires_at" timestamptz not null);`,
    );
    this.addSql(`insert into "version_lease" ("holder", "domains", "expires_at") values ('', '{}', 'infinity');`);
  }
}
