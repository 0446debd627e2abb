import type { GraphQLError } from 'graphql';

/** A request that is told no before anything of its file was taken. */
export class FeedRefused extends Error {
  override readonly name = 'FeedRefused';

  constructor(
    readonly status: number,
    readonly refusal: GraphQLError,
    /** Seconds; null where to ask again would not help. */
    readonly retryAfter: number | null = null,
  ) {
    super(refusal.message);
  }
}

/** The sender went away: nobody is left to be told anything. */
export class SenderGone extends Error {
  override readonly name = 'SenderGone';
}
