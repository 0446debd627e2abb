import { dataParts, type DataPart, type VersionSet } from './known-versions.ts';

/** Where writers tell readers of changes, by NOTIFY. */
export const versionChannel = 'domain_version';

/** That a change of these parts is about to be committed, or that it was and made these versions. */
export type VersionMessage = { readonly closing: readonly DataPart[] } | { readonly versions: VersionSet };

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Null for what another release may say on the channel: the poll behind it finds out. */
export function readVersionMessage(payload: string): VersionMessage | null {
  let message: unknown;
  try {
    message = JSON.parse(payload);
  } catch {
    return null;
  }
  if (!isObject(message)) return null;
  const { closing, versions } = message;
  if (Array.isArray(closing)) return { closing: dataParts.filter((part) => closing.includes(part)) };
  if (!isObject(versions)) return null;
  return {
    versions: Object.fromEntries(Object.entries(versions).map(([domain, version]) => [domain, String(version)])),
  };
}
