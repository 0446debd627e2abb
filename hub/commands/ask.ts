import { readEnvironment } from '../../config/read-environment.ts';
import { runAsk } from './ask/run-ask.ts';
import { hubAddress } from './command-line/hub-address.ts';

// Whoever reads may stop early, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

process.exitCode = await runAsk({
  words: process.argv.slice(2),
  url: hubAddress(null, readEnvironment()).href,
  write: (text) => process.stdout.write(text),
  writeError: (text) => process.stderr.write(text),
  terminalWidth: process.stdout.isTTY ? process.stdout.columns : undefined,
});
