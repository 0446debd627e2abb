import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse, type GraphQLSchema } from 'graphql';
import { composeSupergraph } from '../composition/compose-supergraph.ts';
import type { SubgraphLink } from './subgraphs/subgraph-link.ts';

type Modules = Extract<Parameters<typeof buildSubgraphSchema>[0], readonly unknown[]>;

const imports =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key", "@shareable"])\n';

/** Areas are told in this process and named over HTTP; each edition of the graph adds fields of its number. */
const areasSdl = (edition: number): string => `${imports}
  type Query { areas: [Area!]! edition${edition}: Int! }
  type Area @key(fields: "id") { id: ID! }`;
const namesSdl = (edition: number): string => `${imports}
  type Area @key(fields: "id") { id: ID! name: String! edition: Int! name${edition}: String! }`;

export const supergraphOf = (edition: number): string =>
  composeSupergraph([
    { name: 'areas', sdl: areasSdl(edition), url: 'http://areas.test' },
    { name: 'names', sdl: namesSdl(edition), url: 'http://names.test' },
  ]);

const build = (sdl: string, resolvers: object): GraphQLSchema =>
  buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers }] as Modules);

interface RunningSubgraph {
  readonly url: string;
  /** Connections that are open to it now. */
  readonly connections: () => Promise<number>;
  stop(): void;
}

async function serve(
  schema: GraphQLSchema,
  dataVersions: object,
  isOpen: () => Promise<void>,
): Promise<RunningSubgraph> {
  const server: Server = createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
    request.on('end', () => {
      const { query, variables } = JSON.parse(text) as { query: string; variables: Record<string, unknown> };
      void isOpen()
        .then(async () => await graphql({ schema, source: query, variableValues: variables }))
        .then((answer) => response.end(JSON.stringify({ ...answer, extensions: { dataVersions } })));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    connections: async () =>
      await new Promise((resolve, reject) =>
        server.getConnections((error, count) => (error ? reject(error) : resolve(count))),
      ),
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** One edition of the graph: its own supergraph, its own subgraph in this process, its own at an address. */
export interface Edition {
  readonly number: number;
  readonly supergraphSdl: string;
  readonly links: readonly SubgraphLink[];
  readonly names: RunningSubgraph;
}

export const dataVersions = { areas: '1', names: '1' };

/** Makes editions of one graph, and remembers how often their subgraphs were asked. */
export class ChangingGraph {
  readonly editions: Edition[] = [];
  /** Fetches from the names of each edition. */
  readonly asked: number[] = [];
  /** Names are told when this resolves. */
  namesAreOpen: Promise<void> = Promise.resolve();

  async edition(number = this.editions.length): Promise<Edition> {
    const areas = build(areasSdl(number), {
      Query: { areas: () => [{ id: '1' }, { id: '2' }], [`edition${number}`]: () => number },
    });
    const name = ({ id }: { id: string }): string => `area ${id}`;
    const names = build(namesSdl(number), { Area: { name, [`name${number}`]: name, edition: () => number } });
    const served = await serve(names, dataVersions, async () => {
      this.asked[number] = (this.asked[number] ?? 0) + 1;
      await this.namesAreOpen;
    });
    const edition: Edition = {
      number,
      supergraphSdl: supergraphOf(number),
      links: [
        {
          name: 'areas',
          kind: 'in-process',
          schema: areas,
          createContext: () => ({}),
          dataVersions: () => dataVersions,
        },
        { name: 'names', kind: 'http', url: served.url },
      ],
      names: served,
    };
    this.editions.push(edition);
    return edition;
  }

  stop(): void {
    for (const { names } of this.editions) names.stop();
  }
}
