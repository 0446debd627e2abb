import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'graphql';
import { composeSupergraph } from '../../gateway/composition/compose-supergraph.ts';
import { createHiveQueryPlanner } from '../../gateway/engine/planning/hive-query-planner.ts';
import { median } from '../measuring/median.ts';
import { peersFolder } from './install-peers.ts';

const sizes = [34, 63];
const repetitions = 5;

/** One subgraph for each field of the same entity, as if each province served its own. */
function manySubgraphs(count: number): { readonly supergraph: string; readonly query: string } {
  const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])';
  const fields = Array.from({ length: count }, (_, index) => `field${index}`);
  const subgraphs = fields.map((field, index) => ({
    name: `subgraph${index}`,
    url: `http://127.0.0.1:1/${index}`,
    sdl: `${link}
      ${index === 0 ? 'type Query { provinces: [Province!]! }' : ''}
      type Province @key(fields: "id") { id: ID! ${field}: Int }`,
  }));
  return { supergraph: composeSupergraph(subgraphs), query: `{ provinces { id ${fields.join(' ')} } }` };
}

interface PlanTimes {
  readonly firstMs: number;
  readonly medianMs: number;
}

function timeOurs(supergraph: string, query: string): PlanTimes {
  const planner = createHiveQueryPlanner(supergraph);
  const document = parse(query);
  const times = Array.from({ length: repetitions }, () => {
    const begun = performance.now();
    planner.plan(document);
    return performance.now() - begun;
  });
  return { firstMs: times[0] ?? 0, medianMs: median(times) };
}

async function timeApollo(supergraph: string, query: string): Promise<PlanTimes> {
  const folder = await mkdtemp(join(tmpdir(), 'lien-tinh-plan-'));
  const [supergraphFile, queryFile] = [join(folder, 'supergraph.graphql'), join(folder, 'query.graphql')];
  await writeFile(supergraphFile, supergraph);
  await writeFile(queryFile, query);
  const script = join(peersFolder, 'apollo-plan-time.mjs');
  const printed = execFileSync(process.execPath, [script, supergraphFile, queryFile, String(repetitions)]);
  await rm(folder, { recursive: true });
  const times = JSON.parse(printed.toString()) as number[];
  return { firstMs: times[0] ?? 0, medianMs: median(times) };
}

/** How long it takes to plan one operation that asks every subgraph for its field of the same entity. */
export async function benchPlanTime(): Promise<void> {
  const rows: Record<string, Record<string, string>> = {};
  for (const size of sizes) {
    const { supergraph, query } = manySubgraphs(size);
    const planners = {
      'our engine (Hive, Rust)': timeOurs(supergraph, query),
      Apollo: await timeApollo(supergraph, query),
    };
    for (const [name, { firstMs, medianMs }] of Object.entries(planners))
      rows[name] = {
        ...rows[name],
        [`${size} subgraphs, first`]: `${firstMs.toFixed(1)} ms`,
        [`${size} subgraphs, median of ${repetitions}`]: `${medianMs.toFixed(1)} ms`,
      };
  }
  console.log('\nTime to plan one operation over like subgraphs');
  console.table(rows);
}
