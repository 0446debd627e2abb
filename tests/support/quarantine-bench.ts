import { answerOf, askFeeds, editor, officer, type FeedsAnswer } from './ask-feeds.ts';
import { testLedger, type TestLedger } from './test-ledger.ts';
import { readObservations } from '../../services/ledger/read/read-observations.ts';
import type { ObservationRow } from '../../services/ledger/read/observation-row.ts';

export const indicator = 'infrastructure.fibre-household-share';

type Cells = Readonly<Record<string, string>>;
export type RowMends = readonly (readonly [id: string | undefined, cells: Cells])[];

/** Where rows are kept out, mended and dropped, through the subgraph. */
export class QuarantineBench {
  private constructor(readonly db: TestLedger) {}

  static async open(): Promise<QuarantineBench> {
    return new QuarantineBench(await testLedger());
  }

  async close(): Promise<void> {
    await this.db.close();
  }

  /** A file with a figure for each month of a year. */
  figureRows(year: string, ...figures: string[]): string {
    const rows = figures.map((figure, at) => `${indicator},${year}-${String(at + 1).padStart(2, '0')},${figure}`);
    return ['indicator,period,figure', ...rows].join('\n');
  }

  /** Sends a file in part, and answers the numbers of its rows that were kept out. */
  async keepOut(text: string, words: object = {}): Promise<string[]> {
    const answer = await askFeeds(
      this.db,
      `mutation ($province: ID!, $file: FeedFileInput, $source: FeedSourceInput) {
        submitFeed(province: $province, file: $file, source: $source, acceptValid: true) {
          feed { quarantinedRows { nodes { id } } }
        }
      }`,
      { province: 'kon-tum', file: { name: 'báo cáo.csv', format: 'CSV', text }, ...words },
      editor,
    );
    const { feed } = answerOf(answer, 'submitFeed') as { feed: { quarantinedRows: { nodes: { id: string }[] } } };
    return feed.quarantinedRows.nodes.map(({ id }) => id);
  }

  async mend(mends: RowMends, words: object = {}, identity = officer): Promise<FeedsAnswer> {
    const rows = mends.map(([id, cells]) => ({
      id,
      cells: Object.entries(cells).map(([column, value]) => ({ column, value })),
    }));
    return await askFeeds(
      this.db,
      `mutation ($rows: [RowMend!]!, $dryRun: Boolean) { mendRows(rows: $rows, dryRun: $dryRun) {
        outcome rows { read added corrected unchanged refused } faults { count first { file line column foundVi foundEn } }
        feed { kind name role }
      } }`,
      { rows, ...words },
      identity,
    );
  }

  async drop(ids: readonly (string | undefined)[], words: object = {}, identity = officer): Promise<FeedsAnswer> {
    return await askFeeds(
      this.db,
      `mutation ($ids: [ID!]!, $reason: String!, $dryRun: Boolean) {
        dropRows(ids: $ids, reason: $reason, dryRun: $dryRun) { id state settledBy }
      }`,
      { ids, reason: 'Not ours', ...words },
      identity,
    );
  }

  async list(filter: Record<string, unknown>, identity = officer): Promise<FeedsAnswer> {
    return await askFeeds(
      this.db,
      `query ($province: ID, $feed: ID, $state: QuarantineState, $first: Int, $after: String) {
        quarantinedRows(province: $province, feed: $feed, state: $state, first: $first, after: $after) {
          totalCount pageInfo { hasNextPage endCursor }
          nodes { id feedId state line settledBy cells { column value } faults { file line column foundVi foundEn mendVi } }
        }
      }`,
      filter,
      identity,
    );
  }

  async states(ids: readonly string[]): Promise<(string | undefined)[]> {
    const answer = await this.list({ province: 'kon-tum', first: 500 });
    const { nodes } = answerOf(answer, 'quarantinedRows') as { nodes: { id: string; state: string }[] };
    return ids.map((id) => nodes.find((node) => node.id === id)?.state);
  }

  /** The current figures of a year, newest period first. */
  async figures(year: string, of = indicator): Promise<ObservationRow[]> {
    const span = { from: `${year}-01-01`, to: `${year}-12-31` };
    return await readObservations(this.db.ledger, { indicators: [of], ...span, asOf: null });
  }
}
