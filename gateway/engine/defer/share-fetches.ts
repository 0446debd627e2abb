import { answerAnew } from '../subgraphs/read-answer.ts';
import { variablesText } from '../subgraphs/request-text.ts';
import type { ReceivedAnswer, SubgraphClient, SubgraphRequest } from '../subgraphs/subgraph-client.ts';
import type { Clients } from '../subgraphs/create-clients.ts';

function shareFetchesOf(client: SubgraphClient): SubgraphClient {
  const asked = new Map<string, Promise<ReceivedAnswer>>();
  return {
    name: client.name,
    ask: async (request, context) => {
      if (request.isMutation) return await client.ask(request, context);
      const key = keyOf(request);
      const known = asked.get(key);
      const answer = known ?? client.ask(request, context);
      if (!known) asked.set(key, answer);
      const received = await answer;
      // Where it did not come as text it can only be copied before it is joined.
      return known || received.text === undefined ? answerAnew(received) : received;
    },
    close: async () => await client.close(),
  };
}

const keyOf = (request: SubgraphRequest): string => `${request.operation} ${variablesText(request)}`;

/** For one request: what is asked twice with the same text and variables is fetched once, failures included. */
export const shareFetches = (clients: Clients): Clients =>
  new Map([...clients].map(([name, client]) => [name, shareFetchesOf(client)]));
