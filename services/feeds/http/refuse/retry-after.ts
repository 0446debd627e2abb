/** Spread, so that those refused together do not come back together; longer than a small file takes. */
export const retryAfterSeconds = (): number => 5 + Math.floor(Math.random() * 10);
