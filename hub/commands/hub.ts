import 'reflect-metadata';
import { resolve } from 'node:path';
import { readEnvironment, typedIn } from '../../config/read-environment.ts';
import { projectRoot } from '../../schema/project-root.ts';
import { runHub } from './hub/run-hub.ts';

// Whoever reads may stop early, as `head` does; what was begun is done all the same.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await runHub(process.argv.slice(2), {
  out: process.stdout,
  err: process.stderr,
  readSettings: readEnvironment,
  pathOf: (typed) => resolve(typedIn(projectRoot), typed),
});
