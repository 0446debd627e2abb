import type { FindingClaim, ObservationClaim } from '../../ledger/claim.ts';
import { readStandingFindings, type StandingFinding } from '../../ledger/write/read-standing-findings.ts';
import type { WriterSession } from '../../ledger/write/writer-session.ts';
import type { Contract, Held, Neighbours, ObservationRule, Verdict } from '../rules/rule.ts';
import { observationFinding } from './finding-of.ts';
import { mergeJudgements, type Judgement } from './judgement.ts';
import type { Neighbourhood } from './neighbourhood.ts';

type Figure = Held<ObservationClaim>;

/** Figures with what stands beside them, and the rules to judge them by. */
export interface Judging {
  readonly rules: readonly ObservationRule[];
  readonly neighbourhood: Neighbourhood;
  readonly contract: Contract;
}

/** Every verdict on figures that nobody has judged before. */
export const judgeNew = (figures: readonly Figure[], { rules, neighbourhood, contract }: Judging): FindingClaim[] =>
  figures.flatMap((figure) => {
    const neighbours = neighbourhood.of(figure);
    return rules.flatMap((rule) => {
      const verdict = rule.judge(figure, neighbours, contract);
      return verdict ? [observationFinding(rule.word, figure, verdict)] : [];
    });
  });

/**
 * Judges figures once more, now that something beside them has changed, of which all that the rules look at is known. Told
 * are verdicts that rest on others and do not stand already: what a rule says of a figure alone was told when it came, and
 * what fell silent by a correction stands no more. Taken back is what a rule would not say any more.
 */
export async function judgeAgain(
  session: WriterSession,
  figures: readonly Figure[],
  judging: Judging,
): Promise<Judgement> {
  const standing = await readStandingFindings(
    session,
    'observation',
    figures.map(({ id }) => id),
  );
  return mergeJudgements(
    figures.flatMap((figure) => {
      const neighbours = judging.neighbourhood.of(figure);
      const told = standing.get(figure.id) ?? [];
      return judging.rules.map((rule) =>
        judgeOnce(
          { figure, neighbours, rule, contract: judging.contract },
          told.filter((finding) => finding.rule === rule.word),
        ),
      );
    }),
  );
}

interface Case {
  readonly figure: Figure;
  readonly neighbours: Neighbours;
  readonly rule: ObservationRule;
  readonly contract: Contract;
}

function judgeOnce({ figure, neighbours, rule, contract }: Case, told: readonly StandingFinding[]): Judgement {
  const verdict = rule.judge(figure, neighbours, contract);
  const grounds = new Set(verdict?.related);
  const holds = ({ related }: StandingFinding): boolean =>
    verdict !== undefined && (!rule.isPairwise || related.every((id) => grounds.has(id)));
  const retracted = told.filter((finding) => !holds(finding));
  const holding = told.filter(holds);
  const fresh =
    holding.length === 0 ? verdict : rule.isPairwise && rule.judge(figure, without(neighbours, holding), contract);
  return { findings: fresh && restsOnOthers(fresh) ? [observationFinding(rule.word, figure, fresh)] : [], retracted };
}

const restsOnOthers = ({ related }: Verdict): boolean => related.length > 0;

/** What is left once the figures that findings already tell of are taken out. */
function without(neighbours: Neighbours, told: readonly StandingFinding[]): Neighbours {
  const known = new Set(told.flatMap(({ related }) => related));
  return {
    ...neighbours,
    otherSources: neighbours.otherSources.filter(({ id }) => !known.has(id)),
    sameFigure: neighbours.sameFigure.filter(({ id }) => !known.has(id)),
  };
}
