import type { LoadGenerator } from '../measuring/load.ts';
import { measureLoad, type LoadFigures } from '../measuring/measure-load.ts';
import type { PinnedScript } from '../measuring/pinned-process.ts';
import { memoryMegabytes, resetPeakMemory } from '../measuring/process-figures.ts';
import type { RunningSubgraphs } from './subgraphs/run-subgraphs.ts';

/** What one round showed of one contestant. */
export interface Figures extends LoadFigures {
  readonly peakMegabytes: number;
  readonly residentMegabytes: number;
  readonly fetchesPerRequest: number;
}

export interface RoundOptions {
  readonly body: string;
  readonly seconds: number;
  readonly generate: LoadGenerator['generate'];
  readonly subgraphs: RunningSubgraphs;
}

const connections = 50;

export async function measureRound(process: PinnedScript, options: RoundOptions): Promise<Figures> {
  const { body, seconds, generate, subgraphs } = options;
  resetPeakMemory(process.id);
  const fetchesBefore = await subgraphs.fetches();
  const load = await measureLoad(process.id, generate, { url: process.firstLine, body }, { seconds, connections });
  const { peak, resident } = memoryMegabytes(process.id);
  const fetchesPerRequest = ((await subgraphs.fetches()) - fetchesBefore) / load.requests;
  return { ...load, peakMegabytes: peak, residentMegabytes: resident, fetchesPerRequest };
}
