import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { committedAreas } from '../../schema/areas/committed-areas.ts';
import { projectRoot } from '../../schema/project-root.ts';
import { startGraph, type RunningGraph } from '../graph/start-graph.ts';
import type { BenchFlags } from '../measuring/bench-flags.ts';
import { warnWhereBusy } from '../measuring/busy-machine.ts';
import { findLoadGenerator } from '../measuring/load.ts';
import { measureLoad } from '../measuring/measure-load.ts';
import { leaveContestantCore, startPinned, surroundingsCore, type PinnedScript } from '../measuring/pinned-process.ts';
import { takeRounds } from '../measuring/take-rounds.ts';
import { withDurableDatabases, type Databases } from '../measuring/with-database.ts';
import { askNational, nationalQuestion, type Told } from './ask-national.ts';
import { printOwners, type Beginnings } from './print-owners.ts';
import { publishOwners, retireOwners } from './publish-owners.ts';

const day = '2026-01-01';
const budgetMs = 800;
const faults = { down: 10, slow: 5, lying: 3 } as const;
/** As many as it takes for all that fail to have failed often enough to be left alone. */
const warmUps = 20;
const followPatienceMs = 20_000;

const contestants = [
  { name: 'the ledger alone', kind: 'ledger' },
  { name: 'all 34 healthy', kind: 'healthy' },
  { name: '10 down, 5 slow, 3 lying', kind: 'faulty' },
] as const;
type Kind = (typeof contestants)[number]['kind'];

interface Owners {
  readonly script: PinnedScript;
  readonly provinceIds: readonly string[];
  readonly urls: readonly string[];
}

interface Contestant extends RunningGraph, Beginnings {
  readonly owners: Owners;
}

async function startOwners(): Promise<Owners> {
  const path = join(projectRoot, 'bench', 'dist', 'bench', 'owners', 'serve-owners.js');
  const provinceIds = committedAreas()
    .inForce(day)
    .map(({ id }) => id);
  const script = await startPinned(surroundingsCore, path, provinceIds);
  return { script, provinceIds, urls: JSON.parse(script.firstLine) as string[] };
}

async function beginFaults({ urls }: Owners): Promise<void> {
  const conducts = Object.entries(faults).flatMap(([how, count]) => Array.from({ length: count }, () => how));
  for (const [index, how] of conducts.entries()) await fetch(new URL(`/conduct/${how}`, urls[index]));
}

/** A hub hears of what changes in the registry by itself. */
async function untilLive(ask: () => Promise<Told>, wanted: number): Promise<void> {
  const latest = performance.now() + followPatienceMs;
  for (let told = await ask(); told.live !== wanted; told = await ask()) {
    if (performance.now() > latest) throw new Error(`${told.live} provinces are served live, not ${wanted}`);
    await pause(100);
  }
}

async function start(databases: Databases, name: string, kind: Kind): Promise<Contestant> {
  const databaseUrl = await databases.createDatabase(`owners_${kind}`);
  const settings = {
    ENDPOINTS_ALLOWED: '127.0.0.0/8',
    OWNERS_BUDGET_MS: String(budgetMs),
    // Answers from memory would say nothing of how they are made.
    CACHE_MEGABYTES: '0',
    PROBE_EVERY_SECONDS: '86400',
  };
  const graph = await startGraph({ name, mode: 'hub', settings }, databaseUrl);
  const owners = await startOwners();
  const { provinceIds, urls } = owners;
  const ask = async (): Promise<Told> => await askNational(graph.url, day, provinceIds);
  await publishOwners(databaseUrl, new Map(provinceIds.map((id, index) => [id, urls[index] ?? ''])));
  // The ledger alone then answers with the very same figures, for it has taken them in.
  await untilLive(ask, provinceIds.length);
  if (kind === 'ledger') {
    await retireOwners(databaseUrl);
    await untilLive(ask, 0);
  }
  if (kind === 'faulty') await beginFaults(owners);
  const first: Told[] = [];
  for (let turn = 0; turn < warmUps; turn += 1) first.push(await ask());
  return { ...graph, owners, first, last: await ask() };
}

/** One national query over provinces that serve their own figures: all well, many not, and beside them the ledger alone. */
export async function benchOwners({ rounds = 3, seconds = 3 }: BenchFlags): Promise<void> {
  leaveContestantCore();
  const { name: generator, generate } = findLoadGenerator();
  console.log(`One query over 34 provinces, each asked at its own endpoint; budget ${budgetMs} ms`);
  console.log(`Load by ${generator}, one request at a time; median of ${rounds} rounds of ${seconds} s, interleaved`);
  warnWhereBusy();
  await withDurableDatabases(async (databases) => {
    const running: Contestant[] = [];
    try {
      for (const { name, kind } of contestants) running.push(await start(databases, name, kind));
      const body = JSON.stringify({ query: nationalQuestion(day) });
      const figures = await takeRounds(running, rounds, async ({ process, url }) =>
        measureLoad(process.id, generate, { url: `${url}/graphql`, body }, { seconds, connections: 1 }),
      );
      printOwners(running, figures, budgetMs);
    } finally {
      for (const { process, owners } of running) await Promise.all([process.stop(), owners.script.stop()]);
    }
  });
}
