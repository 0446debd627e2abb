import { execFileSync } from 'node:child_process';

/** The folders in which commands are looked for. */
export const searchPath = (): string => execFileSync('/bin/sh', ['-c', 'printf %s "$PATH"'], { encoding: 'utf8' });
