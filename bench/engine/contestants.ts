import { join } from 'node:path';
import { projectRoot } from '../../schema/project-root.ts';
import { peersFolder } from './install-peers.ts';
import type { RunningSubgraphs } from './subgraphs/run-subgraphs.ts';

/** One way to serve the same graph. */
export interface ContestantScript {
  readonly name: string;
  readonly script: string;
  readonly args: readonly string[];
  /** Whether it may answer identical requests or fetches that are under way together. */
  readonly isShared: boolean;
}

export const stockName = 'stock Apollo Gateway';
export const floorName = 'floor';

export const built = (file: string): string => join(projectRoot, 'bench', 'dist', 'bench', 'engine', file);

export function allContestants({ addresses, supergraphFile }: RunningSubgraphs): readonly ContestantScript[] {
  const hive = join(peersFolder, 'hive-gateway.mjs');
  const named = Object.entries(addresses).map(([name, url]) => `${name}=${url}`);
  const ours = { script: built('serve-ours.js'), isShared: false };
  return [
    { name: stockName, script: join(peersFolder, 'apollo-gateway.mjs'), args: [supergraphFile], isShared: false },
    { name: 'Hive Gateway', script: hive, args: [supergraphFile], isShared: false },
    { name: 'Hive Gateway, Rust planner', script: hive, args: [supergraphFile, '--rust'], isShared: false },
    { ...ours, name: 'ours behind Apollo Server', args: ['server', supergraphFile, ...named] },
    { ...ours, name: 'ours, direct', args: ['direct', supergraphFile, ...named] },
    {
      name: 'Hive Gateway, Rust planner, shared',
      script: hive,
      args: [supergraphFile, '--rust', '--shared'],
      isShared: true,
    },
  ];
}
