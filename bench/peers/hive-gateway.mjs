import { createServer } from 'node:http';
import { createGatewayRuntime } from '@graphql-hive/gateway';
import { unifiedGraphHandler } from '@graphql-hive/router-runtime';
import { useJIT } from '@graphql-mesh/plugin-jit';

/**
 * Hive Gateway, on the server that its command starts, with its own planner and compiled execution, or `--rust` with the
 * planner of Hive Router; `--shared` shares requests in flight and fetches in flight. Its address is its first line.
 */
const [supergraphFile, ...flags] = process.argv.slice(2);
const isRust = flags.includes('--rust');
const isShared = flags.includes('--shared');
const gateway = createGatewayRuntime({
  supergraph: supergraphFile,
  logging: 'error',
  graphqlEndpoint: '/graphql',
  inboundInflightRequestDeduplication: isShared,
  transportEntries: { '*.http': { options: { deduplicateInflightRequests: isShared } } },
  plugins: () => (isRust ? [] : [useJIT()]),
  ...(isRust ? { unifiedGraphHandler } : {}),
});
const server = createServer((request, response) => void gateway(request, response)).listen(0, '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${server.address().port}/graphql`);
});
