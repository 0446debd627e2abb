import { Client } from 'pg';
import { expect, test } from 'vitest';
import { testDatabase } from '../support/database.ts';
import { startTestHub } from '../support/test-hub.ts';

/** Every row of every table but those of the migrations, as text. */
async function everyRow(url: string): Promise<Record<string, unknown[]>> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const tables = ['source', 'feed', 'observation', 'record', 'finding', 'domain_version'];
    const rows: [string, unknown[]][] = [];
    for (const table of tables)
      rows.push([table, (await client.query(`select t::text from ${table} t order by 1`)).rows]);
    return Object.fromEntries(rows);
  } finally {
    await client.end();
  }
}

test('a second start on the same data writes nothing', async () => {
  const database = await testDatabase();
  await (await startTestHub({}, database)).stop();
  const before = await everyRow(database.url);
  await (await startTestHub({}, database)).stop();
  expect(await everyRow(database.url)).toEqual(before);
  expect(before['observation']).toHaveLength(248 + 22 + 15);
  expect(before['domain_version']).toHaveLength(6);
  await database.drop();
});
