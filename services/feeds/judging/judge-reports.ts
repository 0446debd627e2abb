import { readSameFigures } from '../../ledger/write/read-same-figures.ts';
import type { WriterSession } from '../../ledger/write/writer-session.ts';
import type { Contract } from '../rules/rule.ts';
import { reportRules } from '../rules/rule-list.ts';
import { judgeAgain, judgeNew } from './judge-figures.ts';
import { mergeJudgements, type Judgement } from './judgement.ts';
import { createNeighbourhood } from './neighbourhood.ts';

/** Judges the figures that a report states more than once, in the reports that the feed speaks in. */
export async function* judgeReports(
  session: WriterSession,
  feedId: number,
  contract: Contract,
): AsyncGenerator<Judgement> {
  for await (const figures of readSameFigures(session, feedId)) {
    const held = figures.map(({ id, claim, isNew }) => ({ isNew, figure: { ...claim, id } }));
    const neighbourhood = createNeighbourhood(
      held.map(({ figure }) => figure),
      contract.catalogue,
    );
    const judging = { rules: reportRules, neighbourhood, contract };
    const of = (isNew: boolean) => held.filter((each) => each.isNew === isNew).map(({ figure }) => figure);
    const onNew = { findings: judgeNew(of(true), judging), retracted: [] };
    yield mergeJudgements([onNew, await judgeAgain(session, of(false), judging)]);
  }
}
