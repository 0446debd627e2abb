/** The version of each data domain: grows with every change of what the domain would answer. */
export type VersionSet = Readonly<Record<string, string>>;

/** What is known of the data's versions, here and now. */
export interface DataVersions {
  /**
   * The versions in force, or null while that is not certain: then nothing may be answered from memory.
   * The first set names every domain; one that is missing from a later set is being changed.
   * No change acknowledged before the call is newer than what it returns.
   */
  current(): VersionSet | null;
}
