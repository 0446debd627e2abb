import type { GraphQLFormattedError } from 'graphql';
import type { ReceivedAnswer, SubgraphClient } from '../../engine/subgraphs/subgraph-client.ts';
import { depthOf } from './answer-depth.ts';
import { EndpointRefused, endpointFault } from './endpoint-fault.ts';
import { endpointLimits } from './endpoint-limits.ts';

const { mostAnswerDepth, mostErrors } = endpointLimits;

const isSegment = (segment: unknown): segment is string | number =>
  typeof segment === 'string' || typeof segment === 'number';

/** An error without its extensions: by a code of the contract it would speak in the hub’s name. */
function plainError(error: unknown): GraphQLFormattedError {
  const { message, path } = (error ?? {}) as { readonly message?: unknown; readonly path?: unknown };
  if (typeof message !== 'string') throw new EndpointRefused(endpointFault('not-graphql', 'errors without a message'));
  return { message, ...(Array.isArray(path) && path.every(isSegment) ? { path } : {}) };
}

function plainAnswer({ data, errors, mayEscape, text = '' }: ReceivedAnswer): ReceivedAnswer {
  const depth = depthOf(text);
  if (depth > mostAnswerDepth) throw new EndpointRefused(endpointFault('too-deep', `${depth} > ${mostAnswerDepth}`));
  // Without the text, which holds all that is left out here.
  return { data: data ?? null, ...(errors && { errors: errors.slice(0, mostErrors).map(plainError) }), mayEscape };
}

/**
 * Lets through what an endpoint says of its own: data and plain errors. Its extensions would be taken for the gateway’s or
 * decide how long answers are kept, and what is nested without end could only be meant to harm.
 */
export const plainAnswers = (client: SubgraphClient): SubgraphClient => ({
  name: client.name,
  ask: async (request, context) => plainAnswer(await client.ask(request, context)),
  close: async () => await client.close(),
});
