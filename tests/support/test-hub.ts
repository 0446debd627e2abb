import { pino } from 'pino';
import { readSettings } from '../../config/settings.ts';
import { startHub, type RunningHub } from '../../hub/start-hub.ts';
import { testDatabase, type TestDatabase } from './database.ts';

export interface Answer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: unknown;
    readonly extensions: Record<string, unknown>;
  }[];
}

export interface TestHub {
  readonly url: string;
  readonly hub: RunningHub;
  /** SQL statements sent since the hub started. */
  readonly statements: readonly string[];
  ask(query: string, variables?: Record<string, unknown>): Promise<Answer>;
  stop(): Promise<void>;
}

/**
 * The whole hub with the data set, listening on a free port, on a fixed day: on a fresh database that goes with it, or on
 * one that the test keeps.
 */
export async function startTestHub(environment: Record<string, string> = {}, kept?: TestDatabase): Promise<TestHub> {
  const database = kept ?? (await testDatabase());
  const statements: string[] = [];
  const hub = await startHub({
    settings: readSettings({ PORT: '0', ...environment }),
    databaseUrl: database.url,
    log: pino({ level: 'silent' }),
    onQuery: (statement) => statements.push(statement),
    today: () => '2026-11-01',
  });
  return {
    url: hub.url,
    hub,
    statements,
    ask: async (query, variables) => {
      const response = await fetch(`${hub.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      return (await response.json()) as Answer;
    },
    stop: async () => {
      await hub.stop();
      if (!kept) await database.drop();
    },
  };
}
