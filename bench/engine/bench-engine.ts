import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { askNormalised } from '../measuring/ask-normalised.ts';
import { isWanted, type BenchFlags } from '../measuring/bench-flags.ts';
import { warnWhereBusy } from '../measuring/busy-machine.ts';
import { findLoadGenerator } from '../measuring/load.ts';
import { contestantCore, leaveContestantCore, startPinned, type PinnedScript } from '../measuring/pinned-process.ts';
import { takeRounds } from '../measuring/take-rounds.ts';
import { allContestants, built, floorName, type ContestantScript } from './contestants.ts';
import { installPeers } from './install-peers.ts';
import { measureRound } from './measure-round.ts';
import { benchPlanTime } from './plan-time.ts';
import { printFigures, type FiguresByName } from './print-figures.ts';
import { queryNames, readQueries, type EngineQuery } from './queries.ts';
import type { FloorTask } from './serve-floor.ts';
import { runSubgraphs, type RunningSubgraphs } from './subgraphs/run-subgraphs.ts';

interface Contestant extends Pick<ContestantScript, 'name' | 'isShared'> {
  readonly process: PinnedScript;
}

/** Starts those that can be started, and leaves out, loudly, whoever cannot answer. */
async function startContestants(scripts: readonly ContestantScript[], body: string): Promise<Contestant[]> {
  const running: Contestant[] = [];
  for (const { name, isShared, script, args } of scripts) {
    try {
      const process = await startPinned(contestantCore, script, args);
      running.push({ name, isShared, process });
      await askNormalised(process.firstLine, body);
    } catch (cause) {
      const left = running.at(-1)?.name === name ? running.pop() : undefined;
      await left?.process.stop();
      console.error(`Left out: ${name}: ${(cause as Error).message}`);
    }
  }
  return running;
}

/** The floor sends what our engine sends, or the best of its peers where ours does not run. */
async function startFloor(
  contestants: readonly Contestant[],
  queries: readonly EngineQuery[],
  { folder, subgraphs }: { folder: string; subgraphs: RunningSubgraphs },
): Promise<Contestant> {
  const unshared = contestants.filter(({ isShared }) => !isShared);
  const model = unshared.findLast(({ name }) => name.startsWith('ours')) ?? unshared.at(-1);
  if (!model) throw new Error('No contestant runs');
  console.log(`The floor sends the fetches of: ${model.name}`);
  const tasks: FloorTask[] = [];
  for (const { name, body } of queries) {
    const url = model.process.firstLine;
    await askNormalised(url, body);
    let answer = '';
    const waves = await subgraphs.record(async () => (answer = await askNormalised(url, body)));
    console.log(`  ${name}: ${waves.map(({ length }) => length).join(' + ')} fetches, ${answer.length} bytes`);
    tasks.push({ body, waves, answer: JSON.parse(answer) as unknown });
  }
  const file = join(folder, 'floor.json');
  await writeFile(file, JSON.stringify(tasks));
  const process = await startPinned(contestantCore, built('serve-floor.js'), [file]);
  return { name: floorName, isShared: false, process };
}

async function checkAnswers(contestants: readonly Contestant[], { name, body }: EngineQuery): Promise<void> {
  const answers = new Map<string, string[]>();
  for (const contestant of contestants) {
    const answer = await askNormalised(contestant.process.firstLine, body);
    answers.set(answer, [...(answers.get(answer) ?? []), contestant.name]);
  }
  if (answers.size === 1) return;
  const groups = [...answers.values()].map((names) => names.join(' and ')).join(' | ');
  throw new Error(`The answers to ${name} differ: ${groups}`);
}

/** Every federation engine on the same queries, in one sitting, a round of each in turn; and the time to plan. */
export async function benchEngine(flags: BenchFlags): Promise<void> {
  const { rounds = 5, seconds = 4, queries: wanted } = flags;
  leaveContestantCore();
  installPeers();
  const { name: generator, generate } = findLoadGenerator();
  console.log(`Load by ${generator}, 50 connections; median of ${rounds} rounds of ${seconds} s, interleaved`);
  warnWhereBusy();
  const folder = await mkdtemp(join(tmpdir(), 'lien-tinh-bench-'));
  const subgraphs = await runSubgraphs(folder);
  const queries = await readQueries(wanted.length > 0 ? wanted : queryNames);
  const scripts = allContestants(subgraphs).filter(({ name }) => isWanted(flags, name));
  const contestants = await startContestants(scripts, queries[0]?.body ?? '');
  try {
    contestants.push(await startFloor(contestants, queries, { folder, subgraphs }));
    for (const query of queries) {
      await checkAnswers(contestants, query);
      const options = { body: query.body, seconds, generate, subgraphs };
      const measure = async (isShared: boolean): Promise<FiguresByName> =>
        await takeRounds(
          contestants.filter((each) => each.isShared === isShared),
          rounds,
          async ({ process }) => await measureRound(process, options),
        );
      const unshared = await measure(false);
      printFigures(`${query.name}: uncached and nothing shared`, unshared, unshared);
      const shared = await measure(true);
      if (shared.size > 0) printFigures(`${query.name}: from memory, or identical requests as one`, shared, unshared);
    }
  } finally {
    for (const contestant of contestants) await contestant.process.stop();
    await subgraphs.stop();
    await rm(folder, { recursive: true, force: true });
  }
  await benchPlanTime();
}
