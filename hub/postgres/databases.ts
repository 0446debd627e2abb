import { Client, DatabaseError } from 'pg';
import { PostgresStartError } from './postgres-start-error.ts';

/** Makes the database unless it exists. `adminUrl` names a database that always exists. */
export async function ensureDatabase(adminUrl: string, name: string): Promise<void> {
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(name)) {
    throw new RangeError(`a database name holds only a-z, 0-9 and _, and starts with no digit: ${name}`);
  }
  const client = new Client({ connectionString: adminUrl });
  await connect(client);
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (rowCount === 0) await client.query(`create database ${name}`);
  } catch (error) {
    if (!isDuplicate(error)) throw error;
  } finally {
    await client.end();
  }
}

async function connect(client: Client): Promise<void> {
  try {
    await client.connect();
  } catch (cause) {
    if (!(cause instanceof DatabaseError) || cause.code !== '28P01') throw cause;
    throw new PostgresStartError(
      'The database refuses the password in its data folder: the file password belongs to another cluster.',
      'Cơ sở dữ liệu từ chối mật khẩu trong thư mục dữ liệu: tệp password thuộc về một cụm dữ liệu khác.',
      { cause },
    );
  }
}

/** Somebody else made it between our look and our command: 42P04, or 23505 when at the very same time. */
function isDuplicate(error: unknown): boolean {
  return error instanceof DatabaseError && (error.code === '42P04' || error.code === '23505');
}
