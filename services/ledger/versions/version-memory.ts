import { dataParts, type DataPart, type KnownVersions, type VersionSet } from './known-versions.ts';

/** A part of which nothing was ever accepted has no row. */
const versionOfNothing = '0';

/** The newest version of each part that this process has heard of, whichever way and in whatever order. */
export class VersionMemory implements KnownVersions {
  readonly #versions = new Map<string, string>();

  /** Never goes back: a poll may be overtaken by a notification of a later change. */
  raise(versions: VersionSet): void {
    for (const [domain, version] of Object.entries(versions))
      if (Number(version) > Number(this.#versions.get(domain) ?? -1)) this.#versions.set(domain, version);
  }

  /** Takes what the whole table says; a part without a row is known to hold nothing. */
  raiseToTable(rows: readonly { readonly domain: string; readonly version: string }[]): void {
    for (const part of dataParts) this.raise({ [part]: versionOfNothing });
    for (const { domain, version } of rows) this.raise({ [domain]: version });
  }

  of(parts: readonly DataPart[]): VersionSet {
    const versions: Record<string, string> = {};
    for (const part of parts) versions[part] = this.#versions.get(part) ?? '';
    return versions;
  }
}
