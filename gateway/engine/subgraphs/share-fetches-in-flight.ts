import type { EngineContext } from '../engine.ts';
import { FetchInFlight } from './fetch-in-flight.ts';
import { answerAnew } from './read-answer.ts';
import type { ReceivedAnswer, SubgraphClient, SubgraphRequest } from './subgraph-client.ts';

/**
 * Asks a subgraph once for what several requests ask for at the same time, failures included: queries of the same text,
 * variables and rights, of requests that came while the same data was in force (a fetch that began before a write was
 * acknowledged must not serve a request that came after it). Where that is not known nothing is shared.
 */
export function shareFetchesInFlight(client: SubgraphClient, timeoutMs: number): SubgraphClient {
  // By operation, whose hash is known to the string. Those under way are few: to compare variables costs less than to
  // hash them.
  const underWay = new Map<string, FetchInFlight[]>();

  const forget = (operation: string, flight: FetchInFlight): void => {
    flight.end();
    const flights = underWay.get(operation);
    if (!flights) return;
    if (flights.length === 1) underWay.delete(operation);
    else flights.splice(flights.indexOf(flight), 1);
  };

  const start = async (request: SubgraphRequest, flight: FetchInFlight): Promise<ReceivedAnswer> => {
    try {
      return await client.ask(request, flight);
    } finally {
      forget(request.operation, flight);
    }
  };

  const ask = (request: SubgraphRequest, context: EngineContext): Promise<ReceivedAnswer> => {
    const { versions } = context;
    if (!versions || request.isMutation) return client.ask(request, context);
    const flights = underWay.get(request.operation);
    const found = flights?.find((each) => each.serves(request, context, versions, timeoutMs));
    if (found?.answer) {
      found.join(context);
      // The text is shared and never the objects, which whoever asked first may have joined into an answer already. Data
      // without a version may have changed since that fetch began, whatever is in force: it is asked for again.
      return found.answer.then((answer) =>
        answer.extensions?.['dataVersions'] ? answerAnew(answer) : client.ask(request, context),
      );
    }
    const flight = new FetchInFlight(request, context, versions, timeoutMs);
    if (flights) flights.push(flight);
    else underWay.set(request.operation, [flight]);
    flight.answer = start(request, flight);
    return flight.answer;
  };

  return { name: client.name, ask, close: async () => await client.close() };
}
