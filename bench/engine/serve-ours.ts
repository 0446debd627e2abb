import { readFile } from 'node:fs/promises';
import { createEngine } from '../../gateway/engine/create-engine.ts';
import { listenBehindApolloServer } from './listen-behind-apollo-server.ts';
import { listenDirectly } from './listen-directly.ts';

/** Our engine, `server` (behind Apollo Server) or `direct`, over subgraphs named as `name=url`. Its address is its first line. */
const [mode, supergraphFile, ...subgraphs] = process.argv.slice(2);
// Each is told once: at the end of every round the load generator hangs up on fifty requests.
const failures = new Set<string>();
const engine = createEngine({
  supergraphSdl: await readFile(supergraphFile ?? '', 'utf8'),
  links: subgraphs.map((subgraph) => {
    const [name = '', url = ''] = subgraph.split('=');
    return { name, kind: 'http', url };
  }),
  timeoutMs: 30_000,
  onFailure: ({ subgraph, cause }) => {
    const told = `${subgraph}: ${String(cause)}`;
    if (!failures.has(told)) console.error(told);
    failures.add(told);
  },
});
console.log(`${mode === 'direct' ? await listenDirectly(engine) : await listenBehindApolloServer(engine)}/graphql`);
