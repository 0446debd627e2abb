import { randomUUID } from 'node:crypto';
import { parse } from 'graphql';
import { anonymous } from '../../engine/engine.ts';
import type { ReceivedAnswer, SubgraphClient } from '../../engine/subgraphs/subgraph-client.ts';
import { tellEndpointFault } from '../endpoint/endpoint-fault.ts';
import { endpointFaultOf } from '../endpoint/endpoint-fault-of.ts';
import type { CheckFault, ReadCandidate, Surroundings } from './check.ts';

/** Opens a client to the candidate's endpoint for as long as the work takes. Rejects where it cannot be opened. */
export async function withEndpoint<Value>(
  candidate: ReadCandidate,
  { askEndpoint }: Surroundings,
  work: (client: SubgraphClient) => Promise<Value>,
): Promise<Value> {
  const client = askEndpoint(candidate);
  try {
    return await work(client);
  } finally {
    await client.close();
  }
}

/** Asks as the gateway does, on nobody's behalf. */
export const askClient = async (
  client: SubgraphClient,
  operation: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<ReceivedAnswer> =>
  await client.ask(
    { operation, document: parse(operation, { noLocation: true }), variables, isMutation: false },
    { requestId: randomUUID(), caller: anonymous },
  );

/** What the errors of an answer say; null where there are none. */
export const errorsIn = ({ errors = [] }: ReceivedAnswer): string | null =>
  errors.length === 0
    ? null
    : errors
        .slice(0, 3)
        .map(({ message }) => message)
        .join('; ');

/** Why an endpoint was not asked, or gave no answer that can be used. */
export const doesNotAnswer = (thrown: unknown): CheckFault => ({
  severity: 'error',
  place: null,
  ...tellEndpointFault(endpointFaultOf(thrown)),
});

/** Asks for Provinces by their ids alone. */
export const entitiesQuery =
  'query ($representations: [_Any!]!) { _entities(representations: $representations) { __typename ... on Province { id } } }';

export const provinceOf = (id: string): { readonly representations: readonly object[] } => ({
  representations: [{ __typename: 'Province', id }],
});

/** The one entity that was asked for; null where the endpoint has none. */
export function entityIn({ data }: ReceivedAnswer): Readonly<Record<string, unknown>> | null {
  const entities = data?.['_entities'];
  const [entity] = Array.isArray(entities) ? (entities as readonly unknown[]) : [];
  return typeof entity === 'object' && entity !== null ? (entity as Readonly<Record<string, unknown>>) : null;
}
