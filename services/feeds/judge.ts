import type { EntityManager } from '@mikro-orm/postgresql';
import type { ObservationClaim, RecordClaim } from '../ledger/claim.ts';
import type { AppendedClaim } from '../ledger/write/appended.ts';
import type { FindingClaim } from '../ledger/write/append-findings.ts';
import { readNeighbours, type Neighbour } from '../ledger/write/read-neighbours.ts';
import type { Contract, Held, ObservationRule, Verdict } from './rules/rule.ts';
import { observationRules, recordRules } from './rules/rule-list.ts';

const held = ({ id, claim }: AppendedClaim<ObservationClaim>): Held<ObservationClaim> => ({ ...claim, id });

function observationFinding(rule: ObservationRule, claim: Held<ObservationClaim>, verdict: Verdict): FindingClaim {
  return {
    ...verdict,
    rule: rule.word,
    domain: claim.domain,
    provinceId: claim.provinceId,
    indicator: claim.indicator,
    period: claim.period.text,
    observationId: claim.id,
    recordId: null,
  };
}

/** Verdicts on one new observation, and on the older ones that now have somebody to disagree with. */
function judgeObservation(
  added: AppendedClaim<ObservationClaim>,
  near: readonly Neighbour[],
  isNew: ReadonlySet<number>,
  contract: Contract,
): FindingClaim[] {
  const claim = held(added);
  const others = near.filter(
    (other) => other.claim.indicator === claim.indicator && other.claim.sourceId !== claim.sourceId,
  );
  const sameSource = near.filter((other) => other.claim.sourceId === claim.sourceId);
  const findings: FindingClaim[] = [];
  for (const rule of observationRules) {
    const verdict = rule.judge(claim, { otherSources: others.map(held), sameSource: sameSource.map(held) }, contract);
    if (!verdict) continue;
    findings.push(observationFinding(rule, claim, verdict));
    // The other side of a disagreement carries it too; between two new claims each is judged by itself.
    for (const other of others.filter(({ id }) => verdict.related.includes(id) && !isNew.has(id))) {
      const mirrored = rule.judge(held(other), { otherSources: [claim], sameSource: [] }, contract);
      if (mirrored) findings.push(observationFinding(rule, held(other), mirrored));
    }
  }
  return findings;
}

/** Judges everything just appended by every rule, with one read of what stands beside it. */
export async function judge(
  em: EntityManager,
  observations: readonly AppendedClaim<ObservationClaim>[],
  records: readonly AppendedClaim<RecordClaim>[],
  contract: Contract,
): Promise<FindingClaim[]> {
  const neighbours = await readNeighbours(em, observations);
  const isNew = new Set(observations.map(({ id }) => id));
  const onObservations = observations.flatMap((added) =>
    judgeObservation(added, neighbours.get(added.id) ?? [], isNew, contract),
  );
  const onRecords = records.flatMap(({ id, claim }) =>
    recordRules.flatMap((rule): FindingClaim[] => {
      const verdict = rule.judge({ ...claim, id }, contract);
      if (!verdict) return [];
      const place = {
        rule: rule.word,
        domain: claim.domain,
        provinceId: claim.provinceId,
        indicator: null,
        period: claim.period?.text ?? null,
      };
      return [{ ...verdict, ...place, observationId: null, recordId: id }];
    }),
  );
  return [...onObservations, ...onRecords];
}
