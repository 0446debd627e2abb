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

const saidByOthers = (claim: ObservationClaim, near: readonly Neighbour[]): Neighbour[] =>
  near.filter((other) => other.claim.indicator === claim.indicator && other.claim.sourceId !== claim.sourceId);

/** The claims beside one that was corrected or withdrawn whose verdicts fell silent with it. `now`: what stands in its place. */
function judgeSilenced(
  others: readonly Neighbour[],
  now: readonly Held<ObservationClaim>[],
  { contract, isNew, silenced, judgedAgain }: Judging,
): FindingClaim[] {
  const findings: FindingClaim[] = [];
  for (const other of others.filter(({ id }) => !isNew.has(id) && silenced.has(id) && !judgedAgain.has(id))) {
    judgedAgain.add(other.id);
    const against = [...now, ...others.filter((each) => each !== other).map(held)];
    findings.push(...observationRules.flatMap((rule) => mirrored(rule, other, against, contract)));
  }
  return findings;
}

/** Verdicts on one new observation, and on the older ones that now have somebody else to disagree with. */
function judgeObservation(
  added: AppendedClaim<ObservationClaim>,
  near: readonly Neighbour[],
  judging: Judging,
): FindingClaim[] {
  const { contract, isNew, silenced } = judging;
  const claim = held(added);
  const others = saidByOthers(claim, near);
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
  return [...findings, ...judgeSilenced(others, [claim], judging)];
}

export interface Judge {
  judgeObservations(added: readonly AppendedClaim<ObservationClaim>[]): Promise<FindingClaim[]>;
  judgeRecords(added: readonly AppendedClaim<RecordClaim>[]): Promise<FindingClaim[]>;
  /** Judges again what stands beside claims that were withdrawn. */
  judgeAround(withdrawn: readonly AppendedClaim<ObservationClaim>[]): Promise<FindingClaim[]>;
  judgeWhole(): Promise<FindingClaim[]>;
}

export const createJudge = (
  session: WriterSession,
  { contract }: { readonly feedId: number; readonly today: string; readonly contract: Contract },
): Judge => ({
  judgeObservations: async (added) => await judge(session, added, [], contract),
  judgeRecords: async (added) => await judge(session, [], added, contract),
  judgeAround: async (withdrawn) => await judgeAround(session, withdrawn, contract),
  judgeWhole: async () => await Promise.resolve([]),
});

async function openJudging(
  session: WriterSession,
  fresh: readonly AppendedClaim<ObservationClaim>[],
  contract: Contract,
): Promise<{ readonly neighbours: ReadonlyMap<number, Neighbour[]>; readonly judging: Judging }> {
  const neighbours = await readNeighbours(session, fresh);
  const judging = {
    contract,
    isNew: new Set(fresh.map(({ id }) => id)),
    silenced: new Set([...neighbours.values()].flat().flatMap(({ id, isSilenced }) => (isSilenced ? [id] : []))),
    judgedAgain: new Set<number>(),
  };
  return { neighbours, judging };
}

async function judgeAround(
  session: WriterSession,
  withdrawn: readonly AppendedClaim<ObservationClaim>[],
  contract: Contract,
): Promise<FindingClaim[]> {
  const { neighbours, judging } = await openJudging(session, withdrawn, contract);
  return withdrawn.flatMap(({ id, claim }) =>
    judgeSilenced(saidByOthers(claim, neighbours.get(id) ?? []), [], judging),
  );
}

/** Judges everything just appended by every rule, with one read of what stands beside it. */
async function judge(
  session: WriterSession,
  observations: readonly AppendedClaim<ObservationClaim>[],
  records: readonly AppendedClaim<RecordClaim>[],
  contract: Contract,
): Promise<FindingClaim[]> {
  const { neighbours, judging } = await openJudging(session, observations, contract);
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
