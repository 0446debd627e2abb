import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Binaries } from './binaries.ts';
import { workingFolder } from './cluster.ts';
import { findFreePort } from './free-port.ts';
import { shutDownWithUs } from './hub-watcher.ts';
import { PostgresStartError } from './postgres-start-error.ts';
import { openServerLog, type ServerLog } from './server-log.ts';
import { serverEnvironment } from './server-environment.ts';
import { serverSettings } from './server-settings.ts';
import type { ServerUser } from './server-user.ts';

export interface ServerOptions {
  cluster: string;
  logFile: string;
  binaries: Binaries;
  user: ServerUser;
  ephemeral: boolean;
}

export interface ServerProcess {
  pid: number;
  port: number;
  /** Settles when the server has ended, however that came. */
  exited: Promise<void>;
  stop(): Promise<void>;
}

// Recovery after a crash reads the whole write-ahead log, on a slow disk for minutes.
const readyTimeoutMs = 300_000;
const fastShutdownMs = 20_000;

/** Starts the server on a free port and waits until it accepts connections. */
export async function startServer(options: ServerOptions): Promise<ServerProcess> {
  const log = openServerLog(options.logFile);
  try {
    for (let attempt = 1; ; attempt += 1) {
      const server = await spawnServer(options, log, await findFreePort());
      if (server) return server;
      const lines = log.lastLines();
      if (attempt < 3 && lines.includes('could not bind')) continue;
      throw new PostgresStartError(
        `The database server did not start. The last lines of ${options.logFile}:\n${lines}`,
        `Máy chủ cơ sở dữ liệu không khởi động được. Các dòng cuối của ${options.logFile} ở trên.`,
      );
    }
  } finally {
    log.close();
  }
}

/** Null when the server ended before it was ready. */
async function spawnServer(options: ServerOptions, log: ServerLog, port: number): Promise<ServerProcess | null> {
  const child = spawn(options.binaries.postgres, ['-D', workingFolder, ...serverSettings(port, options.ephemeral)], {
    ...options.user,
    cwd: options.cluster,
    env: serverEnvironment,
    stdio: ['ignore', log.handle, log.handle],
    // Ctrl+C in the terminal must reach us alone: we finish our requests before the database goes.
    detached: true,
  });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()).once('error', () => resolve()));
  if (child.pid === undefined) return null;
  const endWatch = shutDownWithUs(child.pid, options.user);
  void exited.then(endWatch);
  const stop = () => stopServer(child, exited);
  const ready = await waitUntilReady(child, join(options.cluster, 'postmaster.pid'));
  if (!ready) {
    await stop();
    return null;
  }
  child.unref();
  return { pid: child.pid, port, stop, exited };
}

/** The server writes its state into the eighth line of its pid file. */
async function waitUntilReady(child: ChildProcess, pidFile: string): Promise<boolean> {
  const deadline = Date.now() + readyTimeoutMs;
  while (isRunning(child) && Date.now() < deadline) {
    const lines = readLines(pidFile);
    if (lines[0] === String(child.pid) && lines[7]?.trim() === 'ready') return true;
    await sleep(5);
  }
  return false;
}

function readLines(path: string): string[] {
  try {
    return readFileSync(path, 'utf8').split('\n');
  } catch {
    return [];
  }
}

async function stopServer(child: ChildProcess, exited: Promise<void>): Promise<void> {
  if (!isRunning(child)) return;
  child.ref();
  child.kill('SIGINT');
  // Immediate shutdown loses nothing either: the next start recovers from the write-ahead log.
  const harder = setTimeout(() => child.kill('SIGQUIT'), fastShutdownMs);
  await exited;
  clearTimeout(harder);
}

function isRunning(child: ChildProcess): boolean {
  return child.exitCode === null && child.signalCode === null;
}
