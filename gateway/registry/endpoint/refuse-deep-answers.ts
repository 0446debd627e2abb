import type { SubgraphClient } from '../../engine/subgraphs/subgraph-client.ts';
import { depthOf } from './answer-depth.ts';
import { EndpointRefused, endpointFault } from './endpoint-fault.ts';
import { endpointLimits } from './endpoint-limits.ts';

/** Lets no answer through that is nested so deeply that it could only be meant to harm. */
export function refuseDeepAnswers(client: SubgraphClient): SubgraphClient {
  const { mostAnswerDepth } = endpointLimits;
  return {
    name: client.name,
    ask: async (request, context) => {
      const answer = await client.ask(request, context);
      const depth = answer.text === undefined ? 0 : depthOf(answer.text);
      if (depth > mostAnswerDepth)
        throw new EndpointRefused(endpointFault('too-deep', `${depth} > ${mostAnswerDepth}`));
      return answer;
    },
    close: async () => await client.close(),
  };
}
