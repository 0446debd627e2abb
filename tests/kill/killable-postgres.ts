import { readdirSync, readFileSync } from 'node:fs';
import { startPostgres, type EmbeddedPostgres } from '../../hub/postgres/start-postgres.ts';
import { startTcpProxy } from '../support/tcp-proxy.ts';

/** A server whose processes can all be killed at once; its address stays the same when it comes back. */
export interface KillablePostgres {
  readonly url: string;
  /** SIGKILL to the postmaster and to all that it started. */
  kill(): Promise<void>;
  /** Ends every connection to it without a word; the server goes on. */
  cut(): void;
  /** Starts it on the same data folder, where it recovers from its log. */
  revive(): Promise<void>;
  stop(): Promise<void>;
}

function childrenOf(parent: number): number[] {
  const ids = readdirSync('/proc').map(Number).filter(Number.isInteger);
  return ids.filter((id) => {
    try {
      return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1]) === parent;
    } catch {
      return false; // it ended while we looked
    }
  });
}

function killNow(id: number): void {
  try {
    process.kill(id, 'SIGKILL');
  } catch {
    // It was gone already.
  }
}

/** The postmaster first, so that it cannot tell the others to end in good order. */
async function killServer({ processId, ended }: EmbeddedPostgres): Promise<void> {
  const children = childrenOf(processId);
  for (const id of [processId, ...children]) killNow(id);
  await ended;
}

export async function startKillablePostgres(folder: string): Promise<KillablePostgres> {
  let server = await startPostgres({ folder });
  const proxy = await startTcpProxy(server.url);
  return {
    url: proxy.urlOf(server.url),
    kill: async () => {
      proxy.leadTo(null);
      await killServer(server);
      // Gives the folder back; there is nothing left to stop.
      await server.stop();
    },
    cut: () => {
      proxy.breakAll();
    },
    revive: async () => {
      server = await startPostgres({ folder });
      proxy.leadTo(server.url);
    },
    stop: async () => {
      await proxy.close();
      await server.stop();
    },
  };
}
