import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse } from 'graphql';
import type { ProvinceContract } from '../../schema/contract/read-contract.ts';
import type { DomainWord } from '../../schema/types/domain.ts';

/** How an endpoint treats one request; it gets what an honest one would have answered. */
export type Conduct = (honest: string, request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

export const honestly: Conduct = (honest, _request, response) => {
  response.writeHead(200, { 'content-type': 'application/json' }).end(honest);
};

export interface ProvinceEndpoint {
  readonly url: string;
  readonly provinceId: string;
  readonly sdl: string;
  /** Fields of the profile with what is stated of them; a test may change it at any time. */
  readonly profile: Record<string, unknown>;
  conduct: Conduct;
  /** Requests since it started. */
  readonly asked: () => number;
  readonly bodies: () => readonly string[];
  stop(): Promise<void>;
}

const textOf = async (request: IncomingMessage): Promise<string> => {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
};

/** A province's own subgraph over real HTTP that serves a domain of the contract; of other provinces it says null. */
export async function startProvinceEndpoint(
  contract: ProvinceContract,
  options: {
    readonly provinceId: string;
    readonly domain: DomainWord;
    readonly profile: Record<string, unknown>;
    /** Further SDL, and what resolves it. */
    readonly extension?: { readonly sdl: string; readonly province: Record<string, unknown> };
  },
): Promise<ProvinceEndpoint> {
  const { provinceId, domain, profile, extension } = options;
  const served = contract.get(domain);
  if (!served) throw new Error(`No contract for ${domain}`);
  const sdl = `${served.sdl}\n${extension?.sdl ?? ''}`;
  const schema = buildSubgraphSchema([
    {
      typeDefs: parse(sdl),
      resolvers: {
        Province: {
          __resolveReference: ({ id }: { id: string }) =>
            id === provinceId ? { id, [served.field]: profile, ...extension?.province } : null,
        },
      } as never,
    },
  ]);
  const bodies: string[] = [];
  const endpoint = { conduct: honestly };
  const server = createServer((request, response) => {
    void (async () => {
      const body = await textOf(request);
      bodies.push(body);
      const { query, variables } = JSON.parse(body) as { query: string; variables: Record<string, unknown> };
      const answer = JSON.stringify(await graphql({ schema, source: query, variableValues: variables }));
      await endpoint.conduct(answer, request, response);
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return Object.assign(endpoint, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    provinceId,
    sdl,
    profile,
    asked: () => bodies.length,
    bodies: () => bodies,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => void server.close(resolve));
    },
  });
}

/** A figure as a province states it. */
export const stated = (value: number, words: Record<string, unknown> = {}): Record<string, unknown> => ({
  period: '2024',
  qualifier: 'EXACT',
  value,
  ...words,
});
