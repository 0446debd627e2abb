import { once } from 'node:events';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { pino } from 'pino';
import type { Settings } from '../../../../config/settings.ts';
import { startPostgres } from '../../../postgres/start-postgres.ts';
import { startHub } from '../../../start-hub.ts';
import type { RegistryDesk } from '../../../../gateway/registry/service/registry-desk.ts';

export interface DevHub {
  readonly url: string;
  readonly desk: RegistryDesk;
  stop(): Promise<void>;
}

/** What it writes into the history of its own registry. */
export const devActor = { subject: 'subgraph dev', role: 'operator' } as const;

/** Rejects where the port is in use: a hub learns of it late, with much open that would keep the process alive. */
async function requireFree(host: string, port: number): Promise<void> {
  const server = createServer().listen(port, host);
  await once(server, 'listening');
  server.close();
  await once(server, 'close');
}

/** A hub beside the real one: data of its own, and allowed to call subgraphs on this machine. It begins with no subgraph. */
export async function startDevHub(settings: Settings, port: number | null): Promise<DevHub> {
  const PORT = port ?? settings.PORT;
  await requireFree(settings.HOST, PORT);
  const dataFolder = resolve(settings.DATA_DIR, 'dev');
  const postgres = await startPostgres({ folder: join(dataFolder, 'postgres') });
  try {
    const hub = await startHub({
      settings: {
        ...settings,
        DATA_DIR: dataFolder,
        PORT,
        ENDPOINTS_ALLOWED: [...settings.ENDPOINTS_ALLOWED, '127.0.0.0/8'],
      },
      databaseUrl: postgres.url,
      // What goes wrong with the subgraph is told by the command; the rest is of interest in a real hub.
      log: pino({ level: 'error', base: null }),
    });
    const { desk } = hub.foundation;
    const { number } = await desk.store.currentVersion();
    if (number > 0) await desk.store.rollBack({ version: 0, reason: 'Begun anew', actor: devActor });
    return {
      url: hub.url,
      desk,
      stop: async () => {
        await hub.stop();
        await postgres.stop();
      },
    };
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}
