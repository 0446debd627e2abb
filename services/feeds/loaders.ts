import type { RequestContext } from '../kit/context.ts';
import type { Foundation } from '../kit/foundation.ts';
import { feedById, outcomeByFeed } from './feed/feed.loaders.ts';
import { observationById } from './observation/observation.loaders.ts';

const createFeedLoaders = (foundation: Foundation) => ({
  feedById: feedById(foundation),
  outcomeByFeed: outcomeByFeed(foundation),
  observationById: observationById(foundation),
});

const made = new WeakMap<RequestContext, ReturnType<typeof createFeedLoaders>>();

/** The batched reads of one request that only this service needs. */
export function feedLoaders(context: RequestContext): ReturnType<typeof createFeedLoaders> {
  const known = made.get(context) ?? createFeedLoaders(context);
  made.set(context, known);
  return known;
}
