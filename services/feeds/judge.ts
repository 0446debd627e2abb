import type { ObservationClaim, RecordClaim } from '../ledger/claim.ts';
import type { AppendedClaim } from '../ledger/write/appended.ts';
import type { WriterSession } from '../ledger/write/writer-session.ts';
import { createJudgeOfFigures } from './judging/judge-batch.ts';
import { judgeRecords } from './judging/judge-records.ts';
import { judgeReports } from './judging/judge-reports.ts';
import { judgeSets } from './judging/judge-sets.ts';
import { judgeTargetsOfFeed } from './judging/judge-targets.ts';
import type { Judgement } from './judging/judgement.ts';
import type { Contract } from './rules/rule.ts';

/** Judges what one feed brings. Rules and findings: ADR 8. */
export interface Judge {
  /** One batch of figures, and those beside them that they cast another light on. */
  judgeObservations(added: readonly AppendedClaim<ObservationClaim>[]): Promise<Judgement>;
  /** What stands beside figures that were withdrawn. */
  judgeAround(withdrawn: readonly AppendedClaim<ObservationClaim>[]): Promise<Judgement>;
  judgeRecords(added: readonly AppendedClaim<RecordClaim>[]): Promise<Judgement>;
  /** What only shows once all is in: figures and reports that repeat, targets whose outcome is due. In pieces, as it is found. */
  judgeWhole(): AsyncGenerator<Judgement>;
}

export interface JudgedBy {
  readonly feedId: number;
  /** Today in Việt Nam, YYYY-MM-DD. */
  readonly today: string;
  readonly contract: Contract;
}

export function createJudge(session: WriterSession, judgedBy: JudgedBy): Judge {
  const { feedId, contract } = judgedBy;
  const figures = createJudgeOfFigures(session, feedId, contract);
  return {
    judgeObservations: async (added) => await figures.judgeAdded(added),
    judgeAround: async (withdrawn) => await figures.judgeAround(withdrawn),
    judgeRecords: async (added) => await judgeRecords(session, added, judgedBy),
    async *judgeWhole() {
      yield* judgeReports(session, feedId, contract);
      yield* judgeSets(session, feedId, contract);
      yield await judgeTargetsOfFeed(session, judgedBy);
    },
  };
}
