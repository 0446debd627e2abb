import { addDays } from '../../../schema/types/calendar-date.ts';
import type { RecordClaim } from '../../ledger/claim.ts';
import { readOutcomes, type AskedOutcome } from '../../ledger/write/read-outcomes.ts';
import { readStandingFindings } from '../../ledger/write/read-standing-findings.ts';
import { readSpokenOf, readTargets } from '../../ledger/write/read-targets.ts';
import type { WriterSession } from '../../ledger/write/writer-session.ts';
import type { Contract, Held } from '../rules/rule.ts';
import { targetRules } from '../rules/rule-list.ts';
import { recordFinding } from './finding-of.ts';
import { mergeJudgements, type Judgement } from './judgement.ts';

export interface TargetJudging {
  readonly contract: Contract;
  readonly feedId: number;
  readonly today: string;
}

/** What there was at the end of a year is still told by what there is half a year later. */
const tellsForDays = 184;

/**
 * Judges the targets of the units that a feed speaks of, and of those that they succeeded: the report that should have
 * brought the outcome is where its lack is told, and the one that brings it takes that back.
 */
export async function judgeTargetsOfFeed(session: WriterSession, judging: TargetJudging): Promise<Judgement> {
  const { areas } = judging.contract;
  const units = await readSpokenOf(session, judging.feedId);
  const before = units.flatMap((id) => areas.byId(id)?.predecessors ?? []);
  const targets = await readTargets(session, [...new Set([...units, ...before])]);
  return await judgeTargets(
    session,
    targets.map(({ id, claim }) => ({ ...claim, id })),
    judging,
  );
}

/** Judges targets by whether their outcome has come. */
export async function judgeTargets(
  session: WriterSession,
  targets: readonly Held<RecordClaim>[],
  { contract, feedId, today }: TargetJudging,
): Promise<Judgement> {
  const outcomes = await readOutcomes(
    session,
    targets.flatMap((target) => askedOutcome(target, contract)),
    feedId,
  );
  const standing = await readStandingFindings(
    session,
    'record',
    targets.map(({ id }) => id),
  );
  return mergeJudgements(
    targets.flatMap((target) => {
      const outcome = outcomes.get(target.id);
      return targetRules.map((rule): Judgement => {
        const told = (standing.get(target.id) ?? []).filter((finding) => finding.rule === rule.word);
        const verdict = outcome && rule.judge({ target, ...outcome, today }, contract);
        if (!verdict) return { findings: [], retracted: told };
        // Whoever reports without it is told so, even if somebody was told before.
        const isToldNow = told.some((finding) => finding.feedId === feedId);
        if (told.length > 0 && (isToldNow || !outcome.isReportedNow)) return { findings: [], retracted: [] };
        return { findings: [recordFinding(rule.word, target, verdict)], retracted: told };
      });
    }),
  );
}

function askedOutcome(
  { id, domain, provinceId, period, content }: Held<RecordClaim>,
  contract: Contract,
): AskedOutcome[] {
  const entry = contract.catalogue.byCode(String(content['indicator']));
  if (!period || !entry) return [];
  return [
    {
      id,
      domain,
      indicator: entry.code,
      period: period.text,
      periodEnd: period.end,
      answeredBy: entry.stockOrFlow === 'stock' ? addDays(period.end, tellsForDays) : period.end,
      provinceIds: [provinceId, ...(contract.areas.byId(provinceId)?.successors ?? [])],
    },
  ];
}
