import type { Client } from 'pg';
import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import { ListeningConnection } from '../../../services/ledger/versions/listening-connection.ts';
import type { GraphVersion } from '../publication.ts';
import { currentVersionSql, toVersion, type VersionRow } from '../store/read-versions.ts';
import { graphChannel } from '../store/write-version.ts';
import { readGraphCopy, writeGraphCopy } from './graph-copy.ts';

export interface FollowOptions {
  /** The database of the registry. */
  readonly url: string;
  /** Who follows, as the database’s administrator reads it. */
  readonly name: string;
  /** The supergraph without publications, which is served when this begins. */
  readonly nationalSdl: string;
  /** Serves the version from now on. Rejects where it cannot be built; what was served before stays then. */
  readonly onVersion: (version: GraphVersion) => Promise<void>;
  /** File for the copy of the last version that was served. */
  readonly keepIn: string;
  readonly log: Logger;
  readonly pollMs?: number;
  /** How long a start waits for the registry before it takes the copy. */
  readonly patienceMs?: number;
}

export interface Following {
  /** Number of the version in service. */
  served(): number;
  stop(): Promise<void>;
}

/** The number may come again after a database was restored, its instant not. */
const latestSql = `select id || ' ' || recorded_at as key from graph_version order by id desc limit 1`;
const none = 'none';

class RegistryFollower implements Following {
  readonly #options: FollowOptions;
  readonly #connection: ListeningConnection;
  /** The last version heard of, served or not: one that cannot be built is not built again. */
  #heard: string | null = null;
  #served = 0;
  #isReached = false;
  #isStopping = false;
  #lastWork: Promise<unknown> = Promise.resolve();

  constructor(options: FollowOptions) {
    this.#options = options;
    const { url, name, pollMs = 1000 } = options;
    this.#connection = new ListeningConnection({
      url,
      applicationName: `registry of ${name}`,
      channel: graphChannel,
      onMessage: () => undefined,
      refresh: async (client) => await this.#inTurn(async () => await this.#look(client)),
      pauseMs: () => pollMs,
      onLost: () => this.#lose(),
      farewell: async () => undefined,
    });
  }

  served(): number {
    return this.#served;
  }

  async start(): Promise<void> {
    const { patienceMs = 2000, log } = this.#options;
    await Promise.race([this.#connection.start(), pause(patienceMs, undefined, { ref: false })]);
    await this.#inTurn(async () => {
      if (this.#heard === null) log.warn('registry: out of reach at the start; it is tried on');
      // Heard of, but not served: it cannot be built.
      if (this.#heard === null || (this.#heard !== none && this.#served === 0)) await this.#serveCopy();
    });
  }

  async stop(): Promise<void> {
    this.#isStopping = true;
    await this.#connection.stop();
  }

  /** One after the other: the copy must not take the place of what the registry said meanwhile. */
  async #inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.#lastWork.then(work);
    this.#lastWork = done.catch(() => undefined);
    await done;
  }

  #lose(): void {
    if (this.#isReached && !this.#isStopping)
      this.#options.log.warn({ version: this.#served }, 'registry: out of reach; the graph stays as it is meanwhile');
    this.#isReached = false;
  }

  async #look(client: Client): Promise<void> {
    const { rows } = await client.query<{ key: string }>(latestSql);
    const key = rows[0]?.key ?? none;
    this.#isReached = true;
    if (key === this.#heard) return;
    const versions = await client.query<VersionRow>(currentVersionSql);
    const row = versions.rows[0];
    this.#heard = key;
    await this.#serve(
      row ? toVersion(row) : { number: 0, supergraphSdl: this.#options.nationalSdl, publications: [] },
      'registry',
    );
  }

  async #serveCopy(): Promise<void> {
    const { keepIn, nationalSdl, log } = this.#options;
    try {
      await this.#serve(await readGraphCopy(keepIn, nationalSdl), 'copy');
    } catch (error) {
      log.warn({ err: error, keepIn }, 'registry: no copy to start from; the committed supergraph is served');
    }
  }

  async #serve(version: GraphVersion, from: 'registry' | 'copy'): Promise<void> {
    const { onVersion, log } = this.#options;
    const { number } = version;
    try {
      if (number !== 0 || this.#served !== 0) await onVersion(version);
    } catch (error) {
      log.error(
        { err: error, version: number, served: this.#served },
        'registry: this version of the graph cannot be served; the one before stays in service',
      );
      return;
    }
    this.#served = number;
    log.info({ version: number, from }, 'registry: this version of the graph is served');
    if (from === 'registry') await this.#keep(version);
  }

  async #keep(version: GraphVersion): Promise<void> {
    const { keepIn, nationalSdl, log } = this.#options;
    try {
      await writeGraphCopy(keepIn, version, nationalSdl);
    } catch (error) {
      log.warn({ err: error, keepIn }, 'registry: no copy of the graph could be kept for the next start');
    }
  }
}

/**
 * Serves each version of the graph as it is made: told by NOTIFY, and found by looking every second. Resolves with one in
 * service: the registry’s, or, where that is out of reach, the copy of the last one that was served, or the committed
 * supergraph. Never rejects: a gateway starts, and goes on, without its registry.
 */
export async function followRegistry(options: FollowOptions): Promise<Following> {
  const follower = new RegistryFollower(options);
  await follower.start();
  return follower;
}
