import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, graphqlSync, parse } from 'graphql';
import { committedAreas } from '../../../schema/areas/committed-areas.ts';
import { allowedAddresses } from '../endpoint/address-guard.ts';
import { provinceContract } from '../../../schema/contract/read-contract.ts';
import { projectRoot } from '../../../schema/project-root.ts';
import { composeSupergraph } from '../../composition/compose-supergraph.ts';
import type { SubgraphSdl } from '../../composition/compose.ts';
import { createHttpClient } from '../../engine/subgraphs/http-client.ts';
import { splitPublished } from '../parts/split-published.ts';
import type { Candidate, LivePublication } from '../publication.ts';
import type { Check, ReadCandidate, Surroundings } from './check.ts';
import { readCandidate } from './read-candidate.ts';

type Modules = Extract<Parameters<typeof buildSubgraphSchema>[0], readonly unknown[]>;

export const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable",
  "@external", "@requires", "@override", "@tag", "@inaccessible", "@requiresScopes", "@cost", "@interfaceObject"])`;

/** What Kon Tum serves of the national contract. */
export const served = `
  type ProvinceSecurity { socOperating: Observation securityOperationsCentres: [SecurityOperationsCentre!]! }
  type Observation {
    period: Period! qualifier: Qualifier! value: Float lower: Float upper: Float
    numerator: Float denominator: Float stated: Float locator: String
  }
  type SecurityOperationsCentre {
    period: Period locator: String connectedToNationalCentre: Boolean! monitoredDevices: Int monitoredWebsites: Int
  }
  scalar Period
  enum Qualifier { EXACT ABOUT }`;

/** What it adds. */
export const ownTypes = `
  "Một nông trại cà phê. A coffee farm."
  type KonTumFarm {
    "Tên. Its name."
    name: String!
    "Kỳ báo cáo. Reference period."
    period: Period
    "Hạng. Its grade."
    grade: KonTumGrade
  }
  "Hạng cà phê. A grade of coffee."
  enum KonTumGrade {
    "Hạng nhất. First."
    FIRST
    "Hạng hai. Second."
    SECOND
  }`;

export const provinceFields = `
    security: ProvinceSecurity
    "Các nông trại. Farms; null where they are not known."
    konTumFarms(
      "Từ hạng này. From this grade."
      grade: KonTumGrade
    ): [KonTumFarm!]`;

const provinceOf = (fields: string): string => `
  "Tỉnh. A province."
  type Province @key(fields: "id") {
    id: ID!
    ${fields}
  }`;

/** A subgraph of Kon Tum that conforms, with other parts where they are given. */
export const konTumSdl = (parts: { fields?: string; contract?: string; types?: string; link?: string } = {}): string =>
  [
    parts.link ?? link,
    provinceOf(parts.fields ?? provinceFields),
    parts.contract ?? served,
    parts.types ?? ownTypes,
  ].join('\n');

export const candidateOf = (sdl: string, given: Partial<Candidate> = {}): Candidate => ({
  name: 'kon-tum-security',
  provinceId: 'kon-tum',
  url: 'http://127.0.0.1:9/graphql',
  authority: null,
  sdl,
  ...given,
});

export const publicationOf = (candidate: Candidate, id = 1): LivePublication => ({
  ...candidate,
  ...splitPublished(candidate.sdl, provinceContract()),
  id,
  setAside: null,
});

export function readOf(candidate: Candidate): ReadCandidate {
  const reading = readCandidate(candidate, provinceContract());
  if ('faults' in reading) throw new Error(reading.faults.map(({ messageEn }) => messageEn).join('\n'));
  return reading.read;
}

const subgraphs = join(projectRoot, 'schema', 'subgraphs');

export const nationals: readonly SubgraphSdl[] = [
  'economy',
  'feeds',
  'infrastructure',
  'programme',
  'provinces',
  'public-services',
  'registry',
  'reporting',
  'security',
].map((name) => ({ name, url: `http://${name}.test`, sdl: readFileSync(join(subgraphs, `${name}.graphql`), 'utf8') }));

/** The supergraph of the nation with what is live beside it. */
export const supergraphWith = (live: readonly LivePublication[]): string =>
  composeSupergraph([
    ...nationals,
    ...live.flatMap(({ name, url, extension }) => (extension === null ? [] : [{ name, url, sdl: extension }])),
  ]);

/** A graph of the nation alone, and a hub that finds nothing wrong. */
export const surroundingsOf = (given: Partial<Surroundings> = {}): Surroundings => ({
  areas: committedAreas(),
  contract: provinceContract(),
  nationals,
  supergraphSdl: readFileSync(join(subgraphs, 'supergraph.graphql'), 'utf8'),
  live: [],
  pending: [],
  namedOperations: new Map(),
  allowed: allowedAddresses(['127.0.0.0/8']),
  sentOperations: async () => await Promise.resolve([]),
  askEndpoint: ({ name, url }) => createHttpClient({ name, url, timeoutMs: 2_000 }),
  harvest: async (profiles) =>
    await Promise.resolve(profiles.map(() => ({ outcome: 'accepted', faults: [], findings: [] }))),
  ...given,
});

/** What a check says of a candidate: severity, place and words in English, in its order. */
export async function toldOf(
  check: Check,
  candidate: Candidate,
  given: Partial<Surroundings> = {},
): Promise<readonly (readonly [string, string | null, string])[]> {
  const faults = await check(readOf(candidate), surroundingsOf(given));
  return faults.map(({ severity, place, messageEn }) => [severity, place, messageEn]);
}

export const ownProvince = (reference: { readonly id: string }): { readonly id: string } | null =>
  reference.id === 'kon-tum' ? { id: reference.id } : null;

const figure = { period: '2025-03', qualifier: 'EXACT', value: 1, locator: 'a' };

/** What Kon Tum's own server knows. */
export const konTumResolvers = {
  Province: {
    __resolveReference: ownProvince,
    security: () => ({ socOperating: figure, securityOperationsCentres: [] }),
    konTumFarms: () => [],
  },
};

/** What a server of that subgraph states as its SDL. */
export function printedByServer(sdl: string): string {
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl) }]);
  const { data } = graphqlSync({ schema, source: '{ _service { sdl } }' });
  return (data as { _service: { sdl: string } })._service.sdl;
}

export interface RunningEndpoint {
  readonly url: string;
  /** The bodies it was sent. */
  readonly asked: readonly string[];
  stop(): void;
}

/** A real subgraph on loopback; `before` holds up each answer. */
export async function serveSubgraph(
  sdl: string,
  resolvers: object = konTumResolvers,
  before: () => Promise<void> = async () => await Promise.resolve(),
): Promise<RunningEndpoint> {
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers }] as Modules);
  const asked: string[] = [];
  const server: Server = createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
    request.on('end', () => {
      asked.push(text);
      const { query, variables } = JSON.parse(text) as { query: string; variables: Record<string, unknown> };
      void before()
        .then(async () => await graphql({ schema, source: query, variableValues: variables }))
        .then((answer) => response.setHeader('content-type', 'application/json').end(JSON.stringify(answer)));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    asked,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
