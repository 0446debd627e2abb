import type { SubgraphClient } from '../../engine/subgraphs/subgraph-client.ts';

/** All questions to an endpoint together take so long at most: whoever has it checked waits for the report no longer. */
export const endpointChecksMs = 6000;

/** The same client, whose calls end by then: `atMs` by `performance.now()`. */
export const withinDeadline = (client: SubgraphClient, atMs: number): SubgraphClient => ({
  name: client.name,
  ask: async (request, context) => {
    const leftMs = Math.max(1, atMs - performance.now());
    return await client.ask({ ...request, timeLeftMs: Math.min(leftMs, request.timeLeftMs ?? leftMs) }, context);
  },
  close: async () => await client.close(),
});
