import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import type { DataPart } from './known-versions.ts';
import { versionChannel, type VersionMessage } from './version-channel.ts';
import type { OpenWriterSession } from '../write/writer-session.ts';
import { longestLeaseMs } from './version-lease.ts';
import { closeDomainsSql, readersSql, rememberLeasesSql } from './version-sql.ts';

const firstPauseMs = 2;
const longestPauseMs = 40;
const patienceMs = 1000;

/**
 * The last step of a writer's transaction before its commit: nobody answers of these domains from memory any more when it
 * returns. Before, not after: once the change is visible, a client may read it past one gateway's memory and then ask
 * another, whose memory must not be older. Costs two statements where nobody holds a lease.
 */
export async function awaitReaders(session: OpenWriterSession, domains: ReadonlySet<DataPart>): Promise<void> {
  const list = [...domains].join(',');
  await session.execute(closeDomainsSql, [list]);
  // Leases that are taken or renewed from here on find the domains closed, so no wait is longer than one lease.
  const latest = performance.now() + longestLeaseMs;
  const first = await readersOf(session, list);
  if (!first.isRemembered) {
    // The server crashed and forgot who answers from memory; whoever did has stopped after the longest lease.
    await pause(longestLeaseMs);
    await session.execute(rememberLeasesSql);
    return;
  }
  if (first.readers === 0) return;
  await announce(session.url, { closing: [...domains] });
  for (let pauseMs = firstPauseMs; performance.now() < latest; pauseMs = Math.min(pauseMs * 1.5, longestPauseMs)) {
    if ((await readersOf(session, list)).readers === 0) return;
    await pause(pauseMs);
  }
}

interface Readers {
  readonly readers: number;
  readonly isRemembered: boolean;
}

async function readersOf(session: OpenWriterSession, list: string): Promise<Readers> {
  const rows = (await session.execute(readersSql, [list])) as unknown as Readers[];
  return rows[0] ?? { readers: 0, isRemembered: false };
}

/**
 * Told past the transaction, whose own notifications wait for its commit; and on a connection of its own, for those of
 * the pool may all be held by writers that wait for this one.
 */
async function announce(url: string, message: VersionMessage): Promise<void> {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: patienceMs,
    query_timeout: patienceMs,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select pg_notify($1, $2)', [versionChannel, JSON.stringify(message)]);
  } catch {
    // It only hurries readers: their next renewal finds the domains closed.
  } finally {
    await client.end().catch(() => undefined);
  }
}
