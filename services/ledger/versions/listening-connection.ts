import { Client } from 'pg';
import { setTimeout as pause } from 'node:timers/promises';

export interface ListeningOptions {
  readonly url: string;
  /** How the connection is called in pg_stat_activity. */
  readonly applicationName: string;
  readonly channel: string;
  readonly onMessage: (payload: string) => void;
  /** Called at once after connecting, when woken, and every `pauseMs()`. What it throws ends the connection. */
  readonly refresh: (client: Client) => Promise<void>;
  readonly pauseMs: () => number;
  /** Nothing more is heard until the next refresh has succeeded. */
  readonly onLost: () => void;
  /** Said before an orderly end. */
  readonly farewell: (client: Client) => Promise<void>;
}

const patienceMs = 3000;
const shortestRetryMs = 50;
const longestRetryMs = 1000;

/** One connection that listens and polls, made anew for as long as it takes whenever it is lost. */
export class ListeningConnection {
  readonly #options: ListeningOptions;
  readonly #firstAttempt = Promise.withResolvers<void>();
  #running: Promise<void> | null = null;
  #isStopping = false;
  #isWoken = false;
  #endPause = (): void => undefined;

  constructor(options: ListeningOptions) {
    this.#options = options;
  }

  /** Resolves after the first refresh, or the first failure: a database that is away is no reason not to start. */
  async start(): Promise<void> {
    this.#running ??= this.#run();
    await this.#firstAttempt.promise;
  }

  wake(): void {
    this.#isWoken = true;
    this.#endPause();
  }

  async stop(): Promise<void> {
    this.#isStopping = true;
    this.wake();
    await this.#running;
  }

  async #run(): Promise<void> {
    let retryMs = shortestRetryMs;
    while (!this.#isStopping) {
      await this.#connectAndServe(() => {
        retryMs = shortestRetryMs;
        this.#firstAttempt.resolve();
      });
      this.#firstAttempt.resolve();
      if (this.#isStopping) return;
      this.#isWoken = false;
      await this.#rest(retryMs);
      retryMs = Math.min(retryMs * 2, longestRetryMs);
    }
  }

  /** Returns when the connection is lost or to be stopped; never throws. */
  async #connectAndServe(onRefreshed: () => void): Promise<void> {
    const { url, applicationName, channel, onMessage, refresh, pauseMs, onLost, farewell } = this.#options;
    const client = new Client({
      connectionString: url,
      application_name: applicationName,
      connectionTimeoutMillis: patienceMs,
      query_timeout: patienceMs,
      keepAlive: true,
    });
    const state = { isLost: false };
    const lose = (): void => {
      if (state.isLost) return;
      state.isLost = true;
      onLost();
      this.wake();
    };
    client.on('error', lose);
    client.on('end', lose);
    client.on('notification', ({ payload }) => {
      onMessage(payload ?? '');
      this.wake();
    });
    try {
      await client.connect();
      await client.query(`listen ${channel}`);
      while (!state.isLost && !this.#isStopping) {
        this.#isWoken = false;
        await refresh(client);
        onRefreshed();
        await this.#rest(pauseMs());
      }
      if (!state.isLost) await farewell(client);
    } catch {
      // Whatever it was, the next connection begins afresh; until then nothing is certain.
    } finally {
      lose();
      // A server that is gone without a word never says goodbye.
      await Promise.race([client.end().catch(() => undefined), pause(200, undefined, { ref: false })]);
    }
  }

  /** Until woken, at most so long. */
  async #rest(ms: number): Promise<void> {
    if (this.#isWoken) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#endPause = resolve;
    const timer = setTimeout(resolve, ms);
    await promise;
    clearTimeout(timer);
  }
}
