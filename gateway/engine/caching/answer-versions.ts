import type { VersionSet } from './data-versions.ts';

/** What a subgraph says beside its data. */
interface Said {
  readonly subgraph: string;
  readonly said: Readonly<Record<string, unknown>>;
}

const isVersionSet = (value: unknown): value is VersionSet =>
  typeof value === 'object' && value !== null && Object.values(value).every((each) => typeof each === 'string');

/**
 * The versions of all data that an answer was made of; null where any of it came without, or where two subgraphs read
 * different versions of the same: then it is nothing that could be told from another answer.
 */
export function answerVersions(extensions: readonly Said[]): VersionSet | null {
  const versions: Record<string, string> = {};
  for (const { said } of extensions) {
    const told = said['dataVersions'];
    if (!isVersionSet(told)) return null;
    for (const [domain, version] of Object.entries(told)) {
      if (versions[domain] !== undefined && versions[domain] !== version) return null;
      versions[domain] = version;
    }
  }
  return versions;
}
