import type { FindingClaim, ObservationClaim, RecordClaim } from '../ledger/claim.ts';
import type { AppendedClaim } from '../ledger/write/appended.ts';
import type { WriterSession } from '../ledger/write/writer-session.ts';
import { createJudgeOfFigures } from './judging/judge-batch.ts';
import { judgeRecords } from './judging/judge-records.ts';
import { judgeReports } from './judging/judge-reports.ts';
import { judgeSets } from './judging/judge-sets.ts';
import type { Contract } from './rules/rule.ts';

/** Judges what one feed brings. Rules and findings: ADR 8 and 20. */
export interface Judge {
  /** One batch of figures, and those beside them that they cast another light on. */
  judgeObservations(added: readonly AppendedClaim<ObservationClaim>[]): Promise<FindingClaim[]>;
  /** What stands beside figures that were withdrawn. */
  judgeAround(withdrawn: readonly AppendedClaim<ObservationClaim>[]): Promise<FindingClaim[]>;
  judgeRecords(added: readonly AppendedClaim<RecordClaim>[]): Promise<FindingClaim[]>;
  /** What only shows once all is in: figures that repeat within a report, reports that repeat. In pieces, as they are found. */
  judgeWhole(): AsyncGenerator<FindingClaim[]>;
}

export interface JudgedBy {
  readonly feedId: number;
  /** Today in Việt Nam, YYYY-MM-DD. */
  readonly today: string;
  readonly contract: Contract;
}

export function createJudge(session: WriterSession, { feedId, today, contract }: JudgedBy): Judge {
  const figures = createJudgeOfFigures(session, feedId, contract);
  return {
    judgeObservations: figures.judgeAdded,
    judgeAround: figures.judgeAround,
    judgeRecords: async (added) => await judgeRecords(session, added, { contract, today }),
    async *judgeWhole() {
      yield* judgeReports(session, feedId, contract);
      yield* judgeSets(session, feedId, contract);
    },
  };
}
