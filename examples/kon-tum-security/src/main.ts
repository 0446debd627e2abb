import { Faulty } from './fault.ts';
import { publication } from './publication.ts';
import { readSettings } from './settings.ts';
import { startServer } from './start-server.ts';

async function main(): Promise<void> {
  const settings = readSettings();
  const server = await startServer(settings);
  const { name, provinceId } = publication;
  process.stdout.write(
    `${name}: ${server.url}\n  ${provinceId}: ${server.serves.join(', ') || 'data/figures.csv: 0'}\n` +
      (settings.signatures ? '' : '  HUB_KEYS: - (ai cũng hỏi được · anybody may ask)\n'),
  );
  const stop = (): void => void server.close();
  process.once('SIGINT', stop).once('SIGTERM', stop);
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Faulty ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
