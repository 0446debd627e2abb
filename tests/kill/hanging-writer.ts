import { openLedger } from '../../services/ledger/open-ledger.ts';
import { becomeWriter } from '../../services/ledger/write/arrival.ts';
import { writeInTransaction } from '../../services/ledger/write/write-in-transaction.ts';

/**
 * Becomes the writer, says so, and does not go on: it sends no more statements (`idle`), is sent more than it can take
 * while it stands still (`taking`), or waits for a statement that takes a minute (`asking`).
 */
const [url = '', way = ''] = process.argv.slice(2);
const statements: Record<string, string> = {
  taking: `select repeat('x', 1000) from generate_series(1, 200000)`,
  asking: 'select pg_sleep(60)',
};

await writeInTransaction(await openLedger({ url }), async (session) => {
  await becomeWriter(session);
  process.send?.('writing');
  const statement = statements[way];
  if (statement) await session.execute(statement);
  else await new Promise((resolve) => setTimeout(resolve, 600_000));
});
