import { startPostgres } from '../../hub/postgres/start-postgres.ts';

// A hub of its own process for the tests: owns the folder named on the command line until it is killed or told to stop.
const [folder = ''] = process.argv.slice(2);
const stayAlive = setInterval(() => undefined, 60_000);
try {
  const postgres = await startPostgres({ folder });
  process.once('SIGTERM', () => void postgres.stop().then(() => clearInterval(stayAlive)));
  process.stdout.write(`${JSON.stringify({ url: postgres.url, processId: postgres.processId })}\n`);
} catch (error) {
  process.stderr.write(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
