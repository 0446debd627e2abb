import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../schema/project-root.ts';

export const peersFolder = join(projectRoot, 'bench', 'peers');

/** Installs the gateways that ours is measured beside, where that was not done since their lockfile changed. */
export function installPeers(): void {
  const lockfile = join(peersFolder, 'package-lock.json');
  const installed = join(peersFolder, 'node_modules', '.package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lockfile).mtimeMs) return;
  console.log('Installing the gateways to be measured beside ours (about 700 MB, once)');
  const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  execFileSync('npm', ['ci', ...options], { cwd: peersFolder, stdio: 'inherit' });
}
