import type { Client } from 'pg';
import type { KnownVersions } from './known-versions.ts';
import { ListeningConnection } from './listening-connection.ts';
import { readVersionMessage, versionChannel } from './version-channel.ts';
import { VersionMemory } from './version-memory.ts';
import { versionsSql } from './version-sql.ts';

export interface WatchOptions {
  readonly url: string;
  /** Who watches, as the database's administrator reads it. */
  readonly name: string;
  readonly pollMs?: number;
}

export interface WatchedVersions extends KnownVersions {
  stop(): Promise<void>;
}

export async function readVersions(client: Client, memory: VersionMemory): Promise<void> {
  const { rows } = await client.query<{ domain: string; version: string }>(versionsSql);
  memory.raiseToTable(rows);
}

/** Hears of versions as they come, for the labels of a subgraph's answers; holds no lease, so no writer waits for it. */
export async function watchVersions({ url, name, pollMs = 500 }: WatchOptions): Promise<WatchedVersions> {
  const memory = new VersionMemory();
  const connection = new ListeningConnection({
    url,
    applicationName: `versions of ${name}`,
    channel: versionChannel,
    onMessage: (payload) => {
      const message = readVersionMessage(payload);
      if (message && 'versions' in message) memory.raise(message.versions);
    },
    refresh: async (client) => await readVersions(client, memory),
    pauseMs: () => pollMs,
    onLost: () => undefined,
    farewell: async () => undefined,
  });
  await connection.start();
  return { of: (domains) => memory.of(domains), stop: async () => await connection.stop() };
}
