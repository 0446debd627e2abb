import { join } from 'node:path';
import { projectRoot } from '../../schema/project-root.ts';
import { peersFolder } from './install-peers.ts';
import type { RunningSubgraphs } from './subgraphs/run-subgraphs.ts';

/** One way to serve the same graph. */
export interface ContestantScript {
  readonly name: string;
  readonly script: string;
  readonly args: readonly string[];
  /** Whether it may answer from memory, or identical requests or fetches that are under way together as one. */
  readonly isShared: boolean;
}

export const stockName = 'stock Apollo Gateway';
export const floorName = 'floor';

export const built = (file: string): string => join(projectRoot, 'bench', 'dist', 'bench', 'engine', file);

export function allContestants({ addresses, supergraphFile }: RunningSubgraphs): readonly ContestantScript[] {
  const hive = join(peersFolder, 'hive-gateway.mjs');
  const subgraphs = Object.entries(addresses).map(([name, url]) => `${name}=${url}`);
  const peer = (name: string, script: string, ...flags: string[]): ContestantScript => ({
    name,
    script,
    args: [supergraphFile, ...flags],
    isShared: flags.includes('--shared'),
  });
  const ours = (name: string, ...flags: string[]): ContestantScript => ({
    name,
    script: built('serve-ours.js'),
    args: [supergraphFile, ...subgraphs, ...flags],
    isShared: flags.includes('--memory'),
  });
  return [
    peer(stockName, join(peersFolder, 'apollo-gateway.mjs')),
    peer('Hive Gateway', hive),
    peer('Hive Gateway, Rust planner', hive, '--rust'),
    ours('ours behind Apollo Server'),
    ours('ours, direct', '--direct'),
    peer('Hive Gateway, Rust planner, shared', hive, '--rust', '--shared'),
    ours('ours behind Apollo Server, from memory', '--memory'),
    ours('ours, direct, from memory', '--direct', '--memory'),
  ];
}
