import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse } from 'graphql';

/** A province's own subgraph at an address of this machine. */
export interface ProvinceSubgraph {
  readonly url: string;
  readonly sdl: string;
  /** Questions that were put to it. */
  readonly asked: readonly string[];
  stop(): Promise<void>;
}

type Modules = Extract<Parameters<typeof buildSubgraphSchema>[0], readonly unknown[]>;

export async function startProvinceSubgraph(sdl: string, resolvers: object): Promise<ProvinceSubgraph> {
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers }] as Modules);
  const asked: string[] = [];
  const server = createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
    request.on('end', () => {
      const { query, variables } = JSON.parse(text) as { query: string; variables: Record<string, unknown> };
      asked.push(query);
      void graphql({ schema, source: query, variableValues: variables }).then((answer) =>
        response.setHeader('content-type', 'application/json').end(JSON.stringify(answer)),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    sdl,
    asked,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
