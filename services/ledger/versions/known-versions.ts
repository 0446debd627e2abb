import { Domain, type DomainWord } from '../../../schema/types/domain.ts';

/** What is of no one domain: who reported what and when, what waits to be mended, what is disputed. */
export const reporting = 'reporting';

/** Which subgraphs provinces publish, and the versions of the graph. */
export const registry = 'registry';

/** A part of the ledger that has a version of its own. */
export type DataPart = DomainWord | typeof reporting | typeof registry;

export const dataParts: readonly DataPart[] = [...Domain.words, reporting, registry];

/** Versions by part of the data, as text. */
export type VersionSet = Readonly<Record<string, string>>;

/** The day is data too: what is due today was not yesterday. Beside the domains, its version is the date in Việt Nam. */
export const calendar = 'calendar';

/** What a process has heard of the versions, perhaps some milliseconds late. A version not heard of is an empty text. */
export interface KnownVersions {
  /**
   * The label of reads that begin now. They may meet newer data than it says, never older: an answer under a label that
   * is too old is thrown away early, one under a label that is too new would be kept too long.
   */
  of(parts: readonly DataPart[]): VersionSet;
}

/** Of a process that listens to nobody: an empty version is never the one in force, so nothing is kept. */
export const unknownVersions: KnownVersions = {
  of: (parts) => Object.fromEntries(parts.map((part) => [part, ''])),
};
