import { readEnvironment } from '../../config/read-environment.ts';
import { runAsk } from './ask/run-ask.ts';

const { HOST, PORT } = readEnvironment();
const everyAddress: Readonly<Record<string, string>> = { '0.0.0.0': '127.0.0.1', '::': '[::1]' };
const host = everyAddress[HOST] ?? (HOST.includes(':') ? `[${HOST}]` : HOST);

// Whoever reads may stop early, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

process.exitCode = await runAsk({
  words: process.argv.slice(2),
  url: `http://${host}:${PORT}`,
  write: (text) => process.stdout.write(text),
  writeError: (text) => process.stderr.write(text),
  terminalWidth: process.stdout.isTTY ? process.stdout.columns : undefined,
});
