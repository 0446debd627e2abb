import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { askNormalised } from './ask-normalised.ts';
import { allContestants, built, floorName, type ContestantScript } from './contestants.ts';
import type { EngineFlags } from './engine-flags.ts';
import { installPeers } from './install-peers.ts';
import { findLoadGenerator } from './load.ts';
import { measureRound, medianFigures, type Figures } from './measure-round.ts';
import { contestantCore, startPinned, surroundingsCore, type PinnedProcess } from './pinned-process.ts';
import { benchPlanTime } from './plan-time.ts';
import { printFigures } from './print-figures.ts';
import { readQueries, type EngineQuery } from './queries.ts';
import type { FloorTask } from './serve-floor.ts';
import { runSubgraphs, type RunningSubgraphs } from './subgraphs/run-subgraphs.ts';

/** Above this load average at the start, somebody else uses the cores. */
const quietLoad = 0.7;

interface Contestant extends Pick<ContestantScript, 'name' | 'isShared'> {
  readonly process: PinnedProcess;
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
export async function benchEngine({
  rounds,
  seconds,
  queries: wanted,
  contestants: parts,
}: EngineFlags): Promise<void> {
  if (availableParallelism() < 2) throw new Error('The bench of engines needs two cores and `taskset` (Linux)');
  execFileSync('taskset', ['-a', '-c', '-p', String(surroundingsCore), String(process.pid)], { stdio: 'ignore' });
  installPeers();
  const { name: generator, generate } = await findLoadGenerator();
  console.log(`Load by ${generator}, 50 connections; median of ${rounds} rounds of ${seconds} s, interleaved`);
  const [busy = 0] = loadavg();
  if (busy > quietLoad) console.log(`The machine has other work (load average ${busy.toFixed(1)}): trust CPU only`);
  const folder = await mkdtemp(join(tmpdir(), 'lien-tinh-bench-'));
  const subgraphs = await runSubgraphs(folder);
  const queries = await readQueries(wanted);
  const scripts = allContestants(subgraphs).filter(
    ({ name }) => parts.length === 0 || parts.some((part) => name.includes(part)),
  );
  const contestants = await startContestants(scripts, queries[0]?.body ?? '');
  try {
    contestants.push(await startFloor(contestants, queries, { folder, subgraphs }));
    for (const query of queries) {
      await checkAnswers(contestants, query);
      const options = { body: query.body, seconds, generate, subgraphs };
      const figures = new Map<string, Figures>();
      for (const isShared of [false, true]) {
        const entrants = contestants.filter((each) => each.isShared === isShared);
        const taken = new Map<string, Figures[]>(entrants.map(({ name }) => [name, []]));
        // The first round of each only warms it up.
        for (let round = 0; round <= rounds; round += 1)
          for (const { name, process } of entrants) {
            const measured = await measureRound(process, options);
            if (round > 0) taken.get(name)?.push(measured);
          }
        for (const [name, each] of taken) figures.set(name, medianFigures(each));
      }
      printFigures(`${query.name}: uncached and nothing shared unless its name says so`, figures);
    }
  } finally {
    for (const contestant of contestants) await contestant.process.stop();
    await subgraphs.stop();
    await rm(folder, { recursive: true, force: true });
  }
  await benchPlanTime();
}
