import type { ReceivedAnswer, SubgraphClient, SubgraphRequest } from '../subgraphs/subgraph-client.ts';
import type { Clients } from '../subgraphs/create-clients.ts';

/** Answers are joined in place, so each who asks gets objects of its own. */
const own = (answer: ReceivedAnswer): ReceivedAnswer =>
  answer.data ? { ...answer, data: structuredClone(answer.data) } : answer;

function shareFetchesOf(client: SubgraphClient): SubgraphClient {
  const asked = new Map<string, Promise<ReceivedAnswer>>();
  return {
    name: client.name,
    ask: async (request, context) => {
      if (request.isMutation) return await client.ask(request, context);
      const key = keyOf(request);
      let answer = asked.get(key);
      if (!answer) {
        answer = client.ask(request, context);
        asked.set(key, answer);
      }
      return own(await answer);
    },
    close: async () => await client.close(),
  };
}

const keyOf = ({ operation, variables }: SubgraphRequest): string => `${operation} ${JSON.stringify(variables)}`;

/** For one request: what is asked twice with the same text and variables is fetched once, failures included. */
export const shareFetches = (clients: Clients): Clients =>
  new Map([...clients].map(([name, client]) => [name, shareFetchesOf(client)]));
