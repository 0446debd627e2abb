import { randomUUID } from 'node:crypto';
import { todayInVietnam } from '../../../schema/types/today-in-vietnam.ts';
import type { VersionSet } from './known-versions.ts';
import { ListeningConnection } from './listening-connection.ts';
import { readVersionMessage, versionChannel } from './version-channel.ts';
import { longestLeaseMs, VersionLease } from './version-lease.ts';
import { VersionMemory } from './version-memory.ts';
import { forgetOldLeasesSql } from './version-sql.ts';
import type { WatchedVersions } from './watch-versions.ts';

export interface LeaseHolderOptions {
  readonly url: string;
  /** Who holds the lease, as the database's administrator reads it; need not be unique. */
  readonly holder: string;
  /** How long a writer waits at most for a holder that is gone. */
  readonly leaseMs?: number;
  readonly pollMs?: number;
  readonly today?: () => string;
}

export interface LeasedVersions extends WatchedVersions {
  /**
   * The versions in force, or null while that is not certain. A domain that is being changed is left out: nothing of it
   * may be answered from memory. No change that anybody can have read before the call is newer than what it returns.
   */
  current(): VersionSet | null;
}

/** While a writer is at work: its rollback is not told. */
const rollbackPollMs = 25;

/** Versions for a process that answers from memory: it holds a lease, and writers wait for it. */
export async function openDataVersions(options: LeaseHolderOptions): Promise<LeasedVersions> {
  const { url, holder, leaseMs = longestLeaseMs, pollMs = leaseMs / 4, today = todayInVietnam } = options;
  const memory = new VersionMemory();
  // Two processes under one name would overwrite each other's claims.
  const lease = new VersionLease({ holder: `${holder} ${randomUUID()}`, leaseMs, memory, today });
  let isFirst = true;
  const connection = new ListeningConnection({
    url,
    applicationName: `versions of ${holder}`,
    channel: versionChannel,
    onMessage: (payload) => {
      const message = readVersionMessage(payload);
      if (message) lease.hear(message);
    },
    refresh: async (client) => {
      if (isFirst) await client.query(forgetOldLeasesSql);
      isFirst = false;
      await lease.renew(client);
    },
    pauseMs: () => (lease.isUnsettled ? 0 : lease.isWaiting ? rollbackPollMs : pollMs),
    onLost: () => lease.lose(),
    farewell: async (client) => await lease.release(client),
  });
  await connection.start();
  return {
    of: (domains) => memory.of(domains),
    current: () => lease.current(),
    stop: async () => await connection.stop(),
  };
}
