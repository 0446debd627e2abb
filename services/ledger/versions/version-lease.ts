import type { Client } from 'pg';
import { calendar, dataParts, type DataPart, type VersionSet } from './known-versions.ts';
import type { VersionMessage } from './version-channel.ts';
import type { VersionMemory } from './version-memory.ts';
import { claimLeaseSql, closedDomainsSql, releaseLeaseSql } from './version-sql.ts';
import { readVersions } from './watch-versions.ts';

/** No lease is longer: what a writer waits for at most, whoever is gone. */
export const longestLeaseMs = 2000;

/** Given up so much earlier than the database has it: two clocks never run alike. */
const clockMarginMs = 100;

interface LeaseOptions {
  readonly holder: string;
  readonly leaseMs: number;
  readonly memory: VersionMemory;
  readonly today: () => string;
}

/**
 * The right to answer from memory, for a short time and for the domains that no writer is about to change. The order of
 * steps, here and in `awaitReaders`, is the whole proof; it is told in ADR 14.
 */
export class VersionLease {
  readonly #options: LeaseOptions;
  /** Domains that a writer has said, or was found, to be changing: not claimed, so that it need not wait for us. */
  readonly #closing = new Set<DataPart>();
  #claimed: readonly DataPart[] = [];
  #open: VersionSet = {};
  #validUntil = 0;
  #wasWhole = false;
  #current: VersionSet = {};

  constructor(options: LeaseOptions) {
    const { leaseMs } = options;
    if (!(leaseMs > clockMarginMs && leaseMs <= longestLeaseMs))
      throw new RangeError(`leaseMs: expected more than ${clockMarginMs}, at most ${longestLeaseMs}; found ${leaseMs}`);
    this.#options = options;
  }

  /** A new object whenever anything changed, the same one as long as nothing did. */
  current(): VersionSet | null {
    if (!this.#wasWhole || performance.now() >= this.#validUntil) return null;
    const day = this.#options.today();
    if (this.#current[calendar] !== day) this.#current = { ...this.#open, [calendar]: day };
    return this.#current;
  }

  /** Takes a domain out of memory at once; the claim on it is given up by the renewal that follows. */
  hear(message: VersionMessage): void {
    if ('closing' in message) {
      for (const domain of message.closing) this.#closing.add(domain);
      this.#open = without(this.#open, message.closing);
    } else {
      this.#options.memory.raise(message.versions);
      const domains = Object.keys(message.versions) as DataPart[];
      // The change is committed, so the domain can be claimed again, at its new version.
      for (const domain of domains) this.#closing.delete(domain);
      this.#open = without(this.#open, domains);
    }
    this.#current = {};
  }

  lose(): void {
    this.#validUntil = 0;
  }

  /** Whether there is something to say to a writer, or to claim again, that cannot wait for the next poll. */
  get isUnsettled(): boolean {
    return dataParts.some((domain) => this.#claimed.includes(domain) === this.#closing.has(domain));
  }

  /** Whether a writer is at work whose end may come without a word: by a rollback. */
  get isWaiting(): boolean {
    return this.#closing.size > 0;
  }

  async renew(client: Client): Promise<void> {
    const { holder, leaseMs, memory } = this.#options;
    const claimed = dataParts.filter((domain) => !this.#closing.has(domain));
    const sentAt = performance.now();
    await client.query(claimLeaseSql, [holder, claimed, leaseMs]);
    // Three statements, each with a view of its own: a writer that did not see the claim had closed before the second
    // ran, and one that the second does not see any more has committed before the third.
    const { rows } = await client.query<{ domain: DataPart }>(closedDomainsSql, [dataParts]);
    const closed = new Set(rows.map(({ domain }) => domain));
    await readVersions(client, memory);
    // Closed while we asked: told by a message, which the claim just written does not know of yet.
    const open = claimed.filter((domain) => !closed.has(domain) && !this.#closing.has(domain));
    for (const domain of dataParts)
      if (closed.has(domain)) this.#closing.add(domain);
      else if (!claimed.includes(domain)) this.#closing.delete(domain);
    // From the first set a reader learns which domains there are: one that is missing later is being changed.
    this.#wasWhole ||= open.length === dataParts.length;
    this.#claimed = claimed;
    this.#adopt(memory.of(open));
    this.#validUntil = sentAt + leaseMs - clockMarginMs;
  }

  async release(client: Client): Promise<void> {
    this.lose();
    await client.query(releaseLeaseSql, [this.#options.holder]);
  }

  #adopt(open: VersionSet): void {
    const domains = Object.keys(open);
    const isSame =
      domains.length === Object.keys(this.#open).length &&
      domains.every((domain) => open[domain] === this.#open[domain]);
    if (isSame) return;
    this.#open = open;
    this.#current = {};
  }
}

const without = (versions: VersionSet, domains: readonly string[]): VersionSet =>
  Object.fromEntries(Object.entries(versions).filter(([domain]) => !domains.includes(domain)));
