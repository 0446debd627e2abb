import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { createEngine } from '../../gateway/engine/create-engine.ts';
import { listenBehindApolloServer } from './listen-behind-apollo-server.ts';
import { listenDirectly } from './listen-directly.ts';
import { benchVersions } from './subgraphs/bench-versions.ts';

/**
 * Our engine behind Apollo Server, or `--direct`, over a supergraph's file and subgraphs named as `name=url`. With
 * `--memory` it is told which data is current, so it may keep answers. Its address is its first line of output.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { direct: { type: 'boolean', default: false }, memory: { type: 'boolean', default: false } },
});
const [supergraphFile, ...subgraphs] = positionals;
// Each is told once: at the end of every round the load generator hangs up on fifty requests.
const failures = new Set<string>();
const engine = createEngine({
  supergraphSdl: await readFile(supergraphFile ?? '', 'utf8'),
  links: subgraphs.map((subgraph) => {
    const [name = '', url = ''] = subgraph.split('=');
    return { name, kind: 'http', url };
  }),
  timeoutMs: 30_000,
  ...(values.memory ? { versions: { current: () => benchVersions } } : {}),
  onFailure: ({ subgraph, cause }) => {
    const told = `${subgraph}: ${String(cause)}`;
    if (!failures.has(told)) console.error(told);
    failures.add(told);
  },
});
console.log(`${values.direct ? await listenDirectly(engine) : await listenBehindApolloServer(engine)}/graphql`);
