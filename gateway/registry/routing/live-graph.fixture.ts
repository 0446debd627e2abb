import { generateKeyPairSync, hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'graphql';
import { startProvinceEndpoint, type ProvinceEndpoint } from '../../../tests/support/province-endpoint.ts';
import type { Answer, TestHub } from '../../../tests/support/test-hub.ts';
import { provinceContract } from '../../../schema/contract/read-contract.ts';
import { projectRoot } from '../../../schema/project-root.ts';
import { createHarvest } from '../../../services/feeds/harvest/create-harvest.ts';
import { createEngine } from '../../engine/create-engine.ts';
import { anonymous } from '../../engine/engine.ts';
import { allowedAddresses } from '../endpoint/address-guard.ts';
import { createRequestSigner } from '../endpoint/sign-request.ts';
import { createLiveGraph, type LiveGraph } from './live-graph.ts';
import { createLiveClient } from './open-live-graph.ts';
import type { LivePublication } from '../publication.ts';
import type { LiveFailure } from './live-endpoint.ts';

const supergraphSdl = readFileSync(join(projectRoot, 'schema', 'subgraphs', 'supergraph.graphql'), 'utf8');

/** Generous, so that a busy machine makes no honest endpoint slow. */
const budgetMs = 4000;

/** What a test's provinces serve of the domain security. */
const servedFields = ['socMonitoredDeviceCount', 'socMonitoredWebsiteCount', 'securityOperationsCentres'];

export interface LiveBench {
  readonly live: LiveGraph;
  readonly failures: readonly LiveFailure[];
  ask(query: string, variables?: Record<string, unknown>): Promise<Answer & { readonly extensions?: unknown }>;
  /** Starts an endpoint of a province that serves the domain security. */
  start(provinceId: string, profile: Record<string, unknown>): Promise<ProvinceEndpoint>;
  /** Puts these endpoints, and no others, into the graph. */
  serve(...endpoints: ProvinceEndpoint[]): LivePublication[];
  close(): Promise<void>;
}

const allowed = allowedAddresses(['127.0.0.0/8']);
const sign = createRequestSigner({ keyid: 'test', privateKey: generateKeyPairSync('ed25519').privateKey });

let ids = 0;

function publicationOf({ provinceId, url, sdl }: ProvinceEndpoint): LivePublication {
  ids += 1;
  return {
    id: ids,
    name: `${provinceId}-security-${ids}`,
    provinceId,
    url,
    authority: null,
    sdl,
    serves: { security: servedFields },
    extension: null,
    setAside: null,
  };
}

const failWith = ({ cause }: { readonly cause: unknown }): never => {
  throw cause;
};

/** The engine over the subgraphs of a running hub, with routing before the national ones. */
export function openLiveBench({ hub }: TestHub): LiveBench {
  const failures: LiveFailure[] = [];
  const endpoints: ProvinceEndpoint[] = [];
  const live = createLiveGraph({
    contract: provinceContract(),
    harvest: createHarvest(hub.foundation),
    versions: hub.versions,
    budgetMs,
    onFailure: (failure) => failures.push(failure),
    onHarvestFailure: (cause) => failWith({ cause }),
    createClient: (publication) => createLiveClient(publication, { sign, allowed, timeoutMs: budgetMs }),
  });
  const engine = createEngine({
    supergraphSdl,
    links: live.nationalLinks(hub.links),
    timeoutMs: 10_000,
    versions: hub.versions,
    cacheBytes: 10_000_000,
    onFailure: failWith,
  });
  return {
    live,
    failures,
    ask: async (query, variables = {}) => {
      const request = {
        document: parse(query),
        documentHash: hash('sha1', query),
        operationName: undefined,
        variables,
      };
      const { body } = await engine.answer(request, { requestId: 'test', caller: anonymous });
      return JSON.parse(Buffer.from(body).toString('utf8')) as Answer;
    },
    start: async (provinceId, profile) => {
      const endpoint = await startProvinceEndpoint(provinceContract(), { provinceId, domain: 'security', profile });
      endpoints.push(endpoint);
      return endpoint;
    },
    serve: (...all) => {
      const publications = all.map(publicationOf);
      live.routes.serve(publications);
      return publications;
    },
    close: async () => {
      await engine.stop?.();
      await live.routes.close();
      await Promise.all(endpoints.map(async (endpoint) => await endpoint.stop()));
    },
  };
}
