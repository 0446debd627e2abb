import type { ObservationClaim } from '../../ledger/claim.ts';
import type { AppendedClaim } from '../../ledger/write/appended.ts';
import { readRepeatedFigures } from '../../ledger/write/read-repeated-figures.ts';
import { readStandingFindings } from '../../ledger/write/read-standing-findings.ts';
import type { WriterSession } from '../../ledger/write/writer-session.ts';
import type { Contract, Held } from '../rules/rule.ts';
import { setRules } from '../rules/rule-list.ts';
import { observationFinding } from './finding-of.ts';
import type { Judgement } from './judgement.ts';

const held = ({ id, claim }: AppendedClaim<ObservationClaim>): Held<ObservationClaim> => ({ ...claim, id });

/** Judges the sets of figures that the feed brings, or brings to completion, against those of the period before. */
export async function* judgeSets(
  session: WriterSession,
  feedId: number,
  contract: Contract,
): AsyncGenerator<Judgement> {
  for await (const sets of readRepeatedFigures(session, feedId)) {
    const findings = sets.flatMap(({ repeated, compared }) => {
      const set = {
        repeated: repeated.map(({ figure, before }) => ({ figure: held(figure), before: held(before) })),
        compared,
      };
      return setRules.flatMap((rule) => {
        const judged = rule.judge(set, contract);
        if (!judged) return [];
        const { on, ...verdict } = judged;
        return [observationFinding(rule.word, on, verdict)];
      });
    });
    const standing = await readStandingFindings(
      session,
      'observation',
      findings.flatMap(({ observationId }) => observationId ?? []),
    );
    const fresh = findings.filter(
      ({ rule, observationId }) => !standing.get(observationId ?? 0)?.some((told) => told.rule === rule),
    );
    yield { findings: fresh, retracted: [] };
  }
}
