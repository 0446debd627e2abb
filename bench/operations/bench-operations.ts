import { askNormalised } from '../measuring/ask-normalised.ts';
import { isWanted, type BenchFlags } from '../measuring/bench-flags.ts';
import { warnWhereBusy } from '../measuring/busy-machine.ts';
import { findLoadGenerator } from '../measuring/load.ts';
import { measureLoad } from '../measuring/measure-load.ts';
import { leaveContestantCore } from '../measuring/pinned-process.ts';
import { takeRounds } from '../measuring/take-rounds.ts';
import { startGraph, type RunningGraph } from '../graph/start-graph.ts';
import { withDatabase } from '../measuring/with-database.ts';
import { contestants, oneSchemaName } from './contestants.ts';
import { printOperation, printSummary, ratiosTo, type Ratios } from './print-operations.ts';
import { readOperations } from './read-operations.ts';

const connections = 10;

/** Tells whose answer to an operation is another; they are measured all the same. Returns the length of the answer. */
async function compareAnswers(running: readonly RunningGraph[], name: string, body: string): Promise<number> {
  const groups = new Map<string, string[]>();
  for (const contestant of running) {
    const answer = await askNormalised(`${contestant.url}/graphql`, body);
    groups.set(answer, [...(groups.get(answer) ?? []), contestant.name]);
  }
  const names = [...groups.values()].map((each) => each.join(' and ')).join(' | ');
  if (groups.size > 1) console.error(`The answers to ${name} differ: ${names}`);
  return [...groups.keys()][0]?.length ?? 0;
}

/** The named operations on our own graph, against the same resolvers served as one schema without any gateway. */
export async function benchOperations(flags: BenchFlags): Promise<void> {
  const { rounds = 3, seconds = 1, queries } = flags;
  leaveContestantCore();
  const operations = await readOperations(queries);
  const { name: generator, generate } = findLoadGenerator();
  console.log(
    `Load by ${generator}, ${connections} connections; median of ${rounds} rounds of ${seconds} s, interleaved`,
  );
  warnWhereBusy();
  await withDatabase(async (databaseUrl) => {
    const running: RunningGraph[] = [];
    // The hub loads the data set, so it comes before the schema that only reads.
    for (const contestant of contestants.toReversed())
      if (isWanted(flags, contestant.name) || contestant.name === oneSchemaName)
        running.unshift(await startGraph(contestant, databaseUrl));
    const ratios = new Map<string, Ratios>();
    try {
      for (const { name, text } of operations) {
        const body = JSON.stringify({ query: text });
        const bytes = await compareAnswers(running, name, body);
        const figures = await takeRounds(running, rounds, async ({ process, url }) =>
          measureLoad(process.id, generate, { url: `${url}/graphql`, body }, { seconds, connections }),
        );
        printOperation(`${name}, ${bytes} bytes`, figures);
        ratios.set(name, ratiosTo(oneSchemaName, figures));
      }
    } finally {
      for (const { process } of running) await process.stop();
    }
    printSummary(ratios);
  });
}
