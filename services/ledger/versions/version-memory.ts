import { Domain, type DomainWord } from '../../../schema/types/domain.ts';
import type { KnownVersions, VersionSet } from './known-versions.ts';

/** A domain of which nothing was ever accepted has no row. */
const versionOfNothing = '0';

/** The newest version of each domain that this process has heard of, whichever way and in whatever order. */
export class VersionMemory implements KnownVersions {
  readonly #versions = new Map<string, string>();

  /** Never goes back: a poll may be overtaken by a notification of a later change. */
  raise(versions: VersionSet): void {
    for (const [domain, version] of Object.entries(versions))
      if (Number(version) > Number(this.#versions.get(domain) ?? -1)) this.#versions.set(domain, version);
  }

  /** Takes what the whole table says; a domain without a row is known to hold nothing. */
  raiseToTable(rows: readonly { readonly domain: string; readonly version: string }[]): void {
    for (const domain of Domain.words) this.raise({ [domain]: versionOfNothing });
    for (const { domain, version } of rows) this.raise({ [domain]: version });
  }

  of(domains: readonly DomainWord[]): VersionSet {
    const versions: Record<string, string> = {};
    for (const domain of domains) versions[domain] = this.#versions.get(domain) ?? '';
    return versions;
  }
}
