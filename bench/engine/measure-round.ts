import { median } from '../throughput.ts';
import type { LoadGenerator } from './load.ts';
import { cpuMs, memoryMegabytes, resetPeakMemory, type PinnedProcess } from './pinned-process.ts';
import type { RunningSubgraphs } from './subgraphs/run-subgraphs.ts';

/** What one round showed of one contestant. */
export interface Figures {
  readonly requestsPerSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly cpuMsPerRequest: number;
  /** How much of its core it used, 0 to 1: clearly below 1 the load or the subgraphs were the limit, not the contestant. */
  readonly coreShare: number;
  readonly peakMegabytes: number;
  readonly residentMegabytes: number;
  readonly fetchesPerRequest: number;
}

export interface RoundOptions {
  readonly body: string;
  readonly seconds: number;
  readonly generate: LoadGenerator;
  readonly subgraphs: RunningSubgraphs;
}

export async function measureRound(process: PinnedProcess, options: RoundOptions): Promise<Figures> {
  const { body, seconds, generate, subgraphs } = options;
  resetPeakMemory(process.id);
  const fetchesBefore = await subgraphs.fetches();
  const cpuBefore = cpuMs(process.id);
  const begun = performance.now();
  const load = await generate(process.firstLine, body, seconds);
  const elapsedMs = performance.now() - begun;
  const cpu = cpuMs(process.id) - cpuBefore;
  const { peak, resident } = memoryMegabytes(process.id);
  return {
    requestsPerSecond: load.requestsPerSecond,
    p50Ms: load.p50Ms,
    p99Ms: load.p99Ms,
    cpuMsPerRequest: cpu / load.requests,
    coreShare: cpu / elapsedMs,
    peakMegabytes: peak,
    residentMegabytes: resident,
    fetchesPerRequest: ((await subgraphs.fetches()) - fetchesBefore) / load.requests,
  };
}

/** The median of each figure by itself. */
export function medianFigures(rounds: readonly Figures[]): Figures {
  const of = (name: keyof Figures): number => median(rounds.map((round) => round[name]));
  return {
    requestsPerSecond: of('requestsPerSecond'),
    p50Ms: of('p50Ms'),
    p99Ms: of('p99Ms'),
    cpuMsPerRequest: of('cpuMsPerRequest'),
    coreShare: of('coreShare'),
    peakMegabytes: of('peakMegabytes'),
    residentMegabytes: of('residentMegabytes'),
    fetchesPerRequest: of('fetchesPerRequest'),
  };
}
