const tag = /(?:W\/)?("[^"]*")/g;

/** The tag of an answer in another encoding: the same meaning but other bytes, so a weak one. */
export const weakEtag = (etag: string): string => `W/${etag}`;

/** Whether `if-none-match` holds this tag, compared weakly (RFC 9110, 8.8.3.2 and 13.1.2). */
export function etagMatches(ifNoneMatch: string, etag: string): boolean {
  if (ifNoneMatch === etag || ifNoneMatch.trim() === '*') return true;
  for (const [, strong] of ifNoneMatch.matchAll(tag)) if (strong === etag) return true;
  return false;
}
