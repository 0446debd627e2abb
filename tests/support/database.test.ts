import { Client } from 'pg';
import { expect, test } from 'vitest';
import { testDatabase } from './database.ts';

test('each test database is empty, separate, and gone after drop even with a connection left open', async () => {
  const [one, two] = await Promise.all([testDatabase(), testDatabase()]);
  const client = new Client({ connectionString: one.url });
  client.on('error', () => undefined);
  await client.connect();
  await client.query('create table province (id text)');
  const other = new Client({ connectionString: two.url });
  await other.connect();
  expect((await other.query(`select to_regclass('province') as found`)).rows).toEqual([{ found: null }]);
  await other.end();
  await Promise.all([one.drop(), two.drop()]);
  await expect(new Client({ connectionString: one.url }).connect()).rejects.toThrow(/does not exist/);
});
