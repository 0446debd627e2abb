import type { GraphContestant } from '../graph/start-graph.ts';

export const oneSchemaName = 'one schema';

const hub = (name: string, settings: Readonly<Record<string, string>>): GraphContestant => ({
  name,
  // An answer from memory, or one for several requests, would say nothing of how answers are made.
  mode: 'unshared',
  settings,
});

/** What the ratio to one schema has to be at least. */
export const wantedRatios: Readonly<Record<string, number>> = { 'ours, in process': 0.9, 'ours, over HTTP': 0.7 };

export const contestants: readonly GraphContestant[] = [
  { name: oneSchemaName, mode: 'one-schema', settings: {} },
  hub('ours, in process', { SUBGRAPHS: 'in-process' }),
  hub('ours, over HTTP', { SUBGRAPHS: 'http' }),
  hub('stock, in process', { SUBGRAPHS: 'in-process', ENGINE: 'apollo' }),
  hub('stock, over HTTP', { SUBGRAPHS: 'http', ENGINE: 'apollo' }),
];
