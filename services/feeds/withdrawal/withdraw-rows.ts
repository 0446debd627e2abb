import type { Identity } from '../../../identity/identity.ts';
import type { Arrival } from '../../ledger/write/arrival.ts';
import { readWithdrawn, type WithdrawnFigure } from '../../ledger/write/read-withdrawn.ts';
import { withdraw, type Withdrawn, type WithdrawnRows } from '../../ledger/write/withdraw.ts';
import type { WriterSession } from '../../ledger/write/writer-session.ts';
import { actHead } from '../acts/act-head.ts';
import { FaultLog } from '../ingest/fault-log.ts';
import { ingest } from '../ingest/ingest.ts';
import type { Counted, FigureChange, ReportedFinding } from '../report/validation-report.ts';
import { quoteFigure } from '../rules/figures/quote-figure.ts';
import type { Door } from '../submission.ts';

export interface Withdrawal {
  /** Names the act: `observation 12`. */
  readonly name: string;
  readonly observations: Withdrawn;
  readonly records: Withdrawn;
  /** Null where the rows are of several units. */
  readonly provinceId: string | null;
  readonly reason: string;
  readonly identity: Identity;
  readonly isDryRun: boolean;
  /** Under the writer's lock: throws where a row that was named is not the current one any more. */
  readonly check: (session: WriterSession) => Promise<void>;
}

/** What was taken back, or would be. */
export interface WithdrawalReport {
  readonly provinceId: string | null;
  readonly isDryRun: boolean;
  /** Null where nothing was written. */
  readonly arrival: Arrival | null;
  readonly figures: number;
  readonly records: number;
  readonly changes: Counted<Omit<FigureChange, 'sheet' | 'line' | 'column'>>;
  /** New verdicts on figures that stood beside those taken back. */
  readonly findings: Counted<ReportedFinding>;
}

export const nothing: Withdrawn = { ids: [] };

const mostTold = 200;
const noRows: WithdrawnRows = { count: 0, domains: [] };

const changeOf = ({ before, ...claim }: WithdrawnFigure): WithdrawalReport['changes']['first'][number] => ({
  ...claim,
  kind: 'withdrawn',
  before: quoteFigure(before),
  after: null,
});

/**
 * Takes rows back, in one transaction: what stood beside them is judged again, disputes on them end. What was withdrawn
 * stays in the history and can be reported anew.
 */
export async function withdrawRows(door: Door, withdrawal: Withdrawal): Promise<WithdrawalReport> {
  const { name, observations, records, provinceId, reason, identity, isDryRun, check } = withdrawal;
  let [figures, things] = [noRows, noRows];
  let told: WithdrawnFigure[] = [];
  const done = await ingest(door, {
    head: actHead({ kind: 'withdrawal', name, asked: [observations, records, reason], provinceId, identity, reason }),
    sources: [],
    rows: [],
    records: [],
    recordPlaces: new Map(),
    faults: new FaultLog(0),
    policy: 'refuse-all',
    isDryRun,
    act: {
      check,
      write: async (session, arrival) => {
        figures = await withdraw(session, 'observation', observations, { arrival, reason });
        things = await withdraw(session, 'record', records, { arrival, reason });
        told = await readWithdrawn(session, arrival.feedId, mostTold);
        const domains = [...figures.domains, ...things.domains];
        return { withdrawn: figures.count + things.count, settled: 0, domains };
      },
    },
  });
  return {
    provinceId,
    isDryRun,
    arrival: isDryRun ? null : done.arrival,
    figures: figures.count,
    records: things.count,
    changes: { count: figures.count, first: told.map(changeOf) },
    findings: done.findings,
  };
}
