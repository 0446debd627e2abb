import type { GenerateLoad, Load, LoadOptions, LoadRequest } from './load.ts';
import { median } from './median.ts';
import { cpuMs } from './process-figures.ts';

/** What one round of load showed of one process. */
export interface LoadFigures extends Load {
  readonly cpuMsPerRequest: number;
  /** How much of its core it used, 0 to 1: clearly below 1 something else was the limit, not the process. */
  readonly coreShare: number;
}

export async function measureLoad(
  id: number,
  generate: GenerateLoad,
  request: LoadRequest,
  options: LoadOptions,
): Promise<LoadFigures> {
  const cpuBefore = cpuMs(id);
  const begun = performance.now();
  const load = await generate(request, options);
  const elapsedMs = performance.now() - begun;
  const cpu = cpuMs(id) - cpuBefore;
  return { ...load, cpuMsPerRequest: cpu / load.requests, coreShare: cpu / elapsedMs };
}

/** The median of each figure by itself. */
export function medianFigures<Name extends string>(
  rounds: readonly Readonly<Record<Name, number>>[],
): Record<Name, number> {
  const names = Object.keys(rounds[0] ?? {}) as Name[];
  return Object.fromEntries(names.map((name) => [name, median(rounds.map((round) => round[name]))])) as Record<
    Name,
    number
  >;
}
