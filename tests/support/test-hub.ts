import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { readSettings } from '../../config/settings.ts';
import { startHub, type RunningHub } from '../../hub/start-hub.ts';
import { ownKeysFolder } from '../../identity/keys/open-keys.ts';
import { issueToken, type TokenWish } from '../../identity/tokens/issue-token.ts';
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
  /** Its DATA_DIR. */
  readonly dataFolder: string;
  /** SQL statements sent since the hub started. */
  readonly statements: readonly string[];
  /** As the public, or as whom a token speaks for. */
  ask(query: string, variables?: Record<string, unknown>, token?: string): Promise<Answer>;
  /** A token that this hub accepts. */
  tokenFor(role: TokenWish['role'], provinceId?: string): Promise<string>;
  stop(): Promise<void>;
}

/**
 * The whole hub with the data set, listening on a free port, on a fixed day unless told: on a fresh database that goes
 * with it, or on one that the test keeps.
 */
export async function startTestHub(
  environment: Record<string, string> = {},
  kept?: TestDatabase,
  today = (): string => '2026-11-01',
): Promise<TestHub> {
  const database = kept ?? (await testDatabase());
  const dataFolder = await mkdtemp(join(tmpdir(), 'lien-tinh-test-'));
  const statements: string[] = [];
  const hub = await startHub({
    settings: readSettings({ PORT: '0', DATA_DIR: dataFolder, ...environment }),
    databaseUrl: database.url,
    log: pino({ level: 'silent' }),
    onQuery: (statement) => statements.push(statement),
    today,
  });
  return {
    url: hub.url,
    hub,
    dataFolder,
    statements,
    ask: async (query, variables, token) => {
      const response = await fetch(`${hub.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
        body: JSON.stringify({ query, variables }),
      });
      return (await response.json()) as Answer;
    },
    tokenFor: async (role, provinceId) =>
      await issueToken(
        { role, provinceId: provinceId ?? null, subject: `test ${role}`, days: 1 },
        { folder: ownKeysFolder(dataFolder), areas: hub.foundation.areas, issuer: null, audience: null },
      ),
    stop: async () => {
      await hub.stop();
      await rm(dataFolder, { recursive: true, force: true });
      if (!kept) await database.drop();
    },
  };
}
