import { resolve } from 'node:path';
import { readEnvironment, typedIn } from '../../config/read-environment.ts';
import { projectRoot } from '../../schema/project-root.ts';
import { runAsk } from './ask/run-ask.ts';
import { hubAddress } from './command-line/hub-address.ts';
import { readToken } from './exchange/read-token.ts';

// Whoever reads may stop early, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

const places = {
  readSettings: readEnvironment,
  pathOf: (typed: string) => resolve(typedIn(projectRoot), typed),
};

process.exitCode = await runAsk({
  words: process.argv.slice(2),
  url: hubAddress(null, readEnvironment()).href,
  readToken: async (typed) => await readToken(typed, places),
  write: (text) => process.stdout.write(text),
  writeError: (text) => process.stderr.write(text),
  terminalWidth: process.stdout.isTTY ? process.stdout.columns : undefined,
});
