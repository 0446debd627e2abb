import type { Caller } from '../engine.ts';
import type { SubgraphRequest } from './subgraph-client.ts';

/** What a subgraph is told of whoever asks. The answer to a query serves the whole audience, so it must not hang on a name. */
export const toldOf = ({ audience, author }: Caller, { isMutation }: Pick<SubgraphRequest, 'isMutation'>): string =>
  isMutation ? author : audience;
