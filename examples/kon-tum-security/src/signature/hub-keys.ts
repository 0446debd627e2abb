import { createPublicKey, type KeyObject } from 'node:crypto';

/** The hub's public key of that name; undefined where it has none such. Rejects where the hub was never reached. */
export type KeyOf = (keyid: string) => Promise<KeyObject | undefined>;

/** A key that the hub has taken back is believed that long at most. */
const freshMs = 5 * 60_000;
/** An unknown key may be a new one, or somebody who makes names up. */
const askAgainMs = 10_000;
const timeoutMs = 3000;

async function fetchKeys(url: string): Promise<ReadonlyMap<string, KeyObject>> {
  const response = await fetch(url, { signal: AbortSignal.timeout(timeoutMs) });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  const { keys } = (await response.json()) as { readonly keys: readonly Readonly<Record<string, string>>[] };
  return new Map(
    keys
      .filter(({ kty, crv }) => kty === 'OKP' && crv === 'Ed25519')
      .map((jwk) => [jwk['kid'] ?? '', createPublicKey({ key: { ...jwk }, format: 'jwk' })]),
  );
}

/** The keys at `HUB_KEYS`, fetched when they are needed. While the hub cannot be reached those known before hold. */
export function createHubKeys(url: string): KeyOf {
  let known: ReadonlyMap<string, KeyObject> | undefined;
  let askedAt = -Infinity;
  let asking: Promise<void> | undefined;
  const ask = async (): Promise<void> => {
    askedAt = performance.now();
    try {
      known = await fetchKeys(url);
    } catch (error) {
      if (!known) throw error;
    } finally {
      asking = undefined;
    }
  };
  return async (keyid) => {
    const patience = known?.has(keyid) ? freshMs : known ? askAgainMs : 0;
    if (performance.now() - askedAt >= patience) asking ??= ask();
    await asking;
    return known?.get(keyid);
  };
}
