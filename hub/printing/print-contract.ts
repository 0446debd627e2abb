import { parse, print, type GraphQLSchema } from 'graphql';
import { composeSupergraph } from '../../gateway/composition/compose-supergraph.ts';
import { subgraphServices } from '../subgraph-services.ts';

/** What a subgraph answers to `{ _service { sdl } }`, written one way. */
async function sdlOf(schema: GraphQLSchema): Promise<string> {
  const resolve = schema.getQueryType()?.getFields()['_service']?.resolve;
  const service = (await resolve?.({}, {}, {}, {} as never)) as { sdl: string } | undefined;
  if (!service) throw new Error('The schema is no subgraph: it lacks _service');
  return `${print(parse(service.sdl))}\n`;
}

/** Where a subgraph of this name is reached unless a gateway is told otherwise. */
const placeOf = (name: string): string => `http://${name}.lien-tinh.internal/graphql`;

/** The printed contract, by file name in schema/subgraphs: the SDL of each subgraph, and the supergraph they compose to. */
export async function printContract(): Promise<ReadonlyMap<string, string>> {
  const subgraphs = await Promise.all(
    subgraphServices.map(async ({ name, build }) => ({ name, url: placeOf(name), sdl: await sdlOf(build()) })),
  );
  const files = new Map(subgraphs.map(({ name, sdl }) => [`${name}.graphql`, sdl]));
  return files.set('supergraph.graphql', `${composeSupergraph(subgraphs)}\n`);
}
