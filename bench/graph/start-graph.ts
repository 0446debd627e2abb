import { join } from 'node:path';
import { projectRoot } from '../../schema/project-root.ts';
import { contestantCore, startPinned, type PinnedScript } from '../measuring/pinned-process.ts';

/** One way to serve our own graph. */
export interface GraphContestant {
  readonly name: string;
  /** The hub; the hub when it keeps no answer and answers no two requests as one; the same resolvers as one schema. */
  readonly mode: 'hub' | 'unshared' | 'one-schema';
  readonly settings: Readonly<Record<string, string>>;
}

export interface RunningGraph extends GraphContestant {
  readonly process: PinnedScript;
  /** Without a slash at its end. */
  readonly url: string;
}

/** Starts it in a process of its own, on the core of the contestants, from the built code. */
export async function startGraph(contestant: GraphContestant, databaseUrl: string): Promise<RunningGraph> {
  const script = join(projectRoot, 'bench', 'dist', 'bench', 'graph', 'serve-graph.js');
  const environment = { PORT: '0', DATABASE_URL: databaseUrl, ...contestant.settings };
  const process = await startPinned(contestantCore, script, [contestant.mode], environment);
  return { ...contestant, process, url: process.firstLine };
}
