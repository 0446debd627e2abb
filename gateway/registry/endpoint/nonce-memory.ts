/** Takes a nonce that holds until a second of the epoch; false where it was taken before and still holds. */
export type TakeNonce = (nonce: string, untilSeconds: number, nowSeconds: number) => boolean;

/** Remembers nonces as long as they hold: none is taken twice. */
export function createNonceMemory(): TakeNonce {
  const untilOf = new Map<string, number>();
  return (nonce, untilSeconds, nowSeconds) => {
    // They stand in the order in which they came, which is about the order in which they expire.
    for (const [old, until] of untilOf) {
      if (until >= nowSeconds) break;
      untilOf.delete(old);
    }
    if (untilOf.has(nonce)) return false;
    untilOf.set(nonce, untilSeconds);
    return true;
  };
}
