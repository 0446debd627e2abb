import { spawnSync } from 'node:child_process';

export const isInstalled = (command: string): boolean => spawnSync('which', [command]).status === 0;
