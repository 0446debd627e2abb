/** First and last day, both inclusive; `validTo` is null while it lasts. */
export interface Lifetime {
  validFrom: string;
  validTo: string | null;
}

export function isInForce(lifetime: Lifetime, on: string): boolean {
  return lifetime.validFrom <= on && (lifetime.validTo === null || on <= lifetime.validTo);
}

export function overlap(a: Lifetime, b: Lifetime): boolean {
  return isInForce(a, b.validFrom) || isInForce(b, a.validFrom);
}

export function endsBeforeItBegins({ validFrom, validTo }: Lifetime): boolean {
  return validTo !== null && validTo < validFrom;
}
