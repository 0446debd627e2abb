import { spawn } from 'node:child_process';
import { Socket } from 'node:net';
import { serverEnvironment } from './server-environment.ts';
import type { ServerUser } from './server-user.ts';

/**
 * Shuts the server down in good order when this process dies, even by kill -9: a shell waits for the end of its input,
 * which the kernel closes together with us, and then asks for a fast shutdown. Returns how to end the watch.
 */
export function shutDownWithUs(serverPid: number, user: ServerUser): () => void {
  const watcher = spawn('/bin/sh', ['-c', 'read -r line; kill -INT "$0"', String(serverPid)], {
    ...user,
    cwd: '/',
    env: serverEnvironment,
    stdio: ['pipe', 'ignore', 'ignore'],
    // In a session of its own Ctrl+C in the terminal does not reach it before us.
    detached: true,
  });
  // Without a shell the server may outlive us; the next start finds it and shuts it down.
  watcher.on('error', () => undefined);
  watcher.unref();
  watcher.stdin.on('error', () => undefined);
  if (watcher.stdin instanceof Socket) watcher.stdin.unref();
  return () => void watcher.kill('SIGKILL');
}
