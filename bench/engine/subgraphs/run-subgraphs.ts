import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { composeSupergraph } from '../../../gateway/composition/compose-supergraph.ts';
import { projectRoot } from '../../../schema/project-root.ts';
import { startPinned, surroundingsCore } from '../../measuring/pinned-process.ts';
import { allSubgraphs } from './all-subgraphs.ts';
import type { Waves } from './fetch-recorder.ts';

export interface RunningSubgraphs {
  readonly addresses: Readonly<Record<string, string>>;
  readonly supergraphFile: string;
  /** How many fetches came so far. */
  fetches(): Promise<number>;
  /** The fetches that come while something is done, in waves. */
  record(task: () => Promise<unknown>): Promise<Waves>;
  stop(): Promise<void>;
}

/** The four subgraphs in one process on the load's core, and their supergraph in a file of `folder`. */
export async function runSubgraphs(folder: string): Promise<RunningSubgraphs> {
  const script = join(projectRoot, 'bench', 'dist', 'bench', 'engine', 'subgraphs', 'serve-subgraphs.js');
  const subgraphs = await startPinned(surroundingsCore, script, []);
  const { addresses, control } = JSON.parse(subgraphs.firstLine) as {
    addresses: Record<string, string>;
    control: string;
  };
  const supergraphFile = join(folder, 'supergraph.graphql');
  const urls = allSubgraphs.map(({ name, sdl }) => ({ name, sdl, url: addresses[name] ?? '' }));
  await writeFile(supergraphFile, composeSupergraph(urls));
  const ask = async (what: string): Promise<unknown> => await (await fetch(`${control}${what}`)).json();
  return {
    addresses,
    supergraphFile,
    fetches: async () => (await ask('fetches')) as number,
    record: async (task) => {
      await ask('record');
      await task();
      return (await ask('waves')) as Waves;
    },
    stop: async () => {
      await subgraphs.stop();
    },
  };
}
