import type { FindingClaim, ObservationClaim } from '../../ledger/claim.ts';
import { readStandingFindings, type StandingFinding } from '../../ledger/write/read-standing-findings.ts';
import type { WriterSession } from '../../ledger/write/writer-session.ts';
import type { Contract, Held, Neighbours, ObservationRule } from '../rules/rule.ts';
import { observationFinding } from './finding-of.ts';
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
 * Verdicts on figures that were judged when they came, now that something beside them has changed: those that rest on
 * others, and do not stand already. What a rule says of a figure alone was told when it came. A verdict that fell silent,
 * because what it rested on was corrected or withdrawn, stands no more, and so is given anew where it still holds.
 */
export async function judgeAgain(
  session: WriterSession,
  figures: readonly Figure[],
  { rules, neighbourhood, contract }: Judging,
): Promise<FindingClaim[]> {
  const candidates = figures.flatMap((figure) => {
    const neighbours = neighbourhood.of(figure);
    return rules
      .filter((rule) => (rule.judge(figure, neighbours, contract)?.related.length ?? 0) > 0)
      .map((rule) => ({ figure, rule, neighbours }));
  });
  const ids = [...new Set(candidates.map(({ figure }) => figure.id))];
  const standing = await readStandingFindings(session, ids);
  return candidates.flatMap(({ figure, rule, neighbours }) => {
    const told = (standing.get(figure.id) ?? []).filter((finding) => finding.rule === rule.word);
    if (told.length > 0 && !rule.isPairwise) return [];
    const verdict = rule.judge(figure, without(neighbours, told), contract);
    return verdict && verdict.related.length > 0 ? [observationFinding(rule.word, figure, verdict)] : [];
  });
}

/** What is left once the figures that findings already tell of are taken out. */
function without(neighbours: Neighbours, told: readonly StandingFinding[]): Neighbours {
  const known = new Set(told.flatMap(({ related }) => related));
  if (known.size === 0) return neighbours;
  return {
    ...neighbours,
    otherSources: neighbours.otherSources.filter(({ id }) => !known.has(id)),
    sameFigure: neighbours.sameFigure.filter(({ id }) => !known.has(id)),
  };
}
