import type { VersionSet } from '../../ledger/versions/known-versions.ts';

/** The versions of the data as a validator: weak, because it names the data and not the bytes. */
export const entityTag = (label: VersionSet): string =>
  `W/"${Object.entries(label)
    .map(([domain, version]) => `${domain}=${version}`)
    .join()}"`;
