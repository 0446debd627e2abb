import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse, type GraphQLSchema } from 'graphql';
import { benchVersions } from './bench-versions.ts';
import { responseOf, type SocketAnswerer } from './listen-on-sockets.ts';
import type { Subgraph } from './subgraph.ts';

async function compute(schema: GraphQLSchema, body: Buffer): Promise<Buffer> {
  const { query, variables, operationName } = JSON.parse(body.toString()) as {
    query: string;
    variables?: Record<string, unknown>;
    operationName?: string;
  };
  const answer = await graphql({ schema, source: query, variableValues: variables, operationName });
  // A gateway that asks wrongly would be measured all the same, and be fast.
  if (answer.errors) console.error(`${query}\n${answer.errors.map(({ message }) => message).join('\n')}`);
  return responseOf(Buffer.from(JSON.stringify({ ...answer, extensions: { dataVersions: benchVersions } })));
}

/** Answers a request body once by graphql-js and from then on with the same bytes: what is measured is the gateway. */
export function answerFromMemory({ sdl, resolvers }: Subgraph): SocketAnswerer {
  const typed = resolvers as NonNullable<Parameters<typeof buildSubgraphSchema>[0] & object>;
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: typed as never }]);
  const known = new Map<string, Buffer>();
  return (body) => {
    const key = body.toString('latin1');
    const answer = known.get(key);
    if (answer) return answer;
    return compute(schema, body).then((computed) => {
      known.set(key, computed);
      return computed;
    });
  };
}
