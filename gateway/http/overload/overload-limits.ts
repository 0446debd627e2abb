export interface OverloadLimits {
  /** Requests under way at once while the event loop keeps up. */
  readonly mostAtOnce: number;
  /** And however late it is: below this, a slow machine would answer nothing at all. */
  readonly leastAtOnce: number;
  readonly mostWaiting: number;
  /** Who has waited so long is refused: a client that hears nothing asks again, and then there are two. */
  readonly waitMs: number;
  /** Delay of the event loop beyond which fewer are let in. */
  readonly delayMs: number;
}

/**
 * For one process on one core: more at once would only make all of them slower, for they wait for the same core and the
 * same ten connections to the database.
 */
export const usualLimits: OverloadLimits = {
  mostAtOnce: 64,
  leastAtOnce: 8,
  mostWaiting: 128,
  waitMs: 3000,
  delayMs: 30,
};
