import 'reflect-metadata';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../hub/postgres/start-postgres.ts';
import { projectRoot } from '../schema/project-root.ts';
import { startContestant } from './contestant.ts';
import { benchEngine } from './engine/bench-engine.ts';
import { readEngineFlags } from './engine/engine-flags.ts';
import { measureStart } from './start-time.ts';
import { measureLoad, median, type Load } from './throughput.ts';

const operations = [
  'central-highlands-fibre',
  'dti-on-both-boundaries',
  'province-profile',
  'all-findings',
  'regional-summary',
];
const contestants: readonly { name: string; environment: Record<string, string> }[] = [
  { name: 'one-schema', environment: {} },
  { name: 'in-process', environment: { SUBGRAPHS: 'in-process' } },
  { name: 'http', environment: { SUBGRAPHS: 'http' } },
];
const rounds = 3;
const benchPort = 24_000;

async function benchStart(): Promise<void> {
  const { freshMs, filledMs, idleMegabytes } = await measureStart(benchPort);
  console.log('Start, `npm start` to ready (with its build), and memory of hub and database together');
  console.table({
    'start on a fresh data folder': { measured: `${(freshMs / 1000).toFixed(2)} s`, wanted: '6 s' },
    'start on a filled data folder': { measured: `${(filledMs / 1000).toFixed(2)} s`, wanted: '2 s' },
    'resident when idle': { measured: `${idleMegabytes.toFixed(0)} MB`, wanted: '350 MB' },
  });
}

async function benchOperations(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'lien-tinh-bench-'));
  const postgres = await startPostgres({ folder, ephemeral: true });
  const running = [];
  // The hub loads the data set, so it comes before the schema that only reads.
  for (const { name, environment } of contestants.toReversed())
    running.unshift(await startContestant(name, postgres.url, environment));
  for (const operation of operations) {
    const query = await readFile(join(projectRoot, 'schema', 'operations', `${operation}.graphql`), 'utf8');
    const loads = new Map<string, Load[]>(running.map(({ name }) => [name, []]));
    for (let round = 0; round < rounds; round += 1)
      for (const contestant of running) loads.get(contestant.name)?.push(await measureLoad(contestant, query));
    const rate = (name: string): number =>
      median((loads.get(name) ?? []).map(({ requestsPerSecond }) => requestsPerSecond));
    console.log(operation);
    console.table(
      Object.fromEntries(
        running.map(({ name }) => [
          name,
          {
            'requests/s': Math.round(rate(name)),
            'p99 ms': median((loads.get(name) ?? []).map(({ p99Ms }) => p99Ms)),
            'ratio to one schema': (rate(name) / rate('one-schema')).toFixed(2),
          },
        ]),
      ),
    );
  }
  for (const contestant of running) await contestant.stop();
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}

const { flags, parts: wanted } = readEngineFlags(process.argv.slice(2));
const parts: Record<string, () => Promise<void>> = {
  start: benchStart,
  operations: benchOperations,
  engine: async () => {
    await benchEngine(flags);
  },
};
const unknown = wanted.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(
    `No part ${unknown.join(', ')}. Parts: ${Object.keys(parts).join(', ')}; all of them where none is named.`,
  );
  process.exit(2);
}
for (const name of wanted.length > 0 ? wanted : Object.keys(parts)) await parts[name]?.();
