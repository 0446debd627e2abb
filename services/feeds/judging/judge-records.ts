import { targetRegister } from '../../../schema/registers/target.ts';
import type { FindingClaim, RecordClaim } from '../../ledger/claim.ts';
import type { AppendedClaim } from '../../ledger/write/appended.ts';
import { readAnswered } from '../../ledger/write/read-answered.ts';
import type { WriterSession } from '../../ledger/write/writer-session.ts';
import type { Contract, Held } from '../rules/rule.ts';
import { recordRules, targetRules } from '../rules/rule-list.ts';
import { recordFinding } from './finding-of.ts';

export interface RecordJudging {
  readonly contract: Contract;
  readonly today: string;
}

/** Judges register records, and targets by whether their figure has come. */
export async function judgeRecords(
  session: WriterSession,
  added: readonly AppendedClaim<RecordClaim>[],
  { contract, today }: RecordJudging,
): Promise<FindingClaim[]> {
  const records = added.map(({ id, claim }): Held<RecordClaim> => ({ ...claim, id }));
  const targets = records.filter(({ register }) => register === targetRegister);
  const answered = await readAnswered(
    session,
    targets.flatMap(({ id, provinceId, period, content }) =>
      period
        ? [
            {
              id,
              indicator: String(content['indicator']),
              period: period.text,
              periodEnd: period.end,
              provinceIds: [provinceId, ...(contract.areas.byId(provinceId)?.successors ?? [])],
            },
          ]
        : [],
    ),
  );
  const onRecords = records.flatMap((record) =>
    recordRules.flatMap((rule) => {
      const verdict = rule.judge(record, contract);
      return verdict ? [recordFinding(rule.word, record, verdict)] : [];
    }),
  );
  const onTargets = targets.flatMap((target) =>
    targetRules.flatMap((rule) => {
      const verdict = rule.judge({ target, hasActual: answered.has(target.id), today }, contract);
      return verdict ? [recordFinding(rule.word, target, verdict)] : [];
    }),
  );
  return [...onRecords, ...onTargets];
}
