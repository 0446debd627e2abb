import type { JsonObject } from '../../../schema/operations/json-value.ts';
import type { Counted } from '../../../services/feeds/report/validation-report.ts';
import { numberIn } from '../graph/read-fields.ts';
import { inReportWords } from '../graph/told-act.ts';
import type { ToldChange, ToldFinding } from '../report/told-report.ts';
import type { Recorded } from '../report/receipt.ts';

/** What was taken back, or would be, as the graph tells it. */
export interface ToldWithdrawal extends Recorded {
  readonly isDryRun: boolean;
  readonly figures: number;
  readonly records: number;
  readonly changes: Counted<ToldChange>;
  readonly findings: Counted<ToldFinding>;
}

/** Throws where the answer is none: then the act asked for something else. */
export function toldWithdrawal(answer: JsonObject): ToldWithdrawal {
  if (numberIn(answer, 'figures') === null || numberIn(answer, 'records') === null)
    throw new Error('the hub answered an act with something that is no withdrawal');
  return inReportWords(answer) as unknown as ToldWithdrawal;
}
