import { openSmallPool } from '../small-pool.ts';
import { sentOperations, type SentOperations } from './sent-operations.ts';
import { subgraphTraffic, type SubgraphTraffic } from './subgraph-traffic.ts';

export interface CountsOptions {
  /** The database of the registry, whose tables are up. */
  readonly url: string;
  /** Who counts, as the database’s administrator reads it. */
  readonly name: string;
  /** YYYY-MM-DD. */
  readonly today: () => string;
  /** Different operations that are noted a day. */
  readonly mostADay?: number;
}

/** What is counted by day, of all gateways together, for 30 days. */
export interface Counts {
  readonly sentOperations: SentOperations;
  readonly subgraphTraffic: SubgraphTraffic;
  close(): Promise<void>;
}

/** Opens no connection before something is to be counted or read. */
export function openCounts({ url, name, today, mostADay }: CountsOptions): Counts {
  const pool = openSmallPool({ url, name: `${name} counts`, most: 1 });
  return {
    sentOperations: sentOperations(pool, today, mostADay),
    subgraphTraffic: subgraphTraffic(pool, today),
    close: async () => await pool.end(),
  };
}
