import type { ObservationClaim } from '../../ledger/claim.ts';
import type { AppendedClaim } from '../../ledger/write/appended.ts';
import { readNeighbours, type Neighbour } from '../../ledger/write/read-neighbours.ts';
import type { WriterSession } from '../../ledger/write/writer-session.ts';
import type { Contract, Held } from '../rules/rule.ts';
import { observationRules } from '../rules/rule-list.ts';
import { judgeAgain, judgeNew } from './judge-figures.ts';
import { mergeJudgements, type Judgement } from './judgement.ts';
import { createNeighbourhood } from './neighbourhood.ts';
import { surroundingsOf } from './surroundings.ts';

type Added = AppendedClaim<ObservationClaim>;

export interface JudgeOfFigures {
  judgeAdded(added: readonly Added[]): Promise<Judgement>;
  judgeAround(withdrawn: readonly Added[]): Promise<Judgement>;
}

const held = ({ id, claim }: Added): Held<ObservationClaim> => ({ ...claim, id });

/** Judges figures by themselves and by what stands beside them: two reads and one of findings, whatever their number. */
export function createJudgeOfFigures(session: WriterSession, feedId: number, contract: Contract): JudgeOfFigures {
  const surroundings = surroundingsOf(contract.catalogue);
  const near = async (ids: readonly number[]): Promise<Neighbour[]> =>
    await readNeighbours(session, ids, surroundings, feedId);

  async function judge(fresh: readonly Added[], beside: readonly Neighbour[]): Promise<Judgement> {
    const older = beside.filter(({ isNew }) => !isNew);
    const besideOlder = await near(older.map(({ id }) => id));
    const neighbourhood = createNeighbourhood([...fresh, ...beside, ...besideOlder].map(held), contract.catalogue);
    const judging = { rules: observationRules, neighbourhood, contract };
    const onNew = { findings: judgeNew(fresh.map(held), judging), retracted: [] };
    return mergeJudgements([onNew, await judgeAgain(session, older.map(held), judging)]);
  }

  return {
    judgeAdded: async (added) => await judge(added, await near(added.map(({ id }) => id))),
    judgeAround: async (withdrawn) => await judge([], await near(withdrawn.map(({ id }) => id))),
  };
}
