import type { DomainWord } from '../../../schema/types/domain.ts';
import type { FindingClaim } from '../../ledger/claim.ts';

/** A finding that its rule would not make any more. */
export interface RetractedFinding {
  readonly id: number;
  readonly domain: DomainWord;
}

/** What the judge says: new findings, and those that it takes back. */
export interface Judgement {
  readonly findings: readonly FindingClaim[];
  readonly retracted: readonly RetractedFinding[];
}

export const mergeJudgements = (judgements: readonly Judgement[]): Judgement => ({
  findings: judgements.flatMap(({ findings }) => findings),
  retracted: judgements.flatMap(({ retracted }) => retracted),
});
