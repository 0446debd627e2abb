import type { Logger } from 'pino';
import type { HarvestOptions } from './create-harvest.ts';

/** What passed the checks and the database refuses is a fault of the hub's own. */
export const tellUnwritten =
  (log: Logger): NonNullable<HarvestOptions['onFailure']> =>
  (cause, publication) =>
    log.error({ err: cause, subgraph: publication }, `what subgraph ${publication} stated could not be written`);
