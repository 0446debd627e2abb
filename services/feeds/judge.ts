import type { FindingClaim, ObservationClaim, RecordClaim } from '../ledger/claim.ts';
import type { AppendedClaim } from '../ledger/write/appended.ts';
import { readNeighbours, type Neighbour } from '../ledger/write/read-neighbours.ts';
import type { WriterSession } from '../ledger/write/writer-session.ts';
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

/** A verdict on an older claim that rests on others: what it says of the claim alone was told when it came. */
function mirrored(
  rule: ObservationRule,
  other: Neighbour,
  against: readonly Held<ObservationClaim>[],
  contract: Contract,
): FindingClaim[] {
  const claim = held(other);
  const verdict = rule.judge(claim, { otherSources: against, sameSource: [] }, contract);
  return verdict && verdict.related.length > 0 ? [observationFinding(rule, claim, verdict)] : [];
}

interface Judging {
  readonly contract: Contract;
  readonly isNew: ReadonlySet<number>;
  /** Older claims of which a verdict fell silent: each is judged again, once, against all that stand beside it. */
  readonly silenced: ReadonlySet<number>;
  readonly judgedAgain: Set<number>;
}

/** Verdicts on one new observation, and on the older ones that now have somebody else to disagree with. */
function judgeObservation(
  added: AppendedClaim<ObservationClaim>,
  near: readonly Neighbour[],
  { contract, isNew, silenced, judgedAgain }: Judging,
): FindingClaim[] {
  const claim = held(added);
  const others = near.filter(
    (other) => other.claim.indicator === claim.indicator && other.claim.sourceId !== claim.sourceId,
  );
  const sameSource = near.filter((other) => other.claim.sourceId === claim.sourceId).map(held);
  const findings: FindingClaim[] = [];
  const older = others.filter(({ id }) => !isNew.has(id));
  for (const rule of observationRules) {
    const verdict = rule.judge(claim, { otherSources: others.map(held), sameSource }, contract);
    if (!verdict) continue;
    findings.push(observationFinding(rule, claim, verdict));
    // The other side of a disagreement carries it too; between two new claims each is judged by itself.
    for (const other of older.filter(({ id }) => verdict.related.includes(id) && !silenced.has(id)))
      findings.push(...mirrored(rule, other, [claim], contract));
  }
  for (const other of older.filter(({ id }) => silenced.has(id) && !judgedAgain.has(id))) {
    judgedAgain.add(other.id);
    const against = [claim, ...others.filter((each) => each !== other).map(held)];
    findings.push(...observationRules.flatMap((rule) => mirrored(rule, other, against, contract)));
  }
  return findings;
}

export interface Judge {
  judgeObservations(added: readonly AppendedClaim<ObservationClaim>[]): Promise<FindingClaim[]>;
  judgeRecords(added: readonly AppendedClaim<RecordClaim>[]): Promise<FindingClaim[]>;
  judgeWhole(): Promise<FindingClaim[]>;
}

export const createJudge = (
  session: WriterSession,
  { contract }: { readonly feedId: number; readonly today: string; readonly contract: Contract },
): Judge => ({
  judgeObservations: async (added) => await judge(session, added, [], contract),
  judgeRecords: async (added) => await judge(session, [], added, contract),
  judgeWhole: async () => await Promise.resolve([]),
});

/** Judges everything just appended by every rule, with one read of what stands beside it. */
async function judge(
  session: WriterSession,
  observations: readonly AppendedClaim<ObservationClaim>[],
  records: readonly AppendedClaim<RecordClaim>[],
  contract: Contract,
): Promise<FindingClaim[]> {
  const neighbours = await readNeighbours(session, observations);
  const judging = {
    contract,
    isNew: new Set(observations.map(({ id }) => id)),
    silenced: new Set([...neighbours.values()].flat().flatMap(({ id, isSilenced }) => (isSilenced ? [id] : []))),
    judgedAgain: new Set<number>(),
  };
  const onObservations = observations.flatMap((added) =>
    judgeObservation(added, neighbours.get(added.id) ?? [], judging),
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
