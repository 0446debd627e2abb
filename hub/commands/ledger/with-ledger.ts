import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { failureReason } from '../../../config/start-failure.ts';
import type { Settings } from '../../../config/settings.ts';
import { closeLedger, openLedger, type LedgerDatabase } from '../../../services/ledger/open-ledger.ts';
import { PostgresStartError } from '../../postgres/postgres-start-error.ts';
import { runningServerUrl } from '../../postgres/running-server.ts';
import { startPostgres } from '../../postgres/start-postgres.ts';
import { CommandFault } from '../command-line/command-fault.ts';
import type { CommandIo } from '../command-line/command-io.ts';

interface LedgerServer {
  readonly url: string;
  stop(): Promise<void>;
}

const notOurs = async (): Promise<void> => undefined;

/** The server that holds the ledger: of DATABASE_URL, of the hub that runs, or started for the time of the look. */
async function findServer(settings: Settings, io: CommandIo): Promise<LedgerServer> {
  if (settings.DATABASE_URL) return { url: settings.DATABASE_URL, stop: notOurs };
  const folder = join(resolve(settings.DATA_DIR), 'postgres');
  if (!existsSync(join(folder, 'cluster')))
    throw new CommandFault(
      `Chưa có sổ cái nào trong ${folder}; xem DATA_DIR và DATABASE_URL.`,
      `There is no ledger in ${folder}; see DATA_DIR and DATABASE_URL.`,
    );
  const running = runningServerUrl(folder);
  if (running !== null) return { url: running, stop: notOurs };
  io.err.write(
    'Liên Tỉnh không chạy: PostgreSQL được khởi động tạm để kiểm tra · the hub does not run: its PostgreSQL is started for this look\n',
  );
  return await startPostgres({ folder });
}

const missing: ReadonlySet<unknown> = new Set([
  '42P01', // a table
  '42703', // a column
]);

const noChain = (): CommandFault =>
  new CommandFault(
    'Cơ sở dữ liệu này chưa có nhật ký kiểm toán: chưa phải sổ cái, hoặc của bản cũ. Hãy chạy "npm start" một lần.',
    'This database has no audit chain: it is no ledger, or one of an older hub. Run "npm start" once.',
  );

/** `pg` says so without a code. */
const lostConnection = /^Connection terminated|timeout/;

/** What keeps the ledger from being looked at, as a fault with its mend; anything else is a fault of ours. */
function cannotLook(error: unknown): unknown {
  if (error instanceof PostgresStartError) return new CommandFault(error.vietnamese, error.english);
  if (!(error instanceof Error)) return error;
  const code = 'code' in error ? error.code : undefined;
  if (missing.has(code)) return noChain();
  if (typeof code !== 'string' && !lostConnection.test(error.message)) return error;
  return new CommandFault(
    'Không xem được sổ cái, nên chưa biết còn nguyên vẹn hay không.',
    `The ledger could not be looked at, so nothing is known of it.\n${failureReason(error)}`,
  );
}

/** Opens the ledger, changes nothing in it, and leaves everything as it was found. Throws `CommandFault`. */
export async function withLedger<Result>(
  io: CommandIo,
  look: (ledger: LedgerDatabase) => Promise<Result>,
): Promise<Result> {
  try {
    const server = await findServer(io.readSettings(), io);
    try {
      const ledger = await openLedger({ url: server.url, poolSize: 1 });
      try {
        return await look(ledger);
      } finally {
        await closeLedger(ledger);
      }
    } finally {
      await server.stop();
    }
  } catch (error) {
    throw cannotLook(error);
  }
}
