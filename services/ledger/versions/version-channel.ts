import { Domain, type DomainWord } from '../../../schema/types/domain.ts';
import type { VersionSet } from './known-versions.ts';

/** Where writers tell readers of changes, by NOTIFY. */
export const versionChannel = 'domain_version';

/** That a change of domains is about to be committed, or that it was and made these versions. */
export type VersionMessage = { readonly closing: readonly DomainWord[] } | { readonly versions: VersionSet };

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
  if (Array.isArray(closing)) return { closing: Domain.words.filter((word) => closing.includes(word)) };
  if (!isObject(versions)) return null;
  return {
    versions: Object.fromEntries(Object.entries(versions).map(([domain, version]) => [domain, String(version)])),
  };
}
